import type { Deadline } from '../deadline.js';

/** Settings have no clock. */
export function settingsDeadlines(): readonly Deadline[] {
  return [];
}
