import { addWorkingDays } from '../../calendar/add-working-days.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import { isProvisional, isWorkingDay } from '../../calendar/is-working-day.js';
import { addDays } from '../../calendar/shanghai-time.js';
import { workingDaysBetween } from '../../calendar/working-days-between.js';
import type { FixedDateDay, LastDay } from '../settings/setting-values.js';

/** A view as long as time: outside its own range Monday to Friday, as beyond what is announced. */
const endless = (view: CalendarView): CalendarView => ({ ...view, from: '0000-01-01', to: '9998-12-31' });

/**
 * The date of something no law counts (a reminder, a step of the ladder, closing by itself): always there,
 * because a case that has outlived its calendar must still act.
 */
export function settledDate(view: CalendarView, from: string, workingDays: number): string {
  return addWorkingDays(endless(view), from, workingDays).due;
}

/** Working days from a date to another, whatever the view covers: what a due date is overdue by. */
export function settledDays(view: CalendarView, from: string, to: string): number {
  return workingDaysBetween(endless(view), from, to);
}

/** How a date that somebody has fixed is read: settings, not law. */
export interface DateReading {
  readonly fixedDateDay: FixedDateDay;
  readonly lastDay: LastDay;
}

/** The last day of "by `date`": the day itself or the one before, and what becomes of it when nobody works then. */
export function fixedDate(
  view: CalendarView,
  date: string,
  { fixedDateDay, lastDay }: DateReading,
): { readonly due: string; readonly provisional: boolean } {
  const day = fixedDateDay === 'inclusive' ? date : addDays(date, -1);
  const moves = lastDay !== 'stays' && !isWorkingDay(endless(view), day);
  const due = moves ? settledDate(view, day, lastDay === 'next-working-day' ? 1 : -1) : day;
  // Only a date that may move can move with an arrangement that is not there yet.
  return { due, provisional: lastDay !== 'stays' && isProvisional(view, day) };
}
