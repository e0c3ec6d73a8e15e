import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Actor } from '../decider.js';
import type { Refusal } from '../refusal.js';
import { allRuleSets } from '../rule-sets/all.js';
import type { ShareRequestCommand } from './commands.js';
import { decide } from './decide.js';
import type { PersonalCommandType } from './fields.js';
import { permissions, type Party } from './permissions.js';
import { isOfTheFilling } from './refusals.js';
import type { ShareRequestCase } from './state.js';

/** Not typed or clicked by anybody on one case: the engine's own, and what loading a notice does to all cases. */
const ofTheEngine = new Set(['PassDeadline', 'AdoptCalendar']);

/** Said of what the command would carry, and of nothing that is known before somebody fills it in. */
const ofTheMoment: readonly string[] = [
  'calendar-missing',
  'no-rule-set',
  'before-calendar',
  'same-date',
  'extension-too-long',
];

export interface Possible {
  readonly command: PersonalCommandType;
  readonly parties: readonly Party[];
}

/**
 * What `decide` would accept of the case at `at`, properly filled in, and from whose office: it is asked itself, so
 * that nobody is offered an extension where the rule set states none, or a review where the chain has no such step.
 */
export function possibleCommands(state: ShareRequestCase, at: string): readonly Possible[] {
  return offered(state).flatMap(({ command, parties }) => {
    const open = parties.filter((party) => stands(state, command, someoneOf(state, party), at));
    return open.length === 0 ? [] : [{ command, parties: open }];
  });
}

/** What this very person could order: their own part in the case (four eyes, 交办) stands against it too. */
export function possibleFor(
  state: ShareRequestCase,
  actor: Actor,
  at: string,
): readonly PersonalCommandType[] {
  return offered(state)
    .map(({ command }) => command)
    .filter((command) => stands(state, command, actor, at));
}

function offered(state: ShareRequestCase): readonly Possible[] {
  // The keys of a row are commands by its type; Object.entries forgets it.
  const row = Object.entries(permissions[state.status]) as [PersonalCommandType, readonly Party[]][];
  return row
    .filter(([command]) => !ofTheEngine.has(command))
    .map(([command, parties]) => ({ command, parties }));
}

function stands(state: ShareRequestCase, type: PersonalCommandType, actor: Actor, at: string): boolean {
  const meta = { commandId: 'possible', caseId: state.id, at, actor };
  const context = { ruleSets: allRuleSets, ...(state.calendar === null ? {} : { calendar: state.calendar }) };
  // Built from the same table of fields that the interfaces use.
  const command = {
    type,
    data: likely(state, at)[type] ?? {},
    meta,
    context,
  } as unknown as ShareRequestCommand;
  const ruling = decide(state, command);
  return ruling.kind === 'accepted' || ruling.refusals.every(canBeMended);
}

const canBeMended = (refusal: Refusal): boolean =>
  isOfTheFilling(refusal) || ofTheMoment.includes(refusal.code);

/** Somebody of that office who has had no part in the case. */
function someoneOf(state: ShareRequestCase, party: Party): Actor {
  const [side = '', role = side] = party.split('.');
  const department = { requester: state.requester.code, provider: state.provider.code }[side] ?? '';
  // Whoever the case was handed to stands for their office.
  const user = party === 'provider.reviewer' ? (state.assignee ?? '') : '';
  return { user, department, roles: [role] };
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
