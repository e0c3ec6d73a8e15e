import type { PlannedItem } from '../opening-application/context.js';
import { itemOf } from './completeness.js';
import type { PlanState } from './state.js';

/** What a plan says of one entry to whoever is asked to open it to somebody (A14); null where the plan does not know it. */
export function plannedItem(state: PlanState, code: string, version: number): PlannedItem | null {
  if (state.status === 'none') return null;
  const item = itemOf(state, code);
  if (item === undefined) return null;
  const { opened, desensitisedOn, reviewedOn } = item;
  return { id: state.id, version, access: opened?.access ?? null, desensitisedOn, reviewedOn };
}
