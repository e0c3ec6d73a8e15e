import { addWorkingDays } from '../../calendar/add-working-days.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import { remindersBefore } from './obligation-moments.js';
import type { CountedObligation, Insistence, Obligation } from './obligation.js';

interface Owed {
  readonly name: string;
  readonly rule: string;
  readonly startedOn: string;
}

/** The circumstances an obligation begins in; reminders that lie before `at` are not owed. */
interface Beginning {
  readonly calendar: CalendarView;
  readonly settings: Insistence;
  /** Instant of the command. */
  readonly at: string;
}

/** What is owed within `workingDays` of a day that is not counted itself. */
export function oweWithin(owed: Owed, workingDays: number, beginning: Beginning): CountedObligation {
  const { due, provisional } = addWorkingDays(beginning.calendar, owed.startedOn, workingDays);
  return { ...begun(owed, due, beginning), provisional, workingDays };
}

/** What is owed by a date somebody has fixed. */
export function oweBy(
  owed: Owed,
  { due, provisional }: { readonly due: string; readonly provisional: boolean },
  beginning: Beginning,
): Obligation {
  return { ...begun(owed, due, beginning), provisional };
}

function begun(owed: Owed, due: string, { settings, calendar, at }: Beginning): Obligation {
  return {
    name: owed.name,
    rule: owed.rule,
    startedOn: owed.startedOn,
    extendedByWorkingDays: 0,
    due,
    provisional: false,
    reminded: remindersBefore(settings, calendar, due, at),
    passed: false,
    level: 0,
    metAt: null,
  };
}
