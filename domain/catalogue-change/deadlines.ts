import type { Deadline } from '../deadline.js';
import { obligationMoments } from '../obligation/obligation-moments.js';
import { duesOf } from './dues.js';
import type { CatalogueChangeState } from './state.js';
import { openStatuses } from './status.js';

/** Every moment at which the case must act by itself, earliest first. */
export function deadlines(state: CatalogueChangeState): readonly Deadline[] {
  if (state.status === 'none' || !openStatuses.includes(state.status)) return [];
  return duesOf(state)
    .flatMap(({ due, insistence }) => obligationMoments(due, insistence, state.calendar))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.name < b.name ? -1 : 1));
}
