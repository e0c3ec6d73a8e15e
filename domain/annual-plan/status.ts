/** Where a department's plan of a year stands. Users see the terms of the glossary. */
export const statuses = [
  /** A district that has not joined owes nothing (A18). */
  'not-joined',
  'issued',
  'filed',
  'filed-with-defects',
  'returned',
  'published',
  'completed',
  'closed',
] as const;

export type Status = (typeof statuses)[number];
