import type { Child } from 'hono/jsx';
import type { PlanBoard } from '../../client/plan-board.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import { asWritten } from './as-written.js';
import type { Counting } from './due-left.js';
import { MilestoneCell, milestoneTerm, percent, planStatusTerm } from './plan-words.js';
import { say } from '../say.js';

const milestones = ['filing', 'safety', 'complete', 'catalogue'] as const;

/** The year of the whole city: every department, every milestone, in words and colours. */
export function PlanBoardPage({
  board,
  count,
  issues,
  loads,
}: {
  readonly board: PlanBoard;
  readonly count: Counting;
  /** The viewer issues the year's plans. */
  readonly issues: boolean;
  /** The viewer loads the task list of the whole city. */
  readonly loads: boolean;
}): Child {
  const { year, plans, city } = board;
  return (
    <>
      <h1>
        {year}
        {say('年度计划', ' annual plans')}
      </h1>
      <p>
        <a href={`/plans?year=${year - 1}`}>
          {year - 1}
          {say('年', '')}
        </a>{' '}
        <a href={`/plans?year=${year + 1}`}>
          {year + 1}
          {say('年', '')}
        </a>
      </p>
      <p>
        <a href={`/plans/template/${year}`}>{say(`${year}年度计划模板`, `Template of ${year}`)}</a>
      </p>
      {issues ? (
        <p>
          <a class="button second" href={`/plans/new?year=${year}`}>
            {say(`下达${year}年度计划`, `Issue the plans of ${year}`)}
          </a>
        </p>
      ) : null}
      {loads && plans.length > 0 ? (
        <p>
          <a href={`/plans/tasks/${year}`}>
            {say('导入全市的年中任务清单', 'Load the mid-year task list of the whole city')}
          </a>
        </p>
      ) : null}
      {plans.length === 0 ? (
        <p class="empty">
          {year}
          {say(
            '年还没有下达计划。年度计划由市经济信息化委下达；已下达的，请选择别的年份查看。',
            ': no plan is issued yet. Annual plans are issued by the commission; choose another year to see one that is.',
          )}
        </p>
      ) : (
        <>
          <p class="summary">
            {city.departments}
            {say('个部门，', ' departments, filed: ')}
            {city.filed}
            {say('个已报备，', ', completed: ')}
            {city.completed}
            {say('个已完成，', ', with overdue milestones: ')}
            {city.overdue}
            {say('个有超期节点。 清单共', '. Items listed: ')}
            {city.listed}
            {say('项，已开放', ', open: ')}
            {city.opened}
            {say('项。', '.')}
          </p>
          <p class="summary">{interfaceTold(city)}</p>
          <div
            class="scroll"
            tabindex={0}
            role="region"
            aria-label={say('各部门计划进展', 'Plans by department')}
          >
            <table class="board">
              <thead>
                <tr>
                  <th scope="col">{say('部门', 'Department')}</th>
                  <th scope="col">{say('状态', 'Status')}</th>
                  {milestones.map((code) => (
                    <th scope="col">{milestoneName(board, code)}</th>
                  ))}
                  <th scope="col">{say('已开放／应开放', 'Open / to be opened')}</th>
                  <th scope="col">{say('接口占比', 'Share by interface')}</th>
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

/** As the year's own template calls it, where the commission has recorded one. */
const milestoneName = ({ milestoneNames }: PlanBoard, code: string): Child => {
  const name = milestoneNames[code];
  return name === undefined ? milestoneTerm(code) : asWritten(name);
};

function Department({ plan, count }: { readonly plan: ShownPlan; readonly count: Counting }): Child {
  return (
    <tr>
      <th scope="row">
        <a href={`/plans/${plan.id}`}>{plan.departmentName}</a>
      </th>
      <td>{planStatusTerm(plan.status)}</td>
      {milestones.map((code) => (
        <td>
          <MilestoneCell
            milestone={plan.milestones.find((one) => one.code === code)}
            count={count}
            isOver={plan.status === 'closed'}
          />
        </td>
      ))}
      <td>
        {plan.items.opened}
        {say('／', ' / ')}
        {plan.items.listed}
      </td>
      <td>
        {percent(plan.interfaceShare)}
        {plan.interfaceBelowTarget ? (
          <>
            <br />
            <span class="left soon">{say('低于目标', 'below the target')}</span>
          </>
        ) : null}
      </td>
    </tr>
  );
}

/** 接口方式占 50%, and what it will be at the end of the year: of a plan, or of the city. */
export function interfaceTold({
  interfaceShare: share,
  interfaceForecast,
  interfaceTarget,
}: {
  readonly interfaceShare: number | null;
  readonly interfaceForecast: number | null;
  readonly interfaceTarget: number;
}): string {
  const expected = forecast(interfaceForecast, interfaceTarget);
  return share === null
    ? say(`接口方式占比：尚无已开放项目；${expected}`, `Share by interface: nothing is open yet. ${expected}`)
    : say(`接口方式占${percent(share)}，${expected}`, `Share by interface: ${percent(share)}. ${expected}`);
}

/** 按现在的安排，年底预计占 60%，可以达到 50% 的目标。 */
function forecast(expected: number | null, target: number): string {
  if (expected === null)
    return say(
      '还没有列入清单的项目，不能预计年底占比。',
      'Nothing is listed yet, so the share at the end of the year cannot be forecast.',
    );
  const reaches = expected >= target;
  const share = percent(expected);
  return reaches
    ? say(
        `按现在的安排，年底预计占${share}，可以达到“原则上不低于${percent(target)}”的目标。`,
        `As things stand it will be ${share} at the end of the year and reaches the target of “${percent(target)} in principle”.`,
      )
    : say(
        `按现在的安排，年底预计占${share}，达不到“原则上不低于${percent(target)}”的目标，请把更多项目改为以接口方式开放（只提醒，不影响办理）。`,
        `As things stand it will be ${share} at the end of the year and misses the target of “${percent(target)} in principle”: please open more items by interface (a reminder only).`,
      );
}
