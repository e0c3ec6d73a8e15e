import { engineActor } from '../engine-refusals.js';
import { denialsBy, reasonsBeside } from '../permission-table.js';
import type { Refusal } from '../refusal.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Happening } from '../obligation/pass-obligation.js';
import { inTimeAfterAll, latenessBefore } from '../obligation/tie.js';
import type { CommandOf, ShareRequestCommand } from './commands.js';
import { approve, recall, refuse } from './decide/answer.js';
import { close, confirmReceipt, deliver, withdraw } from './decide/delivery.js';
import { noteEntry, settleEntry } from './decide/entry-note.js';
import { denyExtension, grantExtension, requestExtension } from './decide/extension.js';
import { adoptCalendar, reassign, remind, signLetter } from './decide/oversight.js';
import { passDeadline } from './decide/pass-deadline.js';
import { correctReceipt, receiveApplication, returnMisdirected } from './decide/receipt.js';
import { endorse, propose, returnToHandler } from './decide/review.js';
import { happened, type Ruling } from './decide/ruling.js';
import { consentToSend, recordDispatch, submit } from './decide/send.js';
import { start } from './decide/start.js';
import { receiveSupplement, requestSupplement } from './decide/supplement.js';
import type { ShareRequestEvent } from './events.js';
import { evolve } from './evolve.js';
import type { CommandType } from './fields.js';
import { commandTerms, partyTerms, statusTerms } from './glossary.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling, refusal } from './refusals.js';
import type { ShareRequestCase, ShareRequestState } from './state.js';

type Handlers = {
  readonly [T in Exclude<CommandType, 'Start'>]: (state: ShareRequestCase, command: CommandOf<T>) => Ruling;
};

const handlers: Handlers = {
  ConsentToSend: consentToSend,
  Submit: submit,
  RecordDispatch: recordDispatch,
  ReceiveApplication: receiveApplication,
  CorrectReceipt: correctReceipt,
  ReturnMisdirected: returnMisdirected,
  RequestSupplement: requestSupplement,
  ReceiveSupplement: receiveSupplement,
  Propose: propose,
  Endorse: endorse,
  ReturnToHandler: returnToHandler,
  Approve: approve,
  Refuse: refuse,
  RequestExtension: requestExtension,
  GrantExtension: grantExtension,
  DenyExtension: denyExtension,
  Reassign: reassign,
  Deliver: deliver,
  ConfirmReceipt: confirmReceipt,
  Close: close,
  Remind: remind,
  Recall: recall,
  Withdraw: withdraw,
  NoteEntry: noteEntry,
  SettleEntry: settleEntry,
  SignLetter: signLetter,
  AdoptCalendar: adoptCalendar,
  PassDeadline: passDeadline,
};

const words = { statuses: statusTerms, commands: commandTerms, parties: partyTerms, refusal };

/**
 * What follows from `command`: events, or every reason why not. Lateness is settled by the signed time of
 * receipt, whatever order command and timer arrive in (the tie).
 */
export function decide(state: ShareRequestState, command: ShareRequestCommand): Ruling {
  if (command.type === 'Start') {
    return state.status === 'none' ? start(command) : startedAgain(command);
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

function startedAgain(command: CommandOf<'Start'>): Ruling {
  const own = start(command);
  const filling = own.kind === 'refused' ? own.refusals.filter(isOfTheFilling) : [];
  return { kind: 'refused', refusals: [refusal('already-started'), ...filling] };
}

function handle<T extends Exclude<CommandType, 'Start'>>(
  state: ShareRequestCase,
  command: CommandOf<T> & { readonly type: T },
): Ruling {
  return handlers[command.type](state, command);
}

function fold(state: ShareRequestCase, events: readonly ShareRequestEvent[]): ShareRequestCase {
  const next = events.reduce<ShareRequestState>(evolve, state);
  if (next.status === 'none') throw new Error(`${state.id}: folded to nothing`);
  return next;
}

/** Not yours, not now, or both; and what the rules say besides. */
function reasonsAgainst(
  state: ShareRequestCase,
  { type, meta }: ShareRequestCommand,
  own: Ruling,
): readonly Refusal[] {
  const asked = { status: state.status, command: type, own: partiesOf(state, meta.actor) };
  return [...denialsBy(permissions, asked, words), ...reasonsBeside(permissions, asked, own, isOfTheFilling)];
}

function latenessOf(state: ShareRequestCase, command: ShareRequestCommand): readonly ShareRequestEvent[] {
  const { calendar, settings } = state;
  if (calendar === null) return [];
  return byEngine(command, latenessBefore(duesOf(state), settings, calendar, command.meta.at));
}

function corrections(
  before: ShareRequestCase,
  command: ShareRequestCommand,
  events: readonly ShareRequestEvent[],
): readonly ShareRequestEvent[] {
  // Only what is late and still owed can turn out to have been met in time.
  const isLate = duesOf(before).some(({ metAt, passed }) => metAt === null && passed);
  if (!isLate && !events.some(({ type }) => type === 'DeadlinePassed')) return [];
  const after = fold(before, events);
  return byEngine(command, inTimeAfterAll(duesOf(before), duesOf(after), command.meta.at));
}

function duesOf({ answerDue, deliveryDue }: ShareRequestCase): readonly Obligation[] {
  if (answerDue === null) return deliveryDue === null ? [] : [deliveryDue];
  return deliveryDue === null ? [answerDue] : [answerDue, deliveryDue];
}

function byEngine(
  { meta }: ShareRequestCommand,
  happenings: readonly Happening[],
): readonly ShareRequestEvent[] {
  const command = { meta: { ...meta, actor: engineActor } };
  return happenings.map(({ type, rule, data }) => happened(command, type, rule, data));
}
