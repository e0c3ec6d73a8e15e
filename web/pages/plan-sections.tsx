import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { HefuConnection } from '../../client/connection.js';
import { namedPlanItems, type NamedItem } from '../../client/plan-items.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import { accessTerms, channelTerms } from '../../domain/annual-plan/glossary.js';
import type { Counting } from './due-left.js';
import { listFormats } from './plans/list-files.js';
import { forecast } from './plan-board-page.js';
import { MilestoneCell, milestoneTerm, percent } from './plan-words.js';

/** More rows than a page bears; the rest is in the file of the list. */
const mostItems = 500;

/** Its dates and how they stand, and how much of the year's opening is by interface. */
export function planLead(shown: ShownPlan, count: Counting): Child {
  return (
    <>
      <Milestones shown={shown} count={count} />
      <p class="summary">
        接口方式占{percent(shown.interfaceShare)}，{forecast(shown.interfaceForecast, shown.interfaceTarget)}
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
      <h2 id="published">公布的清单</h2>
      <p class="outputs">
        {Object.entries(listFormats).map(([extension, { label }]) => (
          <>
            <a href={`/plans/${id}/list/${extension}`}>下载{label}</a>{' '}
          </>
        ))}
      </p>
    </section>
  );
}

function Milestones({ shown, count }: { readonly shown: ShownPlan; readonly count: Counting }): Child {
  return (
    <table>
      <caption class="sr">计划节点</caption>
      <thead>
        <tr>
          <th scope="col">节点</th>
          <th scope="col">期限</th>
          <th scope="col">进展</th>
          <th scope="col">依据</th>
          <th scope="col">延迟原因</th>
        </tr>
      </thead>
      <tbody>
        {[...shown.milestones, ...shown.itemDues].map((one) => (
          <tr>
            <th scope="row">{milestoneTerm(one.code)}</th>
            <td>
              {chineseDate(one.due)}
              {one.provisional ? '（暂算）' : ''}
            </td>
            <td>
              <MilestoneCell milestone={one} count={count} />
            </td>
            <td>{one.article === '' ? '设置' : one.article}</td>
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
      <h2 id="missing">清单还缺 {missing.length} 项</h2>
      <p>目录中标明“公开”或者“依申请公开”的，须全面列入开放清单：</p>
      <ul>
        {missing.slice(0, mostItems).map((code) => (
          <li>
            {titles.get(code) ?? ''}（{code}）
          </li>
        ))}
      </ul>
    </section>
  );
}

function Items({ items }: { readonly items: readonly NamedItem[] }): Child {
  if (items.length === 0) return <p class="empty">本部门没有应当开放的项目。可以报备零报告。</p>;
  return (
    <section aria-labelledby="items">
      <h2 id="items">项目（{items.length}）</h2>
      <div class="scroll" tabindex={0} role="region" aria-label="计划的项目">
        <table>
          <thead>
            <tr>
              <th scope="col">编码</th>
              <th scope="col">名称</th>
              <th scope="col">列入清单</th>
              <th scope="col">开放情况</th>
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
                  {item.safety ? '（城市安全）' : ''}
                  {item.sensitive ? '（敏感，先脱敏）' : ''}
                </td>
                <td>{item.withdrawnOn !== null ? '已撤下' : item.listed ? '已列入' : '未列入'}</td>
                <td>
                  {item.opened === null
                    ? '未开放'
                    : `${chineseDate(item.opened.on)}，${channelTerms[item.opened.channel]}，${accessTerms[item.opened.access]}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length > mostItems ? <p>只列出前 {mostItems} 项，全部项目见公布的清单文件。</p> : null}
    </section>
  );
}
