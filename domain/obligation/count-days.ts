import { addWorkingDays } from '../../calendar/add-working-days.js';
import type { CalendarView } from '../../calendar/calendar-view.js';

/** A view as long as time: outside its own range Monday to Friday, as beyond what is announced. */
const endless = (view: CalendarView): CalendarView => ({ ...view, from: '0000-01-01', to: '9998-12-31' });

/**
 * The date of something no law counts (a reminder, a step of the ladder, closing by itself): always there,
 * because a case that has outlived its calendar must still act.
 */
export function settledDate(view: CalendarView, from: string, workingDays: number): string {
  return addWorkingDays(endless(view), from, workingDays).due;
}
