import type { CalendarView } from '../../calendar/calendar-view.js';
import type { RuleSet } from '../rule-sets/rule-set.js';
import type { CaseSettings } from '../settings/case-settings.js';

/** What is to be rehearsed. The same order gives the same answer. */
export interface RehearsalOrder {
  readonly year: number;
  /** At least 2: nobody asks themselves. */
  readonly departments: number;
  readonly requests: number;
  readonly seed: number;
  /** Covers the year and the two after it. */
  readonly calendar: CalendarView;
  readonly ruleSets: readonly RuleSet[];
  /** A rule set chosen for all requests; null: the one in force on the day. */
  readonly ruleSet: string | null;
  readonly settings: CaseSettings;
}

export interface Period {
  /** YYYY-MM-DD, inclusive. */
  readonly from: string;
  readonly to: string;
}

/** The part of the year in which requests can be submitted: where a rule set is in force, or one is chosen. Null: nowhere. */
export function rehearsedPeriod({ year, ruleSets, ruleSet }: RehearsalOrder): Period | null {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  if (ruleSet !== null) return ruleSets.some(({ id }) => id === ruleSet) ? { from: first, to: last } : null;
  const inForce = ruleSets.filter(
    ({ inForceFrom, inForceTo }) => inForceFrom <= last && (inForceTo ?? last) >= first,
  );
  const starts = inForce.map(({ inForceFrom }) => (inForceFrom < first ? first : inForceFrom)).sort();
  const ends = inForce
    .map(({ inForceTo }) => (inForceTo === null || inForceTo > last ? last : inForceTo))
    .sort();
  const [from] = starts;
  const to = ends.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
