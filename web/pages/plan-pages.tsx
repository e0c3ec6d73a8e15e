import type { Hono } from 'hono';
import { planBoard } from '../../client/plan-board.js';
import { viewing } from '../../client/viewing.js';
import type { WebEnv } from '../web-env.js';
import { counting } from './due-left.js';
import type { PageParts } from './page-parts.js';
import { PlanBoardPage } from './plan-board-page.js';
import { planIssuers } from './plans/plan-issuers.js';
import { taskLoaders } from './plans/tasks-pages.js';
import { holdsOne } from './require-role.js';
import { forViewer } from './show-page.js';
import { say } from '../say.js';

/** 年度计划: the board of a year. */
export function addPlanPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/plans', (context) =>
    forViewer(context, parts, async (viewer) => {
      const { session } = viewer;
      const count = await counting(hefu);
      const asked = context.req.query('year') ?? '';
      const year = /^2\d{3}$/.test(asked) ? Number(asked) : Number(count.today.slice(0, 4));
      const board = await planBoard(viewing(hefu, session), year);
      return {
        title: say(`${year}年度计划`, `Annual plans ${year}`),
        here: '/plans',
        body: (
          <PlanBoardPage
            board={board}
            count={count}
            issues={holdsOne(viewer, planIssuers)}
            loads={holdsOne(viewer, taskLoaders)}
          />
        ),
      };
    }),
  );
}
