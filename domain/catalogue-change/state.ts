import type { CalendarView } from '../../calendar/calendar-view.js';
import type { CountedObligation } from '../obligation/obligation.js';
import type { RuleSetChoice } from '../rule-sets/choose-rule-set.js';
import type { ChangeSettings } from './change-settings.js';
import type { ChangeCause, ChangeTerms } from './change-terms.js';
import type { EntrySnapshot } from './context.js';
import type { Evidence } from './events.js';
import type { Status } from './status.js';

/** A letter only a person can sign: 催办函, 提请督办. */
export interface LetterDraft {
  readonly id: string;
  readonly kind: 'urging-letter' | 'supervision-request';
  readonly deadline: string;
  readonly signedBy: string | null;
}

export interface CatalogueChangeCase {
  readonly status: Status;
  readonly id: string;
  readonly entry: EntrySnapshot;
  readonly provider: { readonly code: string; readonly name: string };
  readonly reporter: { readonly user: string; readonly department: string };
  readonly system: string;
  readonly cause: ChangeCause;
  readonly what: string;
  readonly changedOn: string;
  readonly terms: ChangeTerms;
  readonly termsChoice: RuleSetChoice | null;
  readonly settings: ChangeSettings;
  readonly calendar: CalendarView;
  /** The department's: the entry adjusted (A5, B5). */
  readonly adjustDue: CountedObligation;
  /** The authority's: reviewed and published (B5); null where nothing is with it or the set states no days. */
  readonly reviewDue: CountedObligation | null;
  readonly extension: {
    readonly workingDays: number;
    readonly state: 'asked' | 'granted' | 'denied';
  } | null;
  readonly adjustment: Evidence | null;
  readonly publication: Evidence | null;
  /** Last version of the entry's stream the case was told of. */
  readonly notedVersion: number;
  readonly unaffectedReason: string | null;
  readonly letters: readonly LetterDraft[];
  readonly listedForCircular: boolean;
  readonly urgedOn: string | null;
  /** Since when the present holder has it. */
  readonly since: string;
}

export type CatalogueChangeState = { readonly status: 'none' } | CatalogueChangeCase;

export const initialState: CatalogueChangeState = { status: 'none' };
