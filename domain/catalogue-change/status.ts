/** Where a catalogue change stands; users see the terms of the glossary. */
export const statuses = ['adjusting', 'in-review', 'completed', 'unaffected', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

export const openStatuses: readonly Status[] = ['adjusting', 'in-review'];

/** Whether a text from outside names a status. */
export function isStatus(text: string): text is Status {
  return statuses.some((status) => status === text);
}
