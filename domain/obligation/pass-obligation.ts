import type { CalendarView } from '../../calendar/calendar-view.js';
import { endOfDay, shanghaiDate } from '../../calendar/shanghai-time.js';
import { escalationAt, reminderAt } from './obligation-moments.js';
import type { ObligationEventData } from './obligation-events.js';
import type { Insistence, Obligation } from './obligation.js';

export type Happening = {
  [T in keyof ObligationEventData]: {
    readonly type: T;
    readonly rule: string;
    readonly data: ObligationEventData[T];
  };
}[keyof ObligationEventData];

const reached = (instant: string, at: string): boolean => Date.parse(instant) <= Date.parse(at);

/**
 * What has become of the obligation by `at`. Missed reminders are skipped, missed escalations are taken
 * together: whoever comes late finds the case where it would be, told once.
 */
export function passObligation(
  obligation: Obligation,
  settings: Insistence,
  calendar: CalendarView,
  at: string,
): readonly Happening[] {
  if (obligation.metAt !== null) return [];
  const passes = !obligation.passed && reached(endOfDay(obligation.due), at);
  return [
    ...(obligation.passed || passes ? [] : remind(obligation, settings, calendar, at)),
    ...(passes ? [passing(obligation)] : []),
    ...(obligation.passed || passes ? escalate(obligation, settings, calendar, at) : []),
  ];
}

/** Only the lateness, without reminders: what a command that comes after the deadline finds. */
export function passIfLate(
  obligation: Obligation,
  settings: Insistence,
  calendar: CalendarView,
  at: string,
): readonly Happening[] {
  const late = obligation.metAt === null && !obligation.passed && !reached(at, endOfDay(obligation.due));
  return late ? passObligation(obligation, settings, calendar, at) : [];
}

function passing({ name, due, rule }: Obligation): Happening {
  return { type: 'DeadlinePassed', rule, data: { deadline: name, due } };
}

function remind(
  { name, due, reminded }: Obligation,
  settings: Insistence,
  calendar: CalendarView,
  at: string,
): readonly Happening[] {
  const rule = 'setting:reminderWorkingDays';
  const steps = settings.reminderWorkingDays
    .filter((step) => !reminded.includes(step) && reached(reminderAt(calendar, due, step), at))
    .sort((a, b) => a - b);
  const [latest, ...earlier] = steps;
  if (latest === undefined) return [];
  return shanghaiDate(reminderAt(calendar, due, latest)) === shanghaiDate(at)
    ? [
        {
          type: 'DeadlineReminded',
          rule,
          data: { deadline: name, due, workingDaysLeft: latest, skipped: earlier },
        },
      ]
    : [{ type: 'RemindersSkipped', rule, data: { deadline: name, steps } }];
}

function escalate(
  { name, due, level }: Obligation,
  settings: Insistence,
  calendar: CalendarView,
  at: string,
): readonly Happening[] {
  return settings.ladder.slice(level).flatMap((step, index) =>
    reached(escalationAt(calendar, due, step.afterWorkingDays), at)
      ? [
          {
            type: 'Escalated' as const,
            rule: 'setting:ladder',
            data: { deadline: name, due, level: level + index + 1, ...step },
          },
        ]
      : [],
  );
}
