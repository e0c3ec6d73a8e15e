import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Deadline } from '../deadline.js';
import { settledDate } from '../obligation/count-days.js';
import { MORNING } from '../obligation/obligation-moments.js';
import type { DemandCase, DemandState } from './state.js';

/** Every moment at which the case must act by itself, earliest first. None of them is law. */
export function deadlines(state: DemandState): readonly Deadline[] {
  if (state.status === 'none') return [];
  const closing = closesAt(state);
  const all = [...reminders(state), ...(closing === null ? [] : [{ name: 'close', at: closing }])];
  return all
    .map(({ name, at }) => ({ name, at }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.name < b.name ? -1 : 1));
}

/** Reminders that nobody has answered yet, while nobody has. */
export function reminders(state: DemandCase): readonly (Deadline & { readonly workingDays: number })[] {
  if (state.status !== 'open') return [];
  const { settings, reminded, calendar, since } = state;
  return settings.demandReminderWorkingDays
    .filter((workingDays) => workingDays > (reminded.at(-1) ?? 0))
    .map((workingDays) => ({
      name: `answer/remind-${workingDays}`,
      at: settledDate(calendar, shanghaiDate(since), workingDays) + MORNING,
      workingDays,
    }));
}

/** Instant at which an answered need that nobody closes is closed by the engine; null: never. */
export function closesAt(state: DemandCase): string | null {
  const { closeAfterWorkingDays } = state.settings;
  const isAnswered = state.status === 'met' || state.status === 'declined';
  if (!isAnswered || closeAfterWorkingDays === 0) return null;
  return settledDate(state.calendar, shanghaiDate(state.since), closeAfterWorkingDays) + MORNING;
}
