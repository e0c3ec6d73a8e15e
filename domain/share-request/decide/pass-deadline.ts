import { endOfDay, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { passObligation } from '../../obligation/pass-obligation.js';
import type { CommandOf } from '../commands.js';
import { closesAt, paperReminders } from '../deadlines.js';
import type { ShareRequestEvent } from '../events.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { happened, ruling, type Ruling } from './ruling.js';

/** Time has come as a command: everything that has become due by now, in one decision. */
export function passDeadline(state: ShareRequestCase, command: CommandOf<'PassDeadline'>): Ruling {
  const events = [
    ...missingPaper(state, command),
    ...obligations(state, command),
    ...graceOver(state, command),
    ...closing(state, command),
    ...expiry(state, command),
  ];
  return ruling([events.length === 0 && refusal('not-a-deadline')], () => events);
}

const reached = (instant: string, command: CommandOf<'PassDeadline'>): boolean =>
  Date.parse(instant) <= Date.parse(command.meta.at);

function obligations(
  state: ShareRequestCase,
  command: CommandOf<'PassDeadline'>,
): readonly ShareRequestEvent[] {
  const { calendar, settings } = state;
  if (calendar === null) return [];
  return [state.answerDue, state.deliveryDue]
    .flatMap((due) => (due === null ? [] : passObligation(due, settings, calendar, command.meta.at)))
    .map(({ type, rule, data }) => happened(command, type, rule, data));
}

/** A2: the clock has not started because the paper is missing; the requester is told, once a step. */
function missingPaper(
  state: ShareRequestCase,
  command: CommandOf<'PassDeadline'>,
): readonly ShareRequestEvent[] {
  const due = paperReminders(state).filter((reminder) => reached(reminder.at, command));
  const last = due.at(-1);
  if (last === undefined || state.submittedOn === null) return [];
  const data = { workingDays: last.workingDays, submittedOn: state.submittedOn };
  return [happened(command, 'PaperMissingReminded', 'setting:missingPaperWorkingDays', data)];
}

/** The letter goes out: from here on a decision is only changed by a new one. */
function graceOver(
  { answer }: ShareRequestCase,
  command: CommandOf<'PassDeadline'>,
): readonly ShareRequestEvent[] {
  if (answer === null || answer.sentAt !== null || answer.graceEndsAt === null) return [];
  return reached(answer.graceEndsAt, command)
    ? [happened(command, 'AnswerSent', 'setting:graceMinutes', { decision: answer.decision })]
    : [];
}

function closing(state: ShareRequestCase, command: CommandOf<'PassDeadline'>): readonly ShareRequestEvent[] {
  const at = closesAt(state);
  if (at === null || !reached(at, command)) return [];
  const note = `申请方自${shanghaiDate(state.statusSince)}起未办结，由系统自动办结`;
  return [happened(command, 'RequestClosed', 'setting:closeAfterWorkingDays', { automatic: true, note })];
}

function expiry(state: ShareRequestCase, command: CommandOf<'PassDeadline'>): readonly ShareRequestEvent[] {
  const validUntil = state.answer?.terms.validUntil ?? null;
  const inUse = state.status === 'delivered' || state.status === 'in-use';
  if (!inUse || state.expired || validUntil === null || !reached(endOfDay(validUntil), command)) return [];
  return [happened(command, 'UseExpired', 'engine', { validUntil })];
}
