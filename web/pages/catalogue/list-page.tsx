import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { countCatalogue, listCatalogue, type ShownEntry } from '../../../client/catalogue.js';
import { viewing } from '../../../client/viewing.js';
import { departmentNames } from '../../../client/who-is.js';
import type { WebEnv } from '../../web-env.js';
import { recorders } from '../demands/demand-list.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { said } from '../said.js';
import { forViewer } from '../show-page.js';
import type { Viewer } from '../viewer.js';
import { Filters, queryOf, wantedIn } from './filters.js';
import { importers } from './may-import.js';
import { classTerm, entryStatusTerm, opennessTerm } from './terms.js';

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
          <h1>资源目录</h1>
          <Filters wanted={wanted} departments={departments} />
          <p role="status">
            共 {count} 条，每页 {pageSize} 条。
          </p>
          <p class="acts">
            <a class="button second" href={`/catalogue/export.csv${queryOf(wanted)}`}>
              导出表格文本
            </a>
            <a class="button second" href={`/catalogue/export.xlsx${queryOf(wanted)}`}>
              导出工作簿
            </a>
            {holdsOne(viewer, importers) ? (
              <a class="button second" href="/catalogue/import">
                导入目录
              </a>
            ) : null}
          </p>
          <PlainTable
            label="资源目录列表"
            head={['编码', '名称', '提供方', '共享类型', '公开方式', '状态', '操作']}
            rows={entries.map((entry) => row(entry, departments, viewer))}
            empty="目录中没有符合条件的资源。请换一个词查找，或者放宽条件。"
          />
          {holdsOne(viewer, recorders) ? <Missing text={wanted.text ?? ''} /> : null}
          <p class="pages">
            {after === '' ? null : <a href={`/catalogue${queryOf(wanted)}`}>回到第一页</a>}
            {isMore ? <a href={`/catalogue${queryOf(wanted, { after: last })}`}>下一页</a> : null}
          </p>
        </>
      );
      return { title: '资源目录', here: '/catalogue', body };
    }),
  );
}

/** What nobody lists is recorded as a need, by the words that were looked for. */
function Missing({ text }: { readonly text: string }): Child {
  const query = text === '' ? '' : `?${new URLSearchParams({ title: text }).toString()}`;
  return (
    <p>
      没有找到？<a href={`/demands/new${query}`}>登记数据需求</a>
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
        申请共享<span class="sr">：{title}</span>
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
