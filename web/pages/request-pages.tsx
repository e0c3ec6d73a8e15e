import type { Hono } from 'hono';
import { daysLeft } from '../../calendar/days-left.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { calendarInUse } from '../../client/calendar-for.js';
import { caseEvents } from '../../client/case-events.js';
import { permittedCommands } from '../../client/permitted.js';
import { countDays, showShareRequest } from '../../client/reading.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import { viewing } from '../../client/viewing.js';
import { namesOfPeople } from '../../client/who-is.js';
import { keepOpenings } from '../openings.js';
import type { WebEnv } from '../web-env.js';
import { sectionsOf } from './case-sections.js';
import type { PageParts } from './page-parts.js';
import { RequestPage } from './request-page.js';
import { forViewer } from './show-page.js';
import { commandTerm } from './words.js';

/** Commands that need no page of their own here: the administrator's, from the calendar. */
const notOffered = new Set(['AdoptCalendar', 'PassDeadline']);

/** One case. */
export function addRequestPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const keepOpening = keepOpenings(hefu, parts.report);
  web.get('/requests/:id', (context) =>
    forViewer(context, parts, async (viewer) => {
      const { session } = viewer;
      const id = context.req.param('id');
      const seen = viewing(hefu, session);
      const shown = await showShareRequest(seen, id);
      const [events, commands, { days }, calendar] = await Promise.all([
        caseEvents(seen, shareRequestCase, id),
        permittedCommands(seen, session, id),
        countDays(hefu, id),
        calendarInUse(hefu),
      ]);
      const today = shanghaiDate(await hefu.now());
      const layer = shown.clock?.calendar === 'sh' ? 'sh' : 'cn';
      const done = context.req.query('done');
      const body = (
        <RequestPage
          shown={shown}
          left={shown.due === null ? null : daysLeft(calendar, layer, today, shown.due)}
          today={today}
          days={days}
          events={events}
          names={await namesOfPeople(
            hefu,
            events.map(({ actor }) => actor.user),
          )}
          commands={commands.filter((command) => !notOffered.has(command))}
          sections={await sectionsOf(viewer, shown, parts)}
          done={done === undefined ? null : commandTerm(done)}
        />
      );
      await keepOpening(context, session, { stream: `share-request/${id}`, by: 'page' });
      return { title: `${shown.id} ${shown.resourceTitle}`, here: '/requests', body };
    }),
  );
}
