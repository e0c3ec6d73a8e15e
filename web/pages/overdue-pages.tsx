import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import { lateBoard, type LateMilestone } from '../../client/late-cases.js';
import type { ShownMilestone } from '../../client/shown-plan.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { isCitywide } from '../../domain/directory/citywide.js';
import type { WebEnv } from '../web-env.js';
import { holderWords } from './case-table.js';
import { counting, type Counting } from './due-left.js';
import { LateDepartments } from './late-departments.js';
import { LetterLinks } from './letter-links.js';
import { Left } from './left.js';
import type { PageParts } from './page-parts.js';
import { milestoneTerm } from './plan-words.js';
import { forViewer } from './show-page.js';
import { deadlineTerm } from './words.js';

/** 超期看板: who is late, by how much, who has it, how far it has been escalated, and what can be signed. */
export function addOverduePages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/overdue', (context) =>
    forViewer(context, parts, async ({ session, departmentName }) => {
      const [board, count] = await Promise.all([lateBoard(hefu, session), counting(hefu)]);
      const { roles } = session.actor;
      const signs = roles.includes('commission');
      const whose = isCitywide(roles) ? '全市' : departmentName;
      const total = board.requests.length + board.milestones.length;
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
                <LateRequests requests={board.requests} count={count} signs={signs} />
                {board.more ? (
                  <p>
                    超期的申请较多，只列出最早到期的。<a href="/requests?overdue=true">查看全部超期的申请</a>
                  </p>
                ) : null}
                <LateMilestones milestones={board.milestones} count={count} signs={signs} />
              </>
            )}
          </>
        ),
      };
    }),
  );
}

interface Late {
  readonly count: Counting;
  readonly signs: boolean;
}

/** Items with a date of their own are one deadline a date. */
const deadlineOf = ({ code, due }: ShownMilestone): string => (code === 'added' ? `added-${due}` : code);

/** 第 2 级 */
const stage = (level: number): string => (level === 0 ? '尚未升级' : `第 ${level} 级`);

function LateRequests({
  requests,
  count,
  signs,
}: Late & { readonly requests: readonly ShownShareRequest[] }): Child {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="late-requests">
      <h2 id="late-requests">超期的共享申请（{requests.length}）</h2>
      <div class="scroll" tabindex={0} role="region" aria-label="超期的共享申请">
        <table>
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">资源</th>
              <th scope="col">提供方</th>
              <th scope="col">期限</th>
              <th scope="col">超期</th>
              <th scope="col">现由谁办理</th>
              <th scope="col">升级提醒</th>
              <th scope="col">督促</th>
            </tr>
          </thead>
          <tbody>
            {requests.map((shown) => (
              <tr>
                <th scope="row" class="code">
                  <a href={`/requests/${shown.id}`}>{shown.id}</a>
                </th>
                <td>{shown.resourceTitle}</td>
                <td>{shown.providerName}</td>
                <td>
                  {deadlineTerm(shown.dueOf ?? 'answer')} {chineseDate(shown.due ?? '')}
                </td>
                <td>
                  <Left
                    left={count.left(shown.due, shown.clock?.calendar)}
                    due={shown.due ?? ''}
                    today={count.today}
                  />
                </td>
                <td>{holderWords(shown)}</td>
                <td>
                  {stage(shown.escalationLevel)}
                  {shown.listedForCircular ? '，列入通报' : ''}
                </td>
                <td>
                  <LetterLinks base="/requests" shown={shown} signs={signs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function LateMilestones({
  milestones,
  count,
  signs,
}: Late & { readonly milestones: readonly LateMilestone[] }): Child {
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="late-plans">
      <h2 id="late-plans">超期的计划节点（{milestones.length}）</h2>
      <div class="scroll" tabindex={0} role="region" aria-label="超期的计划节点">
        <table>
          <thead>
            <tr>
              <th scope="col">部门</th>
              <th scope="col">节点</th>
              <th scope="col">期限</th>
              <th scope="col">超期</th>
              <th scope="col">延迟原因</th>
              <th scope="col">升级提醒</th>
              <th scope="col">督促</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map(({ plan, milestone }) => (
              <tr>
                <th scope="row">
                  <a href={`/plans/${plan.id}`}>{plan.departmentName}</a>
                </th>
                <td>{milestoneTerm(milestone.code)}</td>
                <td>{chineseDate(milestone.due)}</td>
                <td>
                  <Left left={count.left(milestone.due)} due={milestone.due} today={count.today} />
                </td>
                <td>{milestone.explanation ?? '还没有说明'}</td>
                <td>{stage(milestone.escalationLevel)}</td>
                <td>
                  <LetterLinks base="/plans" shown={plan} deadline={deadlineOf(milestone)} signs={signs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
