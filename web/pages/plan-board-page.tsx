import type { Child } from 'hono/jsx';
import type { PlanBoard } from '../../client/plan-board.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import type { Counting } from './due-left.js';
import { MilestoneCell, milestoneTerm, percent, planStatusTerm } from './plan-words.js';

const milestones = ['filing', 'safety', 'complete', 'catalogue'] as const;

/** The year of the whole city: every department, every milestone, in words and colours. */
export function PlanBoardPage({
  board,
  count,
  issues,
}: {
  readonly board: PlanBoard;
  readonly count: Counting;
  /** The viewer issues the year's plans. */
  readonly issues: boolean;
}): Child {
  const { year, plans, city } = board;
  return (
    <>
      <h1>{year}年度计划</h1>
      <p>
        <a href={`/plans?year=${year - 1}`}>{year - 1}年</a>{' '}
        <a href={`/plans?year=${year + 1}`}>{year + 1}年</a>
      </p>
      {issues ? (
        <p>
          <a class="button second" href={`/plans/new?year=${year}`}>
            下达{year}年度计划
          </a>
        </p>
      ) : null}
      {plans.length === 0 ? (
        <p class="empty">
          {year}年还没有下达计划。年度计划由市经济信息化委下达；已下达的，请选择别的年份查看。
        </p>
      ) : (
        <>
          <p class="summary">
            {city.departments}个部门，{city.filed}个已报备，{city.completed}个已完成，{city.overdue}
            个有超期节点。 清单共{city.listed}项，已开放{city.opened}项。
          </p>
          <p class="summary">
            接口方式占{percent(city.interfaceShare)}，{forecast(city.interfaceForecast, city.interfaceTarget)}
          </p>
          <div class="scroll" tabindex={0} role="region" aria-label="各部门计划进展">
            <table class="board">
              <thead>
                <tr>
                  <th scope="col">部门</th>
                  <th scope="col">状态</th>
                  {milestones.map((code) => (
                    <th scope="col">{milestoneTerm(code)}</th>
                  ))}
                  <th scope="col">已开放／应开放</th>
                  <th scope="col">接口占比</th>
                </tr>
              </thead>
              <tbody>
                {plans.map((plan) => (
                  <Department plan={plan} count={count} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}

function Department({ plan, count }: { readonly plan: ShownPlan; readonly count: Counting }): Child {
  return (
    <tr>
      <th scope="row">
        <a href={`/plans/${plan.id}`}>{plan.departmentName}</a>
      </th>
      <td>{planStatusTerm(plan.status)}</td>
      {milestones.map((code) => (
        <td>
          <MilestoneCell milestone={plan.milestones.find((one) => one.code === code)} count={count} />
        </td>
      ))}
      <td>
        {plan.items.opened}／{plan.items.listed}
      </td>
      <td>
        {percent(plan.interfaceShare)}
        {plan.interfaceBelowTarget ? (
          <>
            <br />
            <span class="left soon">低于目标</span>
          </>
        ) : null}
      </td>
    </tr>
  );
}

/** 按现在的安排，年底预计占 60%，可以达到 50% 的目标。 */
export function forecast(expected: number | null, target: number): string {
  if (expected === null) return '还没有列入清单的项目，不能预计年底占比。';
  const reaches = expected >= target;
  return `按现在的安排，年底预计占${percent(expected)}，${reaches ? '可以达到' : '达不到'}“原则上不低于${percent(target)}”的目标${reaches ? '。' : '，请把更多项目改为以接口方式开放（只提醒，不影响办理）。'}`;
}
