import type { Deadline } from '../../deadline.js';

/** A department has no clock. */
export function departmentDeadlines(): readonly Deadline[] {
  return [];
}
