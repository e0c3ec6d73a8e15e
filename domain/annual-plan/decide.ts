import { engineActor } from '../engine-refusals.js';
import { latenessBefore } from '../obligation/tie.js';
import { denialsBy, reasonsBeside } from '../permission-table.js';
import type { Refusal } from '../refusal.js';
import type { CommandOf, PlanCommand } from './commands.js';
import { loadSafetyTaskList, noteCatalogueChange } from './decide/catalogue.js';
import { fileList, publishList, returnFiling, reviseList } from './decide/filing.js';
import {
  openItem,
  openItems,
  recordDesensitisation,
  recordSecrecyReview,
  withdrawItem,
} from './decide/openings.js';
import {
  adoptCalendar,
  amendPlan,
  attestCatalogue,
  closePlan,
  explainDelay,
  joinPlan,
  signLetter,
} from './decide/oversight.js';
import { passDeadline } from './decide/pass-deadline.js';
import { happened, type Ruling } from './decide/ruling.js';
import { settle } from './decide/settle.js';
import { start } from './decide/start.js';
import { adoptTemplate } from './decide/template.js';
import type { PlanEvent } from './events.js';
import { evolve } from './evolve.js';
import type { CommandType } from './fields.js';
import { commandTerms, partyTerms, statusTerms } from './glossary.js';
import { isRunning } from './milestones.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling, refusal } from './refusals.js';
import { initialState, type PlanCase, type PlanState } from './state.js';

type Handlers = {
  readonly [T in Exclude<CommandType, 'Start'>]: (state: PlanCase, command: CommandOf<T>) => Ruling;
};

const handlers: Handlers = {
  JoinPlan: joinPlan,
  FileList: fileList,
  ReturnFiling: returnFiling,
  ReviseList: reviseList,
  PublishList: publishList,
  OpenItem: openItem,
  OpenItems: openItems,
  WithdrawItem: withdrawItem,
  RecordDesensitisation: recordDesensitisation,
  RecordSecrecyReview: recordSecrecyReview,
  ExplainDelay: explainDelay,
  AttestCatalogue: attestCatalogue,
  AmendPlan: amendPlan,
  AdoptTemplate: adoptTemplate,
  LoadSafetyTaskList: loadSafetyTaskList,
  NoteCatalogueChange: noteCatalogueChange,
  SignLetter: signLetter,
  AdoptCalendar: adoptCalendar,
  ClosePlan: closePlan,
  PassDeadline: passDeadline,
};

const words = { statuses: statusTerms, commands: commandTerms, parties: partyTerms, refusal };

/**
 * What follows from `command`: events, or every reason why not. What a command does to the milestones is worked out
 * after it, by one function, whatever the command was.
 */
export function decide(state: PlanState, command: PlanCommand): Ruling {
  if (command.type === 'Start') {
    if (state.status !== 'none') return { kind: 'refused', refusals: [refusal('already-started')] };
    const issued = start(command);
    return issued.kind === 'refused' ? issued : settled(initialState, command, issued.events);
  }
  if (state.status === 'none') return { kind: 'refused', refusals: [refusal('not-started')] };
  const lateness = command.type === 'PassDeadline' ? [] : latenessOf(state, command);
  const now = fold(state, lateness);
  const own = handle(now, command);
  const [first, ...rest] = reasonsAgainst(now, command, own);
  if (own.kind === 'refused' || first !== undefined) {
    return first === undefined ? own : { kind: 'refused', refusals: [first, ...rest] };
  }
  return settled(state, command, [...lateness, ...own.events]);
}

function handle<T extends Exclude<CommandType, 'Start'>>(
  state: PlanCase,
  command: CommandOf<T> & { readonly type: T },
): Ruling {
  return handlers[command.type](state, command);
}

function settled(state: PlanState, command: PlanCommand, events: readonly PlanEvent[]): Ruling {
  return { kind: 'accepted', events: [...events, ...settle(fold(state, events), command)] };
}

function fold(state: PlanState, events: readonly PlanEvent[]): PlanCase {
  const next = events.reduce<PlanState>(evolve, state);
  if (next.status === 'none') throw new Error('a plan folded to nothing');
  return next;
}

/** Not yours, not now, or both; and what the rules say besides. */
function reasonsAgainst(state: PlanCase, { type, meta }: PlanCommand, own: Ruling): readonly Refusal[] {
  const asked = { status: state.status, command: type, own: partiesOf(state, meta.actor) };
  return [...denialsBy(permissions, asked, words), ...reasonsBeside(permissions, asked, own, isOfTheFilling)];
}

/** A command received after a date finds it passed, though the timer has not told yet. */
function latenessOf(state: PlanCase, command: PlanCommand): readonly PlanEvent[] {
  const { milestones, settings, calendar } = state;
  const running = milestones.filter((milestone) => isRunning(milestone));
  const by = { meta: { ...command.meta, actor: engineActor } };
  return latenessBefore(running, settings, calendar, command.meta.at).map(({ type, rule, data }) =>
    happened(by, type, rule, data),
  );
}
