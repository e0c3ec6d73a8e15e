import type { Child } from 'hono/jsx';
import type { HefuConnection } from '../../client/connection.js';
import { namedPlanItems, type NamedItem } from '../../client/plan-items.js';
import { planLists } from '../../client/plan-lists.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import { namesOfPeople } from '../../client/who-is.js';
import { asWritten } from './as-written.js';
import type { Counting } from './due-left.js';
import { listFormats } from './plans/list-files.js';
import { Lists } from './plans/list-versions.js';
import { countedWords } from './plans/template-form.js';
import { PlanItems } from './plans/plan-items.js';
import { interfaceTold } from './plan-board-page.js';
import { MilestoneCell, midYearMark, milestoneTerm } from './plan-words.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';

/** More rows than a page bears; the rest is in the file of the list. */
const mostItems = 500;

/** Its dates and how they stand, and how much of the year's opening is by interface. */
export function planLead(shown: ShownPlan, count: Counting): Child {
  return (
    <>
      <Milestones shown={shown} count={count} />
      {shown.joined && shown.milestones.some(({ code }) => code === 'safety') ? (
        <Safety shown={shown} />
      ) : null}
      <p class="summary">{interfaceTold(shown)}</p>
    </>
  );
}

/** A11: which items count for June, and by what; the annex of the plan was not available. */
function Safety({ shown: { safety, milestones } }: { readonly shown: ShownPlan }): Child {
  if (safety.counts !== undefined)
    return (
      <p class="summary">
        {say(
          `年中期限计入 ${safety.items} 项，已开放 ${safety.opened} 项：`,
          `For the date in mid-year count ${safety.items} items, of which open: ${safety.opened}: `,
        )}
        {countedWords()[safety.counts]}
        {say('。', '.')}
      </p>
    );
  const own = milestones.find(({ code }) => code === 'safety')?.name;
  return (
    <p class="summary">
      {own === undefined ? say('“城市安全”数据', 'City safety data') : asWritten(own)}
      {say(
        ` ${safety.items} 项，已开放 ${safety.opened} 项，`,
        `: ${safety.items}, of which open: ${safety.opened}; `,
      )}
      {safety.listLoaded
        ? say('以市经济信息化委导入的任务清单为准。', 'by the task list the commission has loaded.')
        : say(
            '附件未取得，以目录标注为准。',
            'by the mark in the catalogue, as the annex of the plan was not available.',
          )}
    </p>
  );
}

/** What the list misses by name, and every item with what has become of it. */
export async function planSections(hefu: HefuConnection, shown: ShownPlan): Promise<readonly Child[]> {
  const { id, department, missing, list } = shown;
  const [items, lists] = await Promise.all([namedPlanItems(hefu, id, department), planLists(hefu, id)]);
  const names = await namesOfPeople(
    hefu,
    lists.map(({ by }) => by),
  );
  return [
    <Missing missing={missing} items={items} />,
    list === null || list.publishedVersion === null ? null : <Published id={id} list={list} />,
    <PlanItems items={items} mark={midYearMark(shown)} />,
    <Lists id={id} lists={lists} names={names} />,
  ];
}

function Published({
  id,
  list: { version, publishedVersion },
}: {
  readonly id: string;
  readonly list: NonNullable<ShownPlan['list']>;
}): Child {
  return (
    <section aria-labelledby="published">
      <h2 id="published">{say('公布的清单', 'The published list')}</h2>
      <p>
        {publishedVersion === version
          ? say(`第 ${version} 版，是现行的清单。`, `Version ${version}, the list as it stands.`)
          : say(
              `第 ${publishedVersion} 版。现行的第 ${version} 版尚未公布，由市经济信息化委公布后替换。`,
              `Version ${publishedVersion}. The list as it stands, version ${version}, is not published yet; the commission publishes it.`,
            )}
      </p>
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
            <th scope="row">{one.name === undefined ? milestoneTerm(one.code) : asWritten(one.name)}</th>
            <td>
              {dateWords(one.due)}
              {one.provisional ? say('（暂算）', ' (provisional)') : ''}
            </td>
            <td>
              <MilestoneCell
                milestone={one}
                count={count}
                isOver={shown.status === 'closed'}
                isDated={false}
              />
            </td>
            <td>{one.article === '' ? basisOf(shown) : asWritten(one.article)}</td>
            <td>{one.explanation ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where no document says it. */
const basisOf = ({ templateVersion }: ShownPlan): string =>
  templateVersion === undefined ? say('设置', 'Settings') : say('计划模板', 'Template of the year');

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
