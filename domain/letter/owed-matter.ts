import type { CalendarView } from '../../calendar/calendar-view.js';
import type { DomainEvent } from '../decider.js';
import type { Recipient } from '../notice.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import type { Obligation } from '../obligation/obligation.js';
import type { ObligationEventData } from '../obligation/obligation-events.js';

/** What the authority's letters are made of in a case's record, whatever kind of case it is. */
export type LetterEvent =
  | DomainEvent<'Escalated', ObligationEventData['Escalated']>
  | DomainEvent<'LetterSigned', { readonly letter: string; readonly documentNo: string }>;

/** A case in which a department owes something by a date, as 催办函 and 提请督办 speak of it. */
export interface OwedMatter {
  /** Name of the department that owes it. */
  readonly owner: string;
  /** Who is told of a 催办函: whoever handles the case there, and the head, whom it is addressed to. */
  readonly urged: readonly Recipient[];
  readonly letters: readonly LetterDraft[];
  readonly events: readonly LetterEvent[];
  /** The calendar of the case; null before anything was counted. */
  readonly calendar: CalendarView | null;
  /** What is or was owed under a deadline's name. */
  readonly due: (name: string) => Obligation | null;
  readonly words: (due: Obligation) => MatterWords;
}

export interface MatterWords {
  /** 关于催办…的函 */
  readonly urged: string;
  /** 关于提请督办…的函 */
  readonly supervised: string;
  /** All up to the date: 市民政局关于…的申请，由{owner}办理，依据…，答复 */
  readonly ground: (owner: string) => string;
  /** 尚未…。 */
  readonly undone: string;
  /** 请贵单位尽快…， */
  readonly doing: string;
}

/** The events of a case that its authority's letters are made of. */
export const letterEvents = (events: readonly DomainEvent[]): readonly LetterEvent[] =>
  // Both types are the same in every kind of case that has letters: ObligationEventData, and what SignLetter leads to.
  events.filter(({ type }) => type === 'Escalated' || type === 'LetterSigned') as readonly LetterEvent[];
