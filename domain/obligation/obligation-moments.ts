import type { CalendarView } from '../../calendar/calendar-view.js';
import { endOfDay } from '../../calendar/shanghai-time.js';
import type { Deadline } from '../deadline.js';
import { settledDate } from './count-days.js';
import type { Insistence, Obligation } from './obligation.js';

/** Officials are told in the morning, not at midnight. */
export const MORNING = 'T09:00:00.000+08:00';

/** Instant of the reminder `step` working days before `due`. */
export function reminderAt(calendar: CalendarView, due: string, step: number): string {
  return (step === 0 ? due : settledDate(calendar, due, -step)) + MORNING;
}

/** Instant of a ladder step; the one "at passing" (0) happens with the passing itself. */
export function escalationAt(calendar: CalendarView, due: string, afterWorkingDays: number): string {
  return afterWorkingDays === 0 ? endOfDay(due) : settledDate(calendar, due, afterWorkingDays) + MORNING;
}

/** Reminder steps that lie at or before `instant` already: they are not owed any more, and not missed either. */
export function remindersBefore(
  settings: Insistence,
  calendar: CalendarView,
  due: string,
  instant: string,
): readonly number[] {
  return settings.reminderWorkingDays.filter(
    (step) => Date.parse(reminderAt(calendar, due, step)) <= Date.parse(instant),
  );
}

/** Every moment at which the obligation must still act by itself, earliest first. */
export function obligationMoments(
  obligation: Obligation,
  settings: Insistence,
  calendar: CalendarView,
): readonly Deadline[] {
  const { name, due } = obligation;
  if (obligation.metAt !== null) return [];
  const moments = obligation.passed
    ? []
    : [
        ...settings.reminderWorkingDays
          .filter((step) => !obligation.reminded.includes(step))
          .map((step) => ({ name: `${name}/remind-${step}`, at: reminderAt(calendar, due, step) })),
        { name, at: endOfDay(due) },
      ];
  const ladder = settings.ladder
    .map((step, index) => ({
      name: `${name}/escalate-${index + 1}`,
      at: escalationAt(calendar, due, step.afterWorkingDays),
    }))
    .slice(obligation.level);
  return [...moments, ...ladder].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
