import { shanghaiDate } from '../../calendar/shanghai-time.js';
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
import { everPermitted, permissions, permitted } from './permissions.js';
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

/** What follows from `command`: events, or every reason why not. */
export function decide(state: DemandState, command: DemandCommand): Ruling {
  if (command.type === 'Start') {
    return state.status === 'none'
      ? start(command)
      : { kind: 'refused', refusals: [refusal('already-started')] };
  }
  if (state.status === 'none') return { kind: 'refused', refusals: [refusal('not-started')] };
  const own = handle(state, command);
  const [first, ...rest] = [...denials(state, command), ...reasonsOf(own, state, command.type)];
  return first === undefined ? own : { kind: 'refused', refusals: [first, ...rest] };
}

function handle<T extends Exclude<CommandType, 'Start'>>(
  state: DemandCase,
  command: CommandOf<T> & { readonly type: T },
): Ruling {
  return handlers[command.type](state, command);
}

/** Not yours, not now, or both. */
function denials(state: DemandCase, { type, meta }: DemandCommand): readonly Refusal[] {
  const may = permitted(state, type, meta.actor);
  if (may === 'yes') return [];
  const command = commandTerms[type];
  const untimely = may === 'not-in-this-status';
  const allowed = new Set(Object.values(permissions).flatMap((row) => row[type] ?? []));
  const who = [...allowed].map((party) => partyTerms[party]).join('、');
  return [
    ...(untimely && everPermitted(state, type, meta.actor) ? [] : [refusal('not-yours', { command, who })]),
    ...(untimely ? [refusal('wrong-status', { status: statusTerms[state.status], command })] : []),
  ];
}

/** What the rules say besides. Where the status is wrong, only what is wrong with the command itself. */
function reasonsOf(own: Ruling, state: DemandCase, type: CommandType): readonly Refusal[] {
  if (own.kind === 'accepted') return [];
  return permissions[state.status][type] === undefined ? own.refusals.filter(isOfTheFilling) : own.refusals;
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
