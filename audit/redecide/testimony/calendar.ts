import { bundledCalendar } from '../../../calendar/bundled-calendar.js';
import type { CalendarView } from '../../../calendar/calendar-view.js';
import type { Notice } from '../../../calendar/notice.js';
import { viewOf } from '../../../calendar/view-of.js';
import { withNotices } from '../../../calendar/with-notices.js';
import type { CalendarNoticeState } from '../../../domain/calendar-notice/decider.js';
import type { Testimony } from '../attestation.js';
import type { CityRecord } from '../city-record.js';
import { differing } from './differing.js';

/** A view of a version this build and the loaded notices make; one of another build's calendar cannot be compared. */
export const calendar: Testimony<{ readonly calendar?: CalendarView }> = {
  streams: () => ['calendar/cn', 'calendar/sh'],
  differences: (city, { context: { calendar: view } }) => {
    if (view === undefined) return [];
    const made = calendarsOf(city).get(view.version);
    if (made === undefined) return [];
    return differing(view, viewOf(made, view.layer, view.from, view.to), 'envelope.context.calendar');
  },
};

type Made = ReturnType<typeof bundledCalendar>;
const calendars = new WeakMap<CityRecord, ReadonlyMap<string, Made>>();

/** Every calendar there was: the build's, then with each notice loaded since; the city's notices come after the nation's. */
function calendarsOf(city: CityRecord): ReadonlyMap<string, Made> {
  const known = calendars.get(city);
  if (known !== undefined) return known;
  const loaded = (['cn', 'sh'] as const).flatMap((layer) => city.momentsOf(`calendar/${layer}`));
  const times = loaded.map(({ from }) => from).sort();
  const made = new Map<string, Made>([[bundledCalendar().version, bundledCalendar()]]);
  for (const time of times) {
    const notices = loaded.filter(({ from }) => from <= time).flatMap(({ state }) => lastNotice(state));
    const calendar = withNotices(bundledCalendar(), notices);
    made.set(calendar.version, calendar);
  }
  calendars.set(city, made);
  return made;
}

function lastNotice(state: unknown): readonly Notice[] {
  const calendar = state as CalendarNoticeState;
  return calendar.status === 'none' ? [] : calendar.notices.slice(-1);
}
