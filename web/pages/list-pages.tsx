import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { daysLeft } from '../../calendar/days-left.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { calendarInUse } from '../../client/calendar-for.js';
import { pageOfShareRequests } from '../../client/reading.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { viewing } from '../../client/viewing.js';
import { statuses } from '../../domain/share-request/status.js';
import { cursorOf, placeOf } from '../api/cursor.js';
import type { WebEnv } from '../web-env.js';
import { CaseTable, type ListedCase } from './case-table.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';
import { waitingFor } from './who-views.js';
import { statusTerm } from './words.js';

const pageSize = 50;

/** 待办 and the list of requests. */
export function addListPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const listed = async (cases: readonly ShownShareRequest[]): Promise<readonly ListedCase[]> => {
    const calendar = await calendarInUse(hefu);
    const today = shanghaiDate(await hefu.now());
    return cases.map((shown) => ({
      shown,
      left:
        shown.due === null
          ? null
          : daysLeft(calendar, shown.clock?.calendar === 'sh' ? 'sh' : 'cn', today, shown.due),
    }));
  };

  web.get('/', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const today = shanghaiDate(await hefu.now());
      const cases = await listed(await waitingFor(hefu, session));
      const starts = session.actor.roles.includes('coordinator');
      return {
        title: '待办',
        here: '/',
        body: (
          <>
            <h1>待办（{cases.length}）</h1>
            {starts ? (
              <p>
                <a class="button" href="/catalogue">
                  发起共享申请
                </a>
              </p>
            ) : null}
            <CaseTable cases={cases} today={today} empty="现在没有等您办理的申请。" />
          </>
        ),
      };
    }),
  );

  web.get('/requests', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const today = shanghaiDate(await hefu.now());
      const status = statuses.find((one) => one === context.req.query('status'));
      const isOverdue = context.req.query('overdue') === 'true';
      const after = context.req.query('after');
      const place = after === undefined ? null : placeOf(after, 2);
      const page = await pageOfShareRequests(viewing(hefu, session), {
        limit: pageSize,
        ...(status === undefined ? {} : { status: [status] }),
        ...(isOverdue ? { overdue: true } : {}),
        ...(place === null ? {} : { after: { dueDate: place[0] ?? null, id: place[1] ?? '' } }),
      });
      const next = new URLSearchParams({
        ...(status === undefined ? {} : { status }),
        ...(isOverdue ? { overdue: 'true' } : {}),
        ...(page.next === null ? {} : { after: cursorOf([page.next.dueDate, page.next.id]) }),
      });
      return {
        title: '共享申请',
        here: '/requests',
        body: (
          <>
            <h1>共享申请</h1>
            <Filters status={status} isOverdue={isOverdue} />
            <CaseTable cases={await listed(page.items)} today={today} empty="没有符合条件的共享申请。" />
            {page.next === null ? null : (
              <p class="pages">
                <a href={`/requests?${next.toString()}`}>下一页</a>
              </p>
            )}
          </>
        ),
      };
    }),
  );
}

function Filters({
  status,
  isOverdue,
}: {
  readonly status: string | undefined;
  readonly isOverdue: boolean;
}): Child {
  return (
    <form method="get" action="/requests" class="filters">
      <div>
        <label for="status">状态</label>
        <select id="status" name="status">
          <option value="">全部</option>
          {statuses.map((one) => (
            <option value={one} selected={one === status}>
              {statusTerm(one)}
            </option>
          ))}
        </select>
      </div>
      <label class="check">
        <input type="checkbox" name="overdue" value="true" checked={isOverdue} /> 只看超期的
      </label>
      <button type="submit">查询</button>
    </form>
  );
}
