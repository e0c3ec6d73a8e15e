import type { CalendarView } from '../../calendar/calendar-view.js';
import type { EntryNote } from '../entry-note/entry-note.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import type { CountedObligation } from '../obligation/obligation.js';
import type { RuleSetChoice } from '../rule-sets/choose-rule-set.js';
import type { DeliveryMode, RuleSet } from '../rule-sets/rule-set.js';
import type { CaseSettings } from '../settings/case-settings.js';
import type { DepartmentSnapshot, ResourceSnapshot } from './context.js';
import type { AnswerTerms, ShareRequestEventData } from './events.js';

export interface Proposal {
  readonly decision: 'approve' | 'refuse';
  readonly terms: AnswerTerms;
  readonly by: string;
  readonly endorsedBy: string | null;
}

export interface Answer {
  readonly decision: 'approve' | 'refuse';
  readonly terms: AnswerTerms;
  readonly decidedAt: string;
  readonly graceEndsAt: string | null;
  readonly sentAt: string | null;
}

/** What is known of a case from its first event on, whatever its status. */
export interface CaseFacts {
  readonly id: string;
  readonly letter: string;
  readonly resource: ResourceSnapshot;
  readonly requester: DepartmentSnapshot;
  readonly provider: DepartmentSnapshot;
  readonly purpose: string;
  readonly basis: string;
  /** B6: scenario, scope and time limit of the use. */
  readonly scenario: string;
  readonly scope: string;
  readonly timeLimit: string;
  /** Codes of the data items asked for; empty: all. */
  readonly items: readonly string[];
  readonly mode: DeliveryMode | null;
  readonly settings: CaseSettings;
  readonly ruleSetChoice: RuleSetChoice | null;
  /** People who acted for the requester: they may not answer (nobody answers their own request). */
  readonly requesterSide: readonly string[];
  readonly consentedBy: string | null;
  /** From submission on; replaced when the clock starts on a day of another set. */
  readonly ruleSet: RuleSet | null;
  readonly calendar: CalendarView | null;
  readonly submittedOn: string | null;
  readonly paperReminders: readonly number[];
  readonly dispatch: ShareRequestEventData['DispatchRecorded'] | null;
  readonly receipt: ShareRequestEventData['ApplicationReceived'] | null;
  readonly answerDue: CountedObligation | null;
  readonly deliveryDue: CountedObligation | null;
  readonly supplements: readonly {
    readonly missing: readonly string[];
    readonly askedOn: string;
    readonly receivedOn: string | null;
  }[];
  /** What has become of the entry since; absent while it is what it was. */
  readonly entryNote?: EntryNote;
  readonly assignee: string | null;
  readonly proposal: Proposal | null;
  readonly extension: { readonly workingDays: number; readonly state: 'asked' | 'granted' | 'denied' } | null;
  readonly answer: Answer | null;
  readonly letters: readonly LetterDraft[];
  readonly listedForCircular: boolean;
  readonly urgedOn: string | null;
  readonly expired: boolean;
  /** Since when the present holder has it. */
  readonly since: string;
  /** Date of the last change of status, for what the engine closes by itself. */
  readonly statusSince: string;
}

type InStatus<S extends string, Known = unknown> = CaseFacts & { readonly status: S } & Known;

interface Submitted {
  readonly ruleSet: RuleSet;
  readonly calendar: CalendarView;
  readonly submittedOn: string;
}
interface Clocked extends Submitted {
  readonly answerDue: CountedObligation;
}
interface Answered extends Submitted {
  readonly answer: Answer;
}

/** One case. What a status guarantees is in its type: an approved case has an answer, one in review a clock. */
export type ShareRequestCase =
  | InStatus<'draft'>
  | InStatus<'submitted', Submitted>
  | InStatus<'in-review', Clocked>
  | InStatus<'awaiting-supplement', Clocked>
  | InStatus<'approved', Answered>
  | InStatus<'refused', Answered>
  | InStatus<'misdirected', Submitted>
  | InStatus<'delivered', Answered>
  | InStatus<'in-use', Answered>
  | InStatus<'withdrawn'>
  | InStatus<'closed'>;

export type ShareRequestState = { readonly status: 'none' } | ShareRequestCase;

export const initialState: ShareRequestState = { status: 'none' };
