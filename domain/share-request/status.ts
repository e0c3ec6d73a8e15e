/** Where a share request stands. The names are part of the contract; users see the terms of the glossary. */
export const statuses = [
  'draft',
  'submitted',
  'in-review',
  'awaiting-supplement',
  'approved',
  'refused',
  'misdirected',
  'delivered',
  'in-use',
  'withdrawn',
  'closed',
] as const;

export type Status = (typeof statuses)[number];
