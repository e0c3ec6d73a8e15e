import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { countCatalogue, listCatalogue, type ShownEntry } from '../../../client/catalogue.js';
import { viewing } from '../../../client/viewing.js';
import { departmentNames } from '../../../client/who-is.js';
import type { WebEnv } from '../../web-env.js';
import { recorders } from '../demands/demand-list.js';
import { CheckLinks } from '../checks/check-links.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { said } from '../said.js';
import { forViewer } from '../show-page.js';
import type { Viewer } from '../viewer.js';
import { Filters, queryOf, wantedIn } from './filters.js';
import { importers } from './may-import.js';
import { classTerm, entryStatusTerm, opennessTerm } from './terms.js';
import { say } from '../../say.js';

const pageSize = 50;

/** 资源目录: found by words, pinyin and filters, a page at a time. */
export function addCatalogueList(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/catalogue', (context) =>
    forViewer(context, parts, async (viewer) => {
      const seen = viewing(parts.hefu, viewer.session);
      const wanted = wantedIn(context);
      const after = context.req.query('after') ?? '';
      const [rows, count, departments] = await Promise.all([
        listCatalogue(seen, { ...wanted, limit: pageSize + 1, ...(after === '' ? {} : { after }) }),
        countCatalogue(seen, wanted),
        departmentNames(seen),
      ]);
      const entries = rows.slice(0, pageSize);
      const last = said(entries.at(-1) ?? {}, 'code');
      const isMore = rows.length > pageSize;
      const body = (
        <>
          <h1>{say('资源目录', 'Catalogue')}</h1>
          <CheckLinks />
          <Filters wanted={wanted} departments={departments} />
          <p role="status">
            {say('共 ', '')}
            {count}
            {say(' 条，每页 ', ' entries, per page: ')}
            {pageSize}
            {say(' 条。', '.')}
          </p>
          <p class="acts">
            <a class="button second" href={`/catalogue/export.csv${queryOf(wanted)}`}>
              {say('导出表格文本', 'Export as text table')}
            </a>
            <a class="button second" href={`/catalogue/export.xlsx${queryOf(wanted)}`}>
              {say('导出工作簿', 'Export as workbook')}
            </a>
            {holdsOne(viewer, importers) ? (
              <>
                <a class="button second" href="/catalogue/import">
                  {say('导入目录', 'Import entries')}
                </a>
                <a class="button second" href="/catalogue/new">
                  {say('起草目录', 'Draft an entry')}
                </a>
              </>
            ) : null}
          </p>
          <PlainTable
            label={say('资源目录列表', 'List of the catalogue')}
            head={[
              say('编码', 'Code'),
              say('名称', 'Name'),
              say('提供方', 'Provider'),
              say('共享类型', 'Class of sharing'),
              say('公开方式', 'Openness'),
              say('状态', 'Status'),
              say('操作', 'Actions'),
            ]}
            rows={entries.map((entry) => row(entry, departments, viewer))}
            empty={say(
              '目录中没有符合条件的资源。请换一个词查找，或者放宽条件。',
              'Nothing in the catalogue fits. Please try another word, or fewer conditions.',
            )}
          />
          {holdsOne(viewer, recorders) ? <Missing text={wanted.text ?? ''} /> : null}
          <p class="pages">
            {after === '' ? null : (
              <a href={`/catalogue${queryOf(wanted)}`}>{say('回到第一页', 'Back to the first page')}</a>
            )}
            {isMore ? (
              <a href={`/catalogue${queryOf(wanted, { after: last })}`}>{say('下一页', 'Next page')}</a>
            ) : null}
          </p>
        </>
      );
      return { title: say('资源目录', 'Catalogue'), here: '/catalogue', body };
    }),
  );
}

/** What nobody lists is recorded as a need, by the words that were looked for. */
function Missing({ text }: { readonly text: string }): Child {
  const query = text === '' ? '' : `?${new URLSearchParams({ title: text }).toString()}`;
  return (
    <p>
      {say('没有找到？', 'Not found? ')}
      <a href={`/demands/new${query}`}>{say('登记数据需求', 'Record a data need')}</a>
    </p>
  );
}

function row(
  entry: ShownEntry,
  departments: ReadonlyMap<string, string>,
  viewer: Viewer,
): Parameters<typeof PlainTable>[0]['rows'][number] {
  const [code, title] = [said(entry, 'code'), said(entry, 'title')];
  const address = `/catalogue/entries/${encodeURIComponent(code)}`;
  return [
    <a href={address}>{code}</a>,
    title,
    departments.get(said(entry, 'provider')) ?? said(entry, 'provider'),
    classTerm(said(entry, 'class')),
    opennessTerm(said(entry, 'openness')),
    entryStatusTerm(said(entry, 'status')),
    isAskable(entry, viewer) ? (
      <a href={`/start?resource=${encodeURIComponent(code)}`}>
        {say('申请共享', 'Apply for sharing')}
        <span class="sr">
          {say('：', ': ')}
          {title}
        </span>
      </a>
    ) : (
      '—'
    ),
  ];
}

/** Whether this person could begin a request for it. */
export function isAskable(entry: ShownEntry, { session: { actor } }: Viewer): boolean {
  return (
    actor.roles.includes('coordinator') &&
    entry['inForce'] === true &&
    entry['class'] !== 'not-shared' &&
    entry['provider'] !== actor.department
  );
}
