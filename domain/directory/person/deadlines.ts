import type { Deadline } from '../../deadline.js';

/** A person has no clock. */
export function personDeadlines(): readonly Deadline[] {
  return [];
}
