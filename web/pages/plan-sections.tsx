import type { Child } from 'hono/jsx';
import type { HefuConnection } from '../../client/connection.js';
import { namedPlanItems, type NamedItem } from '../../client/plan-items.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import { accessTerms, channelTerms } from '../../domain/annual-plan/glossary.js';
import type { Counting } from './due-left.js';
import { listFormats } from './plans/list-files.js';
import { forecast } from './plan-board-page.js';
import { MilestoneCell, milestoneTerm, percent } from './plan-words.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';
import { annualPlanEnglish } from '../../domain/annual-plan/glossary-english.js';

/** More rows than a page bears; the rest is in the file of the list. */
const mostItems = 500;

/** Its dates and how they stand, and how much of the year's opening is by interface. */
export function planLead(shown: ShownPlan, count: Counting): Child {
  return (
    <>
      <Milestones shown={shown} count={count} />
      <p class="summary">
        {say('接口方式占', 'Share by interface: ')}
        {percent(shown.interfaceShare)}
        {say('，', ', ')}
        {forecast(shown.interfaceForecast, shown.interfaceTarget)}
      </p>
    </>
  );
}

/** What the list misses by name, and every item with what has become of it. */
export async function planSections(
  hefu: HefuConnection,
  { id, department, missing, list }: ShownPlan,
): Promise<readonly Child[]> {
  const items = await namedPlanItems(hefu, id, department);
  return [
    <Missing missing={missing} items={items} />,
    list === null || list.publishedVersion === null ? null : <Published id={id} />,
    <Items items={items} />,
  ];
}

function Published({ id }: { readonly id: string }): Child {
  return (
    <section aria-labelledby="published">
      <h2 id="published">{say('公布的清单', 'The published list')}</h2>
      <p class="outputs">
        {Object.entries(listFormats).map(([extension, { label }]) => (
          <>
            <a href={`/plans/${id}/list/${extension}`}>
              {say('下载', 'Download ')}
              {say(label)}
            </a>{' '}
          </>
        ))}
      </p>
    </section>
  );
}

function Milestones({ shown, count }: { readonly shown: ShownPlan; readonly count: Counting }): Child {
  return (
    <table>
      <caption class="sr">{say('计划节点', 'Milestone')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('节点', 'Milestone')}</th>
          <th scope="col">{say('期限', 'Deadline')}</th>
          <th scope="col">{say('进展', 'Progress')}</th>
          <th scope="col">{say('依据', 'Basis')}</th>
          <th scope="col">{say('延迟原因', 'Cause of delay')}</th>
        </tr>
      </thead>
      <tbody>
        {[...shown.milestones, ...shown.itemDues].map((one) => (
          <tr>
            <th scope="row">{milestoneTerm(one.code)}</th>
            <td>
              {dateWords(one.due)}
              {one.provisional ? say('（暂算）', ' (provisional)') : ''}
            </td>
            <td>
              <MilestoneCell milestone={one} count={count} />
            </td>
            <td>{one.article === '' ? say('设置', 'Settings') : one.article}</td>
            <td>{one.explanation ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing({
  missing,
  items,
}: {
  readonly missing: readonly string[];
  readonly items: readonly NamedItem[];
}): Child {
  if (missing.length === 0) return null;
  const titles = new Map(items.map(({ code, title }) => [code, title]));
  return (
    <section aria-labelledby="missing" class="card">
      <h2 id="missing">
        {say('清单还缺 ', 'Missing from the list: ')}
        {missing.length}
        {say(' 项', '')}
      </h2>
      <p>
        {say(
          '目录中标明“公开”或者“依申请公开”的，须全面列入开放清单：',
          'What the catalogue marks as open, or open on application, has to be on the list:',
        )}
      </p>
      <ul>
        {missing.slice(0, mostItems).map((code) => (
          <li>
            {titles.get(code) ?? ''}
            {say('（', ' (')}
            {code}
            {say('）', ')')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Items({ items }: { readonly items: readonly NamedItem[] }): Child {
  if (items.length === 0)
    return (
      <p class="empty">
        {say(
          '本部门没有应当开放的项目。可以报备零报告。',
          'This department has nothing to open. An empty list can be filed.',
        )}
      </p>
    );
  return (
    <section aria-labelledby="items">
      <h2 id="items">
        {say('项目（', 'Items (')}
        {items.length}
        {say('）', ')')}
      </h2>
      <div class="scroll" tabindex={0} role="region" aria-label={say('计划的项目', 'Items of the plan')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('编码', 'Code')}</th>
              <th scope="col">{say('名称', 'Name')}</th>
              <th scope="col">{say('列入清单', 'Listed')}</th>
              <th scope="col">{say('开放情况', 'Opened')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, mostItems).map(({ code, title, item }) => (
              <tr>
                <th scope="row" class="code">
                  {code}
                </th>
                <td>
                  {title}
                  {item.safety ? say('（城市安全）', ' (city safety)') : ''}
                  {item.sensitive ? say('（敏感，先脱敏）', ' (sensitive: desensitise first)') : ''}
                </td>
                <td>
                  {item.withdrawnOn !== null
                    ? say('已撤下', 'withdrawn')
                    : item.listed
                      ? say('已列入', 'listed')
                      : say('未列入', 'not listed')}
                </td>
                <td>
                  {item.opened === null
                    ? say('未开放', 'not open')
                    : say(
                        `${dateWords(item.opened.on)}，${channelTerms[item.opened.channel]}，${accessTerms[item.opened.access]}`,
                        `${dateWords(item.opened.on)}, ${annualPlanEnglish.channels[item.opened.channel]}, ${annualPlanEnglish.access[item.opened.access]}`,
                      )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length > mostItems ? (
        <p>
          {say('只列出前 ', 'Only the first ')}
          {mostItems}
          {say(' 项，全部项目见公布的清单文件。', ' are listed; all are in the published file.')}
        </p>
      ) : null}
    </section>
  );
}
