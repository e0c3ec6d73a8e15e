import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { DemandCase } from '../state.js';
import { blankReason, happened, isBlank, ruling, type Ruling } from './ruling.js';

/** The authority, which knows who does what, sends it to a department. */
export function forward(state: DemandCase, command: CommandOf<'Forward'>): Ruling {
  const { data, context } = command;
  const code = data.provider?.trim() ?? '';
  const { provider } = context;
  return ruling(
    [
      isBlank(code) ? refusal('provider-missing') : unknown(code, provider?.code),
      code === state.requester.code && refusal('own-department'),
      code !== '' && code === state.provider?.code && refusal('same-provider'),
    ],
    () => [
      happened(command, 'DemandForwarded', 'engine', {
        provider: provider ?? { code, name: code },
        reason: data.reason?.trim() ?? '',
      }),
    ],
  );
}

/** Listed as an entry from which a request can be started. */
export function answerListed(_: DemandCase, command: CommandOf<'AnswerListed'>): Ruling {
  const { data, context } = command;
  const code = data.entry?.trim() ?? '';
  const { entry } = context;
  if (entry === undefined || entry.code !== code) {
    const problem = code === '' ? refusal('entry-missing') : refusal('entry-not-listed', { entry: code });
    return ruling([problem], () => []);
  }
  return ruling([], () => [
    happened(command, 'ListedAnswered', 'engine', { entry, note: data.note?.trim() ?? '' }),
  ]);
}

export function answerCannot(_: DemandCase, command: CommandOf<'AnswerCannot'>): Ruling {
  const { reason } = command.data;
  return ruling([blankReason(reason)], () => [
    happened(command, 'CannotAnswered', 'engine', { reason: reason?.trim() ?? '' }),
  ]);
}

/** Not ours: to the department named, or back to the authority where none is. */
export function nameOther(state: DemandCase, command: CommandOf<'NameOther'>): Ruling {
  const { data, context } = command;
  const code = data.provider?.trim() ?? '';
  const { provider } = context;
  return ruling(
    [
      blankReason(data.reason),
      code !== '' && unknown(code, provider?.code),
      code !== '' && code === state.provider?.code && refusal('same-provider'),
      code !== '' && code === state.requester.code && refusal('own-department'),
    ],
    () => [
      happened(command, 'OtherNamed', 'engine', {
        provider: code === '' ? null : (provider ?? null),
        reason: data.reason?.trim() ?? '',
      }),
    ],
  );
}

function unknown(code: string, known: string | undefined): ReturnType<typeof refusal> | null {
  return known === code ? null : refusal('provider-unknown', { provider: code });
}

/** The answer does not meet the need: it lies with the authority again. */
export function reopen(_: DemandCase, command: CommandOf<'Reopen'>): Ruling {
  const { reason } = command.data;
  return ruling([blankReason(reason)], () => [
    happened(command, 'DemandReopened', 'engine', { reason: reason?.trim() ?? '' }),
  ]);
}

export function close(_: DemandCase, command: CommandOf<'Close'>): Ruling {
  return ruling([], () => [
    happened(command, 'DemandClosed', 'engine', {
      automatic: false,
      note: command.data.note?.trim() ?? '',
    }),
  ]);
}

export function withdraw(_: DemandCase, command: CommandOf<'Withdraw'>): Ruling {
  const { reason } = command.data;
  return ruling([blankReason(reason)], () => [
    happened(command, 'DemandWithdrawn', 'engine', { reason: reason?.trim() ?? '' }),
  ]);
}

/** A new arrangement of days off: only reminders are counted on it, so nothing has to be moved by an event. */
export function adoptCalendar(_: DemandCase, command: CommandOf<'AdoptCalendar'>): Ruling {
  const { calendar } = command.context;
  if (calendar === undefined) return ruling([refusal('calendar-missing')], () => []);
  return ruling([], () => [
    happened(command, 'CalendarAdopted', 'engine', {
      calendar,
      notice: command.data.notice?.trim() ?? '',
    }),
  ]);
}
