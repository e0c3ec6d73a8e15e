import { denialsBy, reasonsBeside } from '../permission-table.js';
import type { Refusal } from '../refusal.js';
import type { CommandOf, OpeningCommand } from './commands.js';
import { deadlines } from './deadlines.js';
import { closeConsultation, consult, giveOpinion, supplement } from './decide/consultation.js';
import { approve, propose, returnToHandler } from './decide/decision.js';
import { noteEntry, settleEntry } from './decide/entry-note.js';
import { namesIdentityNumber } from './decide/personal-data.js';
import { happened, ruling, type Ruling } from './decide/ruling.js';
import { start } from './decide/start.js';
import {
  end,
  endCredential,
  recordCredential,
  recordUse,
  registerInterface,
  resume,
  suspend,
  withdraw,
} from './decide/supply.js';
import type { CommandType } from './fields.js';
import { commandTerms, partyTerms, statusTerms } from './glossary.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling, refusal } from './refusals.js';
import type { OpeningCase, OpeningState } from './state.js';

type Handlers = {
  readonly [T in Exclude<CommandType, 'Start'>]: (state: OpeningCase, command: CommandOf<T>) => Ruling;
};

const handlers: Handlers = {
  Consult: consult,
  GiveOpinion: giveOpinion,
  Supplement: supplement,
  CloseConsultation: closeConsultation,
  Propose: propose,
  ReturnToHandler: returnToHandler,
  Approve: approve,
  RegisterInterface: registerInterface,
  RecordCredential: recordCredential,
  EndCredential: endCredential,
  RecordUse: recordUse,
  NoteEntry: noteEntry,
  SettleEntry: settleEntry,
  Suspend: suspend,
  Resume: resume,
  End: end,
  Withdraw: withdraw,
  PassDeadline: passDeadline,
};

const words = { statuses: statusTerms, commands: commandTerms, parties: partyTerms, refusal };

/** What follows from `command`: events, or every reason why not. */
export function decide(state: OpeningState, command: OpeningCommand): Ruling {
  // Kept out before it is signed; where it comes by another way, it is refused without being repeated.
  if (namesIdentityNumber(command.data)) return { kind: 'refused', refusals: [refusal('identity-number')] };
  if (command.type === 'Start') {
    return state.status === 'none'
      ? start(command)
      : { kind: 'refused', refusals: [refusal('already-started')] };
  }
  if (state.status === 'none') return { kind: 'refused', refusals: [refusal('not-started')] };
  const own = handle(state, command);
  const [first, ...rest] = reasonsAgainst(state, command, own);
  return first === undefined ? own : { kind: 'refused', refusals: [first, ...rest] };
}

function handle<T extends Exclude<CommandType, 'Start'>>(
  state: OpeningCase,
  command: CommandOf<T> & { readonly type: T },
): Ruling {
  return handlers[command.type](state, command);
}

/** Not yours, not now, or both; and what the rules say besides. */
function reasonsAgainst(state: OpeningCase, { type, meta }: OpeningCommand, own: Ruling): readonly Refusal[] {
  const asked = { status: state.status, command: type, own: partiesOf(state, meta.actor) };
  return [...denialsBy(permissions, asked, words), ...reasonsBeside(permissions, asked, own, isOfTheFilling)];
}

/** Time has come as a command: the end that was set to the use. */
function passDeadline(state: OpeningCase, command: CommandOf<'PassDeadline'>): Ruling {
  const [first] = deadlines(state);
  const isReached = first !== undefined && Date.parse(first.at) <= Date.parse(command.meta.at);
  return ruling([!isReached && refusal('not-a-deadline')], () => [
    happened(command, 'OpeningExpired', 'engine', { validUntil: state.grant?.validUntil ?? '' }),
  ]);
}
