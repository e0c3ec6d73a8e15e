import type { Hono } from 'hono';
import { caseEvents } from '../../client/case-events.js';
import type { HefuConnection } from '../../client/connection.js';
import { listUsers } from '../../client/directory.js';
import { openCommands, permittedCommands } from '../../client/permitted.js';
import { countDays, showShareRequest } from '../../client/reading.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import type { ShownHolder } from '../../client/shown-share-request.js';
import { viewing } from '../../client/viewing.js';
import { namesOfPeople } from '../../client/who-is.js';
import { keepOpenings } from '../openings.js';
import type { WebEnv } from '../web-env.js';
import { sectionsOf } from './case-sections.js';
import { counting } from './due-left.js';
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
      const [events, commands, open, { days }, count, holders, sections] = await Promise.all([
        caseEvents(seen, shareRequestCase, id),
        permittedCommands(seen, session, id),
        openCommands(seen, id),
        countDays(hefu, id),
        counting(hefu),
        holdersOf(hefu, shown.heldBy),
        sectionsOf(viewer, shown, parts),
      ]);
      const done = context.req.query('done');
      const body = (
        <RequestPage
          shown={shown}
          left={count.left(shown.due, shown.clock?.calendar)}
          today={count.today}
          days={days}
          events={events}
          names={await namesOfPeople(
            hefu,
            events.map(({ actor }) => actor.user),
          )}
          commands={commands.filter((command) => !notOffered.has(command))}
          open={open}
          holders={holders}
          sections={sections}
          done={done === undefined ? null : commandTerm(done)}
        />
      );
      await keepOpening(context, session, { stream: `share-request/${id}`, by: 'page' });
      return { title: `${shown.id} ${shown.resourceTitle}`, here: '/requests', body };
    }),
  );
}

/** People of the office that has it: whom to ask. */
async function holdersOf(hefu: HefuConnection, held: ShownHolder | null): Promise<readonly string[]> {
  if (held === null) return [];
  const people = await listUsers(hefu);
  return people
    .filter(
      ({ user, department, roles, active }) =>
        active &&
        department === held.department &&
        (held.user === undefined ? roles.includes(held.role) : user === held.user),
    )
    .flatMap(({ name }) => (name === null ? [] : [name]));
}
