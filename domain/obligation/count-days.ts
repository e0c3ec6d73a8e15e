import { addWorkingDays, type CountedDate } from '../../calendar/add-working-days.js';
import type { CalendarView } from '../../calendar/calendar-view.js';

/** A view as long as time: outside its own range Monday to Friday, as beyond what is announced. */
const endless = (view: CalendarView): CalendarView => ({ ...view, from: '0000-01-01', to: '9998-12-31' });

/**
 * The legal date `workingDays` after `from`; null when the view does not reach so far. A date somebody typed
 * must lead to a refusal, never to an exception that stops the case.
 */
export function countWithin(view: CalendarView, from: string, workingDays: number): CountedDate | null {
  if (from < view.from || from > view.to) return null;
  const counted = addWorkingDays(endless(view), from, workingDays);
  return counted.due > view.to ? null : counted;
}

/**
 * The date of something no law counts (a reminder, a step of the ladder, closing by itself): always there,
 * because a case that has outlived its calendar must still act.
 */
export function settledDate(view: CalendarView, from: string, workingDays: number): string {
  return addWorkingDays(endless(view), from, workingDays).due;
}
