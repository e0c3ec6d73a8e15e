import { endOfDay } from '../../calendar/shanghai-time.js';
import type { Deadline } from '../deadline.js';
import type { OpeningState } from './state.js';

/**
 * A14 states no time for the consultation nor for the answer, and none is made up here. What runs is the end that the
 * provider itself has set to the use.
 */
export function deadlines(state: OpeningState): readonly Deadline[] {
  if (state.status !== 'granted' && state.status !== 'suspended') return [];
  const validUntil = state.grant?.validUntil ?? null;
  return validUntil === null ? [] : [{ name: 'expire', at: endOfDay(validUntil) }];
}
