import { inTimeAfterAll, latenessBefore } from '../obligation/tie.js';
import { passObligation } from '../obligation/pass-obligation.js';
import { denialsBy, reasonsBeside } from '../permission-table.js';
import type { Refusal } from '../refusal.js';
import type { CatalogueChangeCommand, CommandOf } from './commands.js';
import { effectiveAt, noteEntry, stateAdjustment, statePublication } from './decide/adjustment.js';
import { denyExtension, grantExtension, requestExtension } from './decide/extension.js';
import {
  adoptCalendar,
  correctChange,
  declareUnaffected,
  remind,
  signLetter,
  withdraw,
} from './decide/oversight.js';
import { byEngine, happened, ruling, type Ruling } from './decide/ruling.js';
import { start } from './decide/start.js';
import { duesOf } from './dues.js';
import type { CatalogueChangeEvent } from './events.js';
import { evolve } from './evolve.js';
import type { CommandType } from './fields.js';
import { commandTerms, partyTerms, statusTerms } from './glossary.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling, refusal } from './refusals.js';
import type { CatalogueChangeCase, CatalogueChangeState } from './state.js';

type Handlers = {
  readonly [T in Exclude<CommandType, 'Start'>]: (
    state: CatalogueChangeCase,
    command: CommandOf<T>,
  ) => Ruling;
};

const handlers: Handlers = {
  NoteEntry: noteEntry,
  StateAdjustment: stateAdjustment,
  StatePublication: statePublication,
  DeclareUnaffected: declareUnaffected,
  RequestExtension: requestExtension,
  GrantExtension: grantExtension,
  DenyExtension: denyExtension,
  CorrectChange: correctChange,
  Withdraw: withdraw,
  Remind: remind,
  SignLetter: signLetter,
  AdoptCalendar: adoptCalendar,
  PassDeadline: passDeadline,
};

const words = { statuses: statusTerms, commands: commandTerms, parties: partyTerms, refusal };

/**
 * What follows from `command`: events, or every reason why not. Whether something was late is settled by when
 * the entry was changed, whatever order its news and the timer arrive in (the tie).
 */
export function decide(state: CatalogueChangeState, command: CatalogueChangeCommand): Ruling {
  if (command.type === 'Start') {
    return state.status === 'none'
      ? start(command)
      : { kind: 'refused', refusals: [refusal('already-started')] };
  }
  if (state.status === 'none') return { kind: 'refused', refusals: [refusal('not-started')] };
  const lateness = command.type === 'PassDeadline' ? [] : latenessOf(state, command);
  const now = fold(state, lateness);
  const own = handle(now, command);
  const [first, ...rest] = reasonsAgainst(now, command, own);
  if (own.kind === 'refused' || first !== undefined) {
    return first === undefined ? own : { kind: 'refused', refusals: [first, ...rest] };
  }
  return {
    kind: 'accepted',
    events: [...lateness, ...own.events, ...corrections(now, command, own.events)],
  };
}

function handle<T extends Exclude<CommandType, 'Start'>>(
  state: CatalogueChangeCase,
  command: CommandOf<T> & { readonly type: T },
): Ruling {
  return handlers[command.type](state, command);
}

function fold(state: CatalogueChangeCase, events: readonly CatalogueChangeEvent[]): CatalogueChangeCase {
  const next = events.reduce<CatalogueChangeState>(evolve, state);
  if (next.status === 'none') throw new Error(`${state.id}: folded to nothing`);
  return next;
}

/** Not yours, not now, or both; and what the rules say besides. */
function reasonsAgainst(
  state: CatalogueChangeCase,
  { type, meta }: CatalogueChangeCommand,
  own: Ruling,
): readonly Refusal[] {
  const asked = { status: state.status, command: type, own: partiesOf(state, meta.actor) };
  return [...denialsBy(permissions, asked, words), ...reasonsBeside(permissions, asked, own, isOfTheFilling)];
}

/** Time has come as a command: everything that has become due by now, in one decision. */
function passDeadline(state: CatalogueChangeCase, command: CommandOf<'PassDeadline'>): Ruling {
  const events = duesOf(state)
    .flatMap(({ due, insistence }) => passObligation(due, insistence, state.calendar, command.meta.at))
    .map(({ type, rule, data }) => happened(command, type, rule, data));
  return ruling([events.length === 0 && refusal('not-a-deadline')], () => events);
}

function latenessOf(
  state: CatalogueChangeCase,
  command: CatalogueChangeCommand,
): readonly CatalogueChangeEvent[] {
  if (deadEnd(state)) return [];
  return duesOf(state)
    .flatMap(({ due, insistence }) => latenessBefore([due], insistence, state.calendar, effectiveAt(command)))
    .map(({ type, rule, data }) => happened(byEngine(command), type, rule, data));
}

const deadEnd = ({ status }: CatalogueChangeCase): boolean =>
  status !== 'adjusting' && status !== 'in-review';

function corrections(
  before: CatalogueChangeCase,
  command: CatalogueChangeCommand,
  events: readonly CatalogueChangeEvent[],
): readonly CatalogueChangeEvent[] {
  const after = fold(before, events);
  const dues = (state: CatalogueChangeCase) => duesOf(state).map(({ due }) => due);
  return inTimeAfterAll(dues(before), dues(after), effectiveAt(command)).map(({ type, rule, data }) =>
    happened(byEngine(command), type, rule, data),
  );
}
