import type { Hono } from 'hono';
import { lateBoard, lateTotal } from '../../client/late-cases.js';
import { isCitywide } from '../../domain/directory/citywide.js';
import type { WebEnv } from '../web-env.js';
import { counting } from './due-left.js';
import { LateDepartments } from './late-departments.js';
import { LateChanges, LateMilestones, LateRequests } from './late-tables.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';
import { say } from '../say.js';

/** 超期看板: who is late, by how much, who has it, how far it has been escalated, and what can be signed. */
export function addOverduePages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/overdue', (context) =>
    forViewer(context, parts, async ({ session, departmentName }) => {
      const [board, count] = await Promise.all([lateBoard(hefu, session), counting(hefu)]);
      const { roles } = session.actor;
      const signs = roles.includes('commission');
      const whose = isCitywide(roles) ? say('全市', 'the whole city') : departmentName;
      const [requests, changes] = [lateTotal(board, 'requests'), lateTotal(board, 'changes')];
      const total = requests + changes + board.milestones.length;
      return {
        title: say('超期看板', 'Overdue'),
        here: '/overdue',
        body: (
          <>
            <h1>
              {say('超期看板（', 'Overdue (')}
              {whose}
              {say('）', ')')}
            </h1>
            {total === 0 ? (
              <p class="empty">
                {whose}
                {say(
                  '现在没有超期的事项。快到期的，可以在共享申请中按期限查看。',
                  ': nothing is overdue now. What is due soon can be found by deadline under Requests.',
                )}
              </p>
            ) : (
              <>
                <LateDepartments board={board} count={count} />
                <LateRequests late={board.requests} total={requests} count={count} signs={signs} />
                <LateChanges late={board.changes} total={changes} count={count} signs={signs} />
                <LateMilestones late={board.milestones} count={count} signs={signs} />
              </>
            )}
          </>
        ),
      };
    }),
  );
}
