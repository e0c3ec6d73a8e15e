import type { Hono } from 'hono';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { showPlan } from '../../client/annual-plans.js';
import { caseEvents } from '../../client/case-events.js';
import { permittedCommands } from '../../client/permitted.js';
import { planBoard } from '../../client/plan-board.js';
import { namedPlanItems } from '../../client/plan-items.js';
import { viewing } from '../../client/viewing.js';
import { namesOfPeople } from '../../client/who-is.js';
import { keepOpenings } from '../openings.js';
import type { WebEnv } from '../web-env.js';
import { counting } from './due-left.js';
import type { PageParts } from './page-parts.js';
import { planCommandTerm } from './plan-acts.js';
import { PlanBoardPage } from './plan-board-page.js';
import { PlanPage } from './plan-page.js';
import { forViewer } from './show-page.js';

/** Acts of the engine's keeper, and of the calendar. */
const notOffered = new Set(['AdoptCalendar', 'PassDeadline', 'NoteCatalogueChange', 'OpenItem']);

/** 年度计划: the board of a year, and a department's plan. */
export function addPlanPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const keepOpening = keepOpenings(hefu, parts.report);
  web.get('/plans', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const count = await counting(hefu);
      const asked = context.req.query('year') ?? '';
      const year = /^2\d{3}$/.test(asked) ? Number(asked) : Number(count.today.slice(0, 4));
      const board = await planBoard(viewing(hefu, session), year);
      return {
        title: `${year}年度计划`,
        here: '/plans',
        body: <PlanBoardPage board={board} count={count} />,
      };
    }),
  );
  web.get('/plans/:id', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const id = context.req.param('id');
      const seen = viewing(hefu, session);
      const shown = await showPlan(seen, id);
      const [items, commands, events, count] = await Promise.all([
        namedPlanItems(hefu, id, shown.department),
        permittedCommands(hefu, session, id, annualPlanCase),
        caseEvents(seen, annualPlanCase, id),
        counting(hefu),
      ]);
      const names = await namesOfPeople(
        hefu,
        events.map(({ actor }) => actor.user),
      );
      const done = context.req.query('done');
      await keepOpening(context, session, { stream: `annual-plan/${id}`, by: 'page' });
      return {
        title: `${shown.departmentName}${shown.year}年度计划`,
        here: '/plans',
        body: (
          <PlanPage
            shown={shown}
            items={items}
            commands={commands.filter((command) => !notOffered.has(command))}
            events={events}
            names={names}
            count={count}
            done={done === undefined ? null : planCommandTerm(done)}
          />
        ),
      };
    }),
  );
}
