import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Actor } from '../decider.js';
import {
  anyoneOf,
  possibleIn,
  possibleTo,
  type Offer,
  type Possible,
  type PossibleFor,
} from '../possible.js';
import { allRuleSets } from '../rule-sets/all.js';
import type { ShareRequestCommand } from './commands.js';
import { decide } from './decide.js';
import type { PersonalCommandType } from './fields.js';
import { partiesOf, permissions, type Party } from './permissions.js';
import { isOfTheFilling } from './refusals.js';
import type { ShareRequestCase } from './state.js';

/** Said of what the command would carry, and of nothing that is known before somebody fills it in. */
const ofTheMoment: readonly string[] = [
  'calendar-missing',
  'no-rule-set',
  'before-calendar',
  'same-date',
  'extension-too-long',
];

/** What can be done with the case at `at`, and from whose office. */
export function possibleCommands(
  state: ShareRequestCase,
  at: string,
): readonly Possible<PersonalCommandType, Party>[] {
  return possibleIn(offer(state, at));
}

/** How each of them stands for this person. */
export function possibleFor(state: ShareRequestCase, actor: Actor, at: string): readonly PossibleFor[] {
  return possibleTo(offer(state, at), actor);
}

function offer(state: ShareRequestCase, at: string): Offer<PersonalCommandType, Party> {
  const context = { ruleSets: allRuleSets, ...(state.calendar === null ? {} : { calendar: state.calendar }) };
  const carried = likely(state, at);
  return {
    row: permissions[state.status],
    ask: (type, actor) => {
      const meta = { commandId: 'possible', caseId: state.id, at, actor };
      // Built from the same table of fields that the interfaces use.
      const command = { type, data: carried[type] ?? {}, meta, context } as unknown as ShareRequestCommand;
      return decide(state, command);
    },
    isMended: (refusal) => isOfTheFilling(refusal) || ofTheMoment.includes(refusal.code),
    someoneOf: (party) => someoneOf(state, party),
    partiesOf: (actor) => partiesOf(state, actor),
  };
}

function someoneOf(state: ShareRequestCase, party: Party): Actor {
  const { code: requester } = state.requester;
  const anyone = anyoneOf(party, { requester, provider: state.provider.code });
  // Whoever the case was handed to stands for their office.
  return party === 'provider.reviewer' ? { ...anyone, user: state.assignee ?? '' } : anyone;
}

/** What the command would carry, where something other than its blanks hangs on it. */
function likely(state: ShareRequestCase, at: string): { readonly [C in PersonalCommandType]?: object } {
  const letter = state.letters.find(({ signedBy }) => signedBy === null)?.id ?? '';
  return {
    ReceiveApplication: { receivedOn: shanghaiDate(at) },
    ReceiveSupplement: { receivedOn: shanghaiDate(at) },
    RequestSupplement: { newMaterial: true },
    Propose: { decision: 'approve' },
    Refuse: { reasons: ['-'], basis: ['-'] },
    RequestExtension: { workingDays: 1 },
    SignLetter: { letter },
  };
}
