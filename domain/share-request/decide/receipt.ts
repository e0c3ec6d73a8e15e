import { addWorkingDays } from '../../../calendar/add-working-days.js';
import type { CalendarView } from '../../../calendar/calendar-view.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { moveDue } from '../../obligation/move-due.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import { chineseDate } from '../../../calendar/chinese-date.js';
import type { CountedObligation } from '../../obligation/obligation.js';
import { contradictions } from '../contradictions.js';
import type { ShareRequestEvent, ShareRequestEventData } from '../events.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { ownRequest } from './own-request.js';
import { choiceProblems, ruleSetFor } from './rule-set-choice.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';
import { startClock } from './start-clock.js';

/**
 * A2: the provider registers the written application, and the clock starts with the day it was received.
 * Under B6a the application has started the clock already; a registration is then evidence, and moves the
 * start only if it shows an earlier receipt.
 */
export function receiveApplication(
  state: ShareRequestCase,
  command: CommandOf<'ReceiveApplication'>,
): Ruling {
  const { context, data, meta } = command;
  const { receivedOn } = data;
  const already =
    state.receipt !== null &&
    state.receipt.by !== 'platform' &&
    refusal('already-received', { day: chineseDate(state.receipt.receivedOn) });
  if (receivedOn === undefined)
    return ruling([refusal('received-on-missing'), already, ...choiceProblems(data, context)], () => []);
  const running = state.answerDue;
  const earlier = running === null || receivedOn < running.startedOn;
  const { set, choice, problems } = ruleSetFor(state, command, receivedOn);
  return ruling(
    [
      inFuture(receivedOn, meta.at),
      already,
      ...(earlier ? problems : []),
      earlier && beforeCalendar(receivedOn, context.calendar),
    ],
    () => {
      const received = happened(
        command,
        'ApplicationReceived',
        (set ?? state.ruleSet)?.rules.clock ?? 'engine',
        evidence(state, command, receivedOn),
      );
      if (!earlier || set === undefined || context.calendar === undefined) return [received];
      if (running === null || set.id !== state.ruleSet?.id)
        return [received, startClock(state, command, set, context.calendar, receivedOn, choice)];
      const why = `登记的收文日期为${chineseDate(receivedOn)}`;
      return [received, ...startMoved(state, command, running, context.calendar, receivedOn, why)];
    },
  );
}

/** A2: a wrong date is corrected with a reason, and the deadline moves with it. */
export function correctReceipt(state: ShareRequestCase, command: CommandOf<'CorrectReceipt'>): Ruling {
  const { context, data, meta } = command;
  const { receivedOn } = data;
  const due = state.answerDue;
  const answered = due !== null && due.metAt !== null && refusal('answer-not-owed');
  if (state.receipt === null || due === null || receivedOn === undefined)
    return ruling(
      [
        (state.receipt === null || due === null) && refusal('nothing-to-correct'),
        receivedOn === undefined ? refusal('received-on-missing') : inFuture(receivedOn, meta.at),
        blankReason(data.reason),
        answered,
        ...choiceProblems(data, context),
      ],
      () => [],
    );
  const from = state.receipt.receivedOn;
  const { set, choice, problems } = ruleSetFor(state, command, receivedOn);
  const calendar = context.calendar;
  return ruling(
    [
      blankReason(data.reason),
      inFuture(receivedOn, meta.at),
      receivedOn === due.startedOn && receivedOn === from && refusal('same-date'),
      answered,
      ...problems,
      beforeCalendar(receivedOn, calendar),
    ],
    () => {
      const reason = data.reason?.trim() ?? '';
      const corrected = happened(command, 'ReceiptCorrected', clockRule(state), {
        from,
        to: receivedOn,
        reason,
      });
      if (set === undefined || calendar === undefined) return [corrected];
      // The corrected day may lie under another law: then the case is judged by that one, from that day.
      if (set.id !== state.ruleSet?.id)
        return [corrected, startClock(state, command, set, calendar, receivedOn, choice)];
      const why = `收文日期由${chineseDate(from)}更正为${chineseDate(receivedOn)}：${reason}`;
      return [corrected, ...startMoved(state, command, due, calendar, receivedOn, why)];
    },
  );
}

/** The same clock from another day: the deadline moves, what was extended stays extended. */
function startMoved(
  state: ShareRequestCase,
  command: CommandOf<'ReceiveApplication' | 'CorrectReceipt'>,
  due: CountedObligation,
  calendar: CalendarView,
  startedOn: string,
  why: string,
): readonly ShareRequestEvent[] {
  const { extendedByWorkingDays } = due;
  const { due: to, provisional } = addWorkingDays(
    calendar,
    startedOn,
    due.workingDays + extendedByWorkingDays,
  );
  const move = { to, provisional, startedOn, extendedByWorkingDays, why };
  return moveDue(due, move, state.settings, calendar, command.meta.at).map(({ type, rule, data }) =>
    happened(command, type, rule, data),
  );
}

/** The letter was meant for another department. */
export function returnMisdirected(state: ShareRequestCase, command: CommandOf<'ReturnMisdirected'>): Ruling {
  const { reason, rightProvider } = command.data;
  return ruling([...ownRequest(state, command.meta.actor.user), blankReason(reason)], () => [
    happened(command, 'LetterMisdirected', 'engine', {
      reason: reason?.trim() ?? '',
      rightProvider: rightProvider?.trim() ?? '',
    }),
  ]);
}

/** The rule under which receipts of this case are kept. */
function clockRule({ ruleSet }: ShareRequestCase): string {
  return ruleSet?.rules.clock ?? 'engine';
}

export function blankReason(reason: string | undefined): Refusal | null {
  return isBlank(reason) ? refusal('reason-missing') : null;
}

/** A day the calendar does not reach is refused: an exception would stop the case for ever. */
export function beforeCalendar(day: string, calendar: CalendarView | undefined): Refusal | null {
  if (calendar === undefined) return refusal('calendar-missing');
  return day < calendar.from ? refusal('before-calendar', { day: chineseDate(day) }) : null;
}

export function inFuture(day: string, at: string): Refusal | null {
  return day > shanghaiDate(at) ? refusal('received-in-future', { day: chineseDate(day) }) : null;
}

function evidence(
  state: ShareRequestCase,
  { data, meta }: CommandOf<'ReceiveApplication'>,
  receivedOn: string,
): ShareRequestEventData['ApplicationReceived'] {
  const { dispatch, submittedOn } = state;
  return {
    receivedOn,
    by: meta.actor.department === state.provider.code ? 'provider' : 'counter',
    incomingNo: data.incomingNo?.trim() ?? '',
    letterNo: data.letterNo?.trim() ?? '',
    sealed: data.sealed ?? null,
    scan: data.scan?.trim() ?? '',
    contradictions: contradictions({ receivedOn, sentOn: dispatch?.sentOn ?? null, submittedOn }),
  };
}
