/** Where an application for data that is open on application stands (依申请开放, A14). */
export const statuses = [
  'registered',
  'consulting',
  'deciding',
  'granted',
  'suspended',
  'expired',
  'refused',
  'withdrawn',
  'ended',
] as const;
export type Status = (typeof statuses)[number];

/** Something can still happen; what has expired stays open until its last use is recorded. */
export const openStatuses: readonly Status[] = [
  'registered',
  'consulting',
  'deciding',
  'granted',
  'suspended',
  'expired',
];
