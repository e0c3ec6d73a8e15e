import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { showPlan } from '../../../client/annual-plans.js';
import { NotFound } from '../../../client/failures.js';
import { namedPlanItems } from '../../../client/plan-items.js';
import { planLists, type SentList } from '../../../client/plan-lists.js';
import { viewing } from '../../../client/viewing.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { dateWords } from '../../dates.js';
import { listed, say } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { forViewer } from '../show-page.js';

/** More rows than a page bears; the command line has them all. */
const mostItems = 2000;

const versionTerm = ({ version }: Pick<SentList, 'version'>): string =>
  say(`第 ${version} 版`, `Version ${version}`);
const kindTerm = ({ kind }: SentList): string =>
  kind === 'revised' ? say('修订', 'revised') : say('报备', 'filed');

/** 各版清单: what was sent when, by whom, with what gaps; a later list changes none before it. */
export function Lists({
  id,
  lists,
  names,
}: {
  readonly id: string;
  readonly lists: readonly SentList[];
  readonly names: ReadonlyMap<string, string>;
}): Child {
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{say('各版清单', 'Lists as they were sent')}</h2>
      <PlainTable
        label={say('各版清单一览', 'Table of the lists sent')}
        head={[
          say('版本', 'Version'),
          say('日期', 'Date'),
          say('由谁', 'By whom'),
          say('项目数', 'Items'),
          say('核对情况', 'What was found'),
          say('说明', 'Note'),
        ]}
        rows={lists
          .toReversed()
          .map((list) => [
            <a href={`/plans/${id}/lists/${list.version}`}>{versionTerm(list)}</a>,
            say(
              `${dateWords(list.filedOn ?? list.sentOn)}${kindTerm(list)}`,
              `${kindTerm(list)}, ${dateWords(list.filedOn ?? list.sentOn)}`,
            ),
            personName(names, list.by),
            String(list.items.length),
            found(list),
            remark(list),
          ])}
        empty=""
      />
    </section>
  );
}

function found({ missing, unknown, extra }: SentList): string {
  const parts = [
    missing.length === 0 ? '' : say(`缺 ${missing.length} 项`, `${missing.length} missing`),
    unknown.length === 0 ? '' : say(`目录外 ${unknown.length} 项`, `${unknown.length} not in the catalogue`),
    extra.length === 0 ? '' : say(`无须列入 ${extra.length} 项`, `${extra.length} not required`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? say('齐全', 'complete') : parts.join(say('，', ', '));
}

function remark({ reason, returned, publishedOn }: SentList): string {
  const parts = [
    reason,
    returned === null
      ? ''
      : say(
          `${dateWords(returned.on)}退回：${returned.reason}`,
          `returned on ${dateWords(returned.on)}: ${returned.reason}`,
        ),
    publishedOn === null
      ? ''
      : say(`${dateWords(publishedOn)}公布`, `published on ${dateWords(publishedOn)}`),
  ].filter((part) => part !== '');
  return parts.join(say('；', '; ')) || '—';
}

/** One list as it was sent, whatever came after it. */
export function addListVersionPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/plans/:id/lists/:version', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const seen = viewing(parts.hefu, session);
      const { id, version } = context.req.param();
      const { department, departmentName, year } = await showPlan(seen, id);
      const list = (await planLists(seen, id)).find((one) => String(one.version) === version);
      if (list === undefined)
        throw new NotFound([
          '没有这一版清单，请从计划的页面查看各版。',
          'There is no such list. Please see the plan’s page.',
        ]);
      const [items, names] = await Promise.all([
        namedPlanItems(seen, id, department),
        namesOfPeople(seen, [list.by]),
      ]);
      const titles = new Map(items.map(({ code, title }) => [code, title]));
      const title = say(
        `${departmentName}${year}年度开放清单${versionTerm(list)}`,
        `${departmentName}, list of ${year}: ${versionTerm(list)}`,
      );
      return {
        title,
        here: '/plans',
        body: <OneList id={id} title={title} list={list} names={names} titles={titles} />,
      };
    }),
  );
}

interface OneListData {
  readonly id: string;
  readonly title: string;
  readonly list: SentList;
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

function OneList({ id, title, list, names, titles }: OneListData): Child {
  const named = (code: string): string =>
    say(`${titles.get(code) ?? ''}（${code}）`, `${titles.get(code) ?? ''} (${code})`);
  const planned = new Set(list.interfaceItems);
  const among: readonly (readonly [label: string, codes: readonly string[]])[] = [
    [say('缺项', 'Missing'), list.missing],
    [say('目录外', 'Not in the catalogue'), list.unknown],
    [say('无须列入', 'Not required'), list.extra],
    [say('比前一版增加', 'Added'), list.added],
    [say('比前一版撤下', 'Taken out'), list.withdrawn],
  ];
  return (
    <>
      <p>
        <a href={`/plans/${id}#lists`}>{say('返回计划', 'Back to the plan')}</a>
      </p>
      <h1>
        {title}
        <span class="number">{id}</span>
      </h1>
      <dl class="facts">
        <dt>{kindTerm(list)}</dt>
        <dd>
          {dateWords(list.filedOn ?? list.sentOn)}
          {say('，', ', ')}
          {personName(names, list.by)}
        </dd>
        {list.docNo === '' ? null : (
          <>
            <dt>{say('报送文号', 'Document no. of the filing')}</dt>
            <dd>{list.docNo}</dd>
          </>
        )}
        <dt>{say('说明', 'Note')}</dt>
        <dd>{remark(list)}</dd>
        {among.map(([label, codes]) =>
          codes.length === 0 ? null : (
            <>
              <dt>
                {label}
                {say(` ${codes.length} 项`, ` (${codes.length})`)}
              </dt>
              <dd>{listed(codes.slice(0, mostItems).map(named))}</dd>
            </>
          ),
        )}
      </dl>
      <PlainTable
        label={say('清单的项目', 'Items of the list')}
        head={[say('编码', 'Code'), say('名称', 'Name'), say('计划的开放方式', 'Planned channel')]}
        rows={list.items
          .slice(0, mostItems)
          .map((code) => [
            code,
            titles.get(code) ?? '—',
            planned.has(code) ? say('应用接口', 'interface') : '—',
          ])}
        empty={say('零报告，没有项目。', 'An empty list: nothing to open.')}
      />
    </>
  );
}
