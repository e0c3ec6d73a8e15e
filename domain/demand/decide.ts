import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { denialsBy, reasonsBeside } from '../permission-table.js';
import type { Refusal } from '../refusal.js';
import type { CommandOf, DemandCommand } from './commands.js';
import { closesAt, reminders } from './deadlines.js';
import {
  adoptCalendar,
  answerCannot,
  answerListed,
  close,
  forward,
  nameOther,
  reopen,
  withdraw,
} from './decide/answer.js';
import { happened, ruling, type Ruling } from './decide/ruling.js';
import { start } from './decide/start.js';
import type { CommandType } from './fields.js';
import { commandTerms, partyTerms, statusTerms } from './glossary.js';
import { partiesOf, permissions } from './permissions.js';
import { isOfTheFilling, refusal } from './refusals.js';
import type { DemandCase, DemandState } from './state.js';

type Handlers = {
  readonly [T in Exclude<CommandType, 'Start'>]: (state: DemandCase, command: CommandOf<T>) => Ruling;
};

const handlers: Handlers = {
  Forward: forward,
  AnswerListed: answerListed,
  AnswerCannot: answerCannot,
  NameOther: nameOther,
  Reopen: reopen,
  Close: close,
  Withdraw: withdraw,
  AdoptCalendar: adoptCalendar,
  PassDeadline: passDeadline,
};

const words = { statuses: statusTerms, commands: commandTerms, parties: partyTerms, refusal };

/** What follows from `command`: events, or every reason why not. */
export function decide(state: DemandState, command: DemandCommand): Ruling {
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
  state: DemandCase,
  command: CommandOf<T> & { readonly type: T },
): Ruling {
  return handlers[command.type](state, command);
}

/** Not yours, not now, or both; and what the rules say besides. */
function reasonsAgainst(state: DemandCase, { type, meta }: DemandCommand, own: Ruling): readonly Refusal[] {
  const asked = { status: state.status, command: type, own: partiesOf(state, meta.actor) };
  return [...denialsBy(permissions, asked, words), ...reasonsBeside(permissions, asked, own, isOfTheFilling)];
}

/** Time has come as a command. Reminders that were missed are taken together; none of them is law. */
function passDeadline(state: DemandCase, command: CommandOf<'PassDeadline'>): Ruling {
  const reached = (instant: string): boolean => Date.parse(instant) <= Date.parse(command.meta.at);
  const last = reminders(state)
    .filter(({ at }) => reached(at))
    .at(-1);
  const closing = closesAt(state);
  const since = shanghaiDate(state.since);
  const events = [
    ...(last === undefined
      ? []
      : [
          happened(command, 'AnswerReminded', 'setting:demandReminderWorkingDays', {
            workingDays: last.workingDays,
            sentOn: since,
          }),
        ]),
    ...(closing === null || !reached(closing)
      ? []
      : [
          happened(command, 'DemandClosed', 'setting:closeAfterWorkingDays', {
            automatic: true,
            note: `需求方自${since}起未办结，由系统自动办结`,
          }),
        ]),
  ];
  return ruling([events.length === 0 && refusal('not-a-deadline')], () => events);
}
