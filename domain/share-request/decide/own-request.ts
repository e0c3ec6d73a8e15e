import type { Refusal } from '../../refusal.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';

/** Nobody answers their own request, in whatever office. */
export function ownRequest(state: ShareRequestCase, user: string): readonly Refusal[] {
  return state.requesterSide.includes(user) ? [refusal('own-request')] : [];
}
