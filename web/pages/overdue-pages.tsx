import type { Hono } from 'hono';
import { lateBoard } from '../../client/late-cases.js';
import { isCitywide } from '../../domain/directory/citywide.js';
import type { WebEnv } from '../web-env.js';
import { counting } from './due-left.js';
import { LateDepartments } from './late-departments.js';
import { LateChanges, LateMilestones, LateRequests } from './late-tables.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';

/** 超期看板: who is late, by how much, who has it, how far it has been escalated, and what can be signed. */
export function addOverduePages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/overdue', (context) =>
    forViewer(context, parts, async ({ session, departmentName }) => {
      const [board, count] = await Promise.all([lateBoard(hefu, session), counting(hefu)]);
      const { roles } = session.actor;
      const signs = roles.includes('commission');
      const whose = isCitywide(roles) ? '全市' : departmentName;
      const total = board.requests.length + board.changes.length + board.milestones.length;
      return {
        title: '超期看板',
        here: '/overdue',
        body: (
          <>
            <h1>超期看板（{whose}）</h1>
            {total === 0 ? (
              <p class="empty">{whose}现在没有超期的事项。快到期的，可以在共享申请中按期限查看。</p>
            ) : (
              <>
                <LateDepartments board={board} count={count} />
                <LateRequests late={board.requests} count={count} signs={signs} />
                {board.more ? (
                  <p>
                    超期的申请较多，只列出最早到期的。<a href="/requests?overdue=true">查看全部超期的申请</a>
                  </p>
                ) : null}
                <LateChanges late={board.changes} count={count} signs={signs} />
                <LateMilestones late={board.milestones} count={count} signs={signs} />
              </>
            )}
          </>
        ),
      };
    }),
  );
}
