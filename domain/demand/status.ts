/** Where a need for data stands. `open`: with the likely provider, or with the authority that has to find one. */
export const statuses = ['open', 'met', 'declined', 'closed', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

export const openStatuses: readonly Status[] = ['open', 'met', 'declined'];

/** Whether a text from outside names a status. */
export function isStatus(text: string): text is Status {
  return statuses.some((status) => status === text);
}
