import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { pageOfShareRequests, type CasePage } from '../../client/reading.js';
import { viewing } from '../../client/viewing.js';
import { departmentNames } from '../../client/who-is.js';
import { cursorOf } from '../api/cursor.js';
import type { WebEnv } from '../web-env.js';
import { BatchBar } from './batch-bar.js';
import { batchCommands } from './batch-commands.js';
import { CaseTable } from './case-table.js';
import { counting, withLeft } from './due-left.js';
import type { PageParts } from './page-parts.js';
import { caseFilter, filterAddress, placeIn, requestFilter, type RequestFilter } from './request-filter.js';
import { RequestFilters } from './request-filters.js';
import { forViewer } from './show-page.js';

const pageSize = 50;

/** The list of requests: every filtered list is a link that can be sent to a colleague. */
export function addListPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/requests', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const query = (name: string): string | undefined => context.req.query(name);
      const filter = requestFilter(query);
      const [count, page, departments] = await Promise.all([
        counting(hefu),
        pageOfShareRequests(viewing(hefu, session), {
          ...caseFilter(filter),
          ...placeIn(query),
          limit: pageSize,
        }),
        departmentNames(hefu),
      ]);
      const commands = batchCommands(session.actor.roles);
      return {
        title: '共享申请',
        here: '/requests',
        body: (
          <>
            <h1>共享申请</h1>
            <RequestFilters filter={filter} departments={departments} />
            <div id="list">
              <Outputs filter={filter} shown={page.items.length} />
              <form method="post" action="/requests/batch">
                <input type="hidden" name="key" value={randomUUID()} />
                <CaseTable
                  cases={withLeft(count, page.items)}
                  today={count.today}
                  empty="没有符合条件的共享申请。请放宽筛选条件，或者清除条件后再看。"
                  ticks={commands.length > 0}
                />
                {page.items.length === 0 ? null : <BatchBar commands={commands} />}
              </form>
              <Pages filter={filter} page={page} />
            </div>
          </>
        ),
      };
    }),
  );
}

function Outputs({ filter, shown }: { readonly filter: RequestFilter; readonly shown: number }): Child {
  return (
    <p class="outputs">
      <span role="status">本页 {shown} 件，按期限先后排列。</span>{' '}
      <a href={filterAddress('/requests.csv', filter)}>导出 CSV</a>{' '}
      <a href={filterAddress('/requests.xlsx', filter)}>导出 Excel</a>{' '}
      <button type="button" class="plain" data-print data-needs-script hidden>
        打印
      </button>
    </p>
  );
}

function Pages({ filter, page }: { readonly filter: RequestFilter; readonly page: CasePage }): Child {
  if (page.prev === null && page.next === null) return null;
  const link = (name: string, { dueDate, id }: NonNullable<CasePage['next']>): string =>
    filterAddress('/requests', filter, { [name]: cursorOf([dueDate, id]) });
  return (
    <nav class="pages" aria-label="翻页">
      {page.prev === null ? null : (
        <a href={link('before', page.prev)} rel="prev">
          上一页
        </a>
      )}
      {page.next === null ? null : (
        <a href={link('after', page.next)} rel="next">
          下一页
        </a>
      )}
    </nav>
  );
}
