import type { Deadline } from '../deadline.js';

/** An entry has no clock of its own: the terms of A5 and B5 run in a case about the change. */
export function catalogueDeadlines(): readonly Deadline[] {
  return [];
}
