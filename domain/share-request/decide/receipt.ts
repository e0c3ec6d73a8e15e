import { addWorkingDays } from '../../../calendar/add-working-days.js';
import type { CalendarView } from '../../../calendar/calendar-view.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { moveDue } from '../../obligation/move-due.js';
import { chooseRuleSet } from '../../rule-sets/choose-rule-set.js';
import type { Refusal } from '../../refusal.js';
import type { RuleSet } from '../../rule-sets/rule-set.js';
import type { CommandOf } from '../commands.js';
import type { ShareRequestEventData } from '../events.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
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
  if (receivedOn === undefined) return ruling([refusal('received-on-missing')], () => []);
  const running = state.answerDue;
  const earlier = running === null || receivedOn < running.startedOn;
  const chosen = chosenSet(state, command, receivedOn);
  return ruling(
    [
      inFuture(receivedOn, meta.at),
      state.receipt !== null &&
        state.receipt.by !== 'platform' &&
        refusal('already-received', { day: state.receipt.receivedOn }),
      earlier && chosen === undefined && refusal('no-rule-set', { day: receivedOn }),
      earlier && beforeCalendar(receivedOn, context.calendar),
    ],
    () => {
      const received = happened(
        command,
        'ApplicationReceived',
        (chosen ?? state.ruleSet)?.rules.clock ?? 'engine',
        evidence(state, command, receivedOn),
      );
      return earlier && chosen !== undefined && context.calendar !== undefined
        ? [received, startClock(state, command, chosen, context.calendar, receivedOn)]
        : [received];
    },
  );
}

/** A2: a wrong date is corrected with a reason, and the deadline moves with it. */
export function correctReceipt(state: ShareRequestCase, command: CommandOf<'CorrectReceipt'>): Ruling {
  const { context, data, meta } = command;
  const { receivedOn } = data;
  const due = state.answerDue;
  if (state.receipt === null || due === null) return ruling([refusal('nothing-to-correct')], () => []);
  if (receivedOn === undefined)
    return ruling([refusal('received-on-missing'), blankReason(data.reason)], () => []);
  const from = state.receipt.receivedOn;
  const set = chosenSet(state, command, receivedOn);
  const calendar = context.calendar;
  return ruling(
    [
      blankReason(data.reason),
      inFuture(receivedOn, meta.at),
      receivedOn === due.startedOn && receivedOn === from && refusal('same-date'),
      due.metAt !== null && refusal('answer-not-owed'),
      set === undefined && refusal('no-rule-set', { day: receivedOn }),
      beforeCalendar(receivedOn, calendar),
    ],
    () => {
      const reason = data.reason?.trim() ?? '';
      const corrected = happened(command, 'ReceiptCorrected', 'A2', { from, to: receivedOn, reason });
      if (set === undefined || calendar === undefined) return [corrected];
      // The corrected day may lie under another law: then the case is judged by that one, from that day.
      if (set.id !== state.ruleSet?.id)
        return [corrected, startClock(state, command, set, calendar, receivedOn)];
      const { due: to, provisional } = addWorkingDays(
        calendar,
        receivedOn,
        due.workingDays + due.extendedByWorkingDays,
      );
      const why = `收文日期由${from}更正为${receivedOn}：${reason}`;
      const { extendedByWorkingDays } = due;
      const move = { to, provisional, startedOn: receivedOn, extendedByWorkingDays, why };
      return [
        corrected,
        ...moveDue(due, move, state.settings, calendar, meta.at).map(({ type, rule, data: moved }) =>
          happened(command, type, rule, moved),
        ),
      ];
    },
  );
}

/** The letter was meant for another department. */
export function returnMisdirected(_: ShareRequestCase, command: CommandOf<'ReturnMisdirected'>): Ruling {
  const { reason, rightProvider } = command.data;
  return ruling([blankReason(reason)], () => [
    happened(command, 'LetterMisdirected', 'engine', {
      reason: reason?.trim() ?? '',
      rightProvider: rightProvider?.trim() ?? '',
    }),
  ]);
}

export function blankReason(reason: string | undefined): Refusal | null {
  return isBlank(reason) ? refusal('reason-missing') : null;
}

/** A day the calendar does not reach is refused: an exception would stop the case for ever. */
export function beforeCalendar(day: string, calendar: CalendarView | undefined): Refusal | null {
  if (calendar === undefined) return refusal('calendar-missing');
  return day < calendar.from ? refusal('before-calendar', { day }) : null;
}

function inFuture(day: string, at: string): Refusal | null {
  return day > shanghaiDate(at) ? refusal('received-in-future', { day }) : null;
}

function chosenSet(
  state: ShareRequestCase,
  command: CommandOf<'ReceiveApplication' | 'CorrectReceipt'>,
  day: string,
): RuleSet | undefined {
  return chooseRuleSet(command.context.ruleSets ?? [], day, state.ruleSetChoice?.id ?? null);
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
    contradictions: [
      ...(receivedOn < (dispatch?.sentOn ?? '') ? (['received-before-dispatch'] as const) : []),
      ...(submittedOn !== null && receivedOn < submittedOn ? (['received-before-submission'] as const) : []),
    ],
  };
}
