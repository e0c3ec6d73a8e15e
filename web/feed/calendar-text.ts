import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../calendar/shanghai-time.js';
import type { ToldDeadline } from '../../domain/deadline-feed.js';
import { pageOf } from '../page-of.js';
import { say } from '../say.js';

/** How often a calendar should look again, in seconds. */
const lookAgain = 60 * 60;

/**
 * Deadlines as a calendar takes them (RFC 5545): each the whole of its last day, under one UID for good, with a number
 * that grows when it changes. `url` is where this installation is reached, `now` in ms.
 */
export function calendarText(deadlines: readonly ToldDeadline[], url: string, now: number): string {
  const calendar = ical({
    name: say('合符办理期限', 'Hefu deadlines'),
    prodId: { company: 'hefu', product: 'hefu', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: lookAgain,
  });
  for (const { stream, name, due, title, sequence, cancelledOn } of deadlines) {
    calendar.createEvent({
      id: `${stream}/${name}@hefu`,
      sequence,
      stamp: new Date(now),
      // A day has no zone: its figures are what is written.
      start: new Date(`${due}T00:00:00Z`),
      end: new Date(`${addDays(due, 1)}T00:00:00Z`),
      allDay: true,
      summary: cancelledOn === null ? title : say(`（已不需办理）${title}`, `(no longer owed) ${title}`),
      status: cancelledOn === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: `${url}${pageOf(stream) ?? '/'}`,
    });
  }
  return calendar.toString();
}
