import type { CalendarView } from '../calendar/calendar-view.js';
import type { CommandFields } from '../domain/command-fields.js';
import type { Actor, Command, Decider, Decision, DomainEvent } from '../domain/decider.js';
import type { Envelope } from '../domain/envelope.js';
import { asJson, type Json } from '../domain/json.js';
import type { CountedObligation } from '../domain/obligation/obligation.js';
import type { PossibleFor } from '../domain/possible.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { Fold } from '../store/rebuild.js';
import type { Judge } from './case-number.js';
import { commandStream, foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { foldOf } from './fold-of.js';

/** What a kind of case says of itself, whatever its states and events are called. */
interface Named {
  /** First segment of the stream and of the workflow id: `share-request`. */
  readonly category: string;
  /** `shareRequest`, as `workflows/index.ts` exports it. */
  readonly workflowType: string;
  /** 共享申请 */
  readonly noun: string;
  readonly nounEnglish: string;
  /** Commands people may give; `Start` begins a case, all others need one. */
  readonly commandFields: { readonly [type: string]: CommandFields };
  /** What the gateway attests beside a command on a case that has begun. @throws NotFound when there is none. */
  readonly context: (hefu: HefuConnection, order: CaseOrder) => Promise<object>;
  /** Ids of all cases that have not ended, the urgent ones first. */
  readonly openIds: (hefu: HefuConnection) => Promise<readonly string[]>;
}

/** A command on a case, its data checked for shape. */
export interface CaseOrder {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly [field: string]: unknown };
}

interface Rules<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
> extends Named {
  readonly decider: Decider<S, C, E>;
  /** The calendar its deadlines are counted on; null while nothing is counted. */
  readonly calendar: (state: S) => CalendarView | null;
  /** What was owed last, where its date is counted in working days; null where nothing ever was. */
  readonly owed: (state: S) => CountedObligation | null;
  /** What can be done with it as it stands at `at`, an instant, and how that is for this person. */
  readonly possible: (state: S, actor: Actor, at: string) => readonly PossibleFor[];
}

/** A case as the log has it at this moment. */
export interface StandingCase {
  readonly calendar: CalendarView | null;
  readonly owed: CountedObligation | null;
  readonly possible: (actor: Actor, at: string) => readonly PossibleFor[];
  /** What a command would lead to: decided in memory, nothing is recorded. */
  readonly wouldFollow: (command: Command & { readonly context: object }) => Decision<DomainEvent>;
}

/** A case as one run of its workflow would hand it to the next. */
export interface CarriedCase {
  readonly state: Json;
  readonly version: number;
}

/** A kind of case, to the client: states and events stay inside. */
export interface CaseType extends Named {
  /** Null when no such case was ever begun. */
  readonly standing: (hefu: HefuConnection, id: string) => Promise<StandingCase | null>;
  /** What a new run of its workflow goes on from; null when it was never begun or has ended. */
  readonly carried: (hefu: HefuConnection, id: string) => Promise<CarriedCase | null>;
  /** The answer to a case that has no workflow any more: the same rules say no, and the attempt is recorded. */
  readonly answerEnded: (hefu: HefuConnection, envelope: Envelope) => Promise<CommandAnswer>;
  /** What the rules say to the command that would begin a case: decided in memory, nothing is recorded. */
  readonly wouldBegin: Judge;
  readonly fold: Fold;
}

/** Makes a kind of case of its rules. A new one is a call of this, and its place in `case-types.ts`. */
export function caseType<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  rules: Rules<S, C, E>,
): CaseType {
  const { decider, calendar, owed, possible, ...named } = rules;
  const stream = (id: string): string => `${named.category}/${id}`;
  return {
    ...named,
    fold: foldOf(decider),
    answerEnded: (hefu, envelope) => commandStream(hefu, decider, stream(envelope.case), envelope),
    wouldBegin: (command) => decider.decide(decider.initial, command as unknown as C),
    carried: async (hefu, id) => {
      const { state, version } = await foldStream(hefu, decider, stream(id));
      return version === 0 || decider.finished(state) ? null : { state: asJson(state), version };
    },
    standing: async (hefu, id) => {
      const { state, version } = await foldStream(hefu, decider, stream(id));
      if (version === 0) return null;
      return {
        calendar: calendar(state),
        owed: owed(state),
        possible: (actor, at) => possible(state, actor, at),
        // One of the type's own commands, with its context: named by the caller.
        wouldFollow: (command) => decider.decide(state, command as unknown as C),
      };
    },
  };
}
