import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { HefuConnection } from '../../client/connection.js';
import type { ExportFormat } from '../../client/export-list.js';
import type { ListPage, Span } from '../../client/list-page.js';
import { viewing } from '../../client/viewing.js';
import { departmentNames } from '../../client/who-is.js';
import { byDue, byText } from '../api/list-place.js';
import type { WebEnv } from '../web-env.js';
import { counting, type Counting } from './due-left.js';
import { csvType, fileResponse, sheetType } from './file-response.js';
import { FilterBlock, filterAddress, filterIn, type FilterField, type ListFilter } from './filter-block.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';
import type { Viewer } from './viewer.js';
import { say, type Words } from '../say.js';

/** A list of cases of one kind: every filtered list is a link that can be sent to a colleague, and a file. */
export interface CaseList<T> {
  /** `/requests` */
  readonly base: string;
  readonly title: Words;
  readonly fields: readonly FilterField[];
  /** 件，按期限先后排列。 */
  readonly order: Words;
  readonly page: (seen: HefuConnection, filter: ListFilter, span: Span<Place>) => Promise<ListPage<T, Place>>;
  readonly table: (rows: readonly T[], count: Counting, viewer: Viewer) => Child;
  readonly file: (seen: HefuConnection, filter: ListFilter, format: ExportFormat) => Promise<Uint8Array>;
  /** What can be begun from here by this person. */
  readonly begin?: (viewer: Viewer) => Child;
}

/** Where a page begins or ends: opaque to whoever follows the link. */
export type Place = readonly (string | null)[];

const pageSize = 50;

/** The list, and the same list as a file for Excel or WPS. */
export function addCaseList<T>(web: Hono<WebEnv>, parts: PageParts, list: CaseList<T>): void {
  const { hefu } = parts;
  const { base, title, fields } = list;
  web.get(base, (context) =>
    forViewer(context, parts, async (viewer) => {
      const query = (name: string): string | undefined => context.req.query(name);
      const filter = filterIn(fields, query);
      const [count, page, departments] = await Promise.all([
        counting(hefu),
        list.page(viewing(hefu, viewer.session), filter, { ...placeIn(query), limit: pageSize }),
        departmentNames(hefu),
      ]);
      const body = (
        <>
          <h1>{say(title)}</h1>
          {list.begin?.(viewer) ?? null}
          <FilterBlock base={base} fields={fields} filter={filter} departments={departments} />
          <div id="list">
            <p class="outputs">
              <span role="status">
                {say('本页 ', 'On this page: ')}
                {page.items.length} {say(list.order)}
              </span>{' '}
              <a href={filterAddress(`${base}.csv`, filter)}>{say('导出 CSV', 'Export CSV')}</a>{' '}
              <a href={filterAddress(`${base}.xlsx`, filter)}>{say('导出 Excel', 'Export Excel')}</a>{' '}
              <button type="button" class="plain" data-print data-needs-script hidden>
                {say('打印', 'Print')}
              </button>
            </p>
            {list.table(page.items, count, viewer)}
            <Pages base={base} filter={filter} page={page} />
          </div>
        </>
      );
      return { title: say(title), here: base, body };
    }),
  );
  const file = async (context: Context<WebEnv>, format: ExportFormat): Promise<Response> => {
    const session = context.get('session');
    if (session === null) return context.redirect('/sign-in', 303);
    const filter = filterIn(fields, (name) => context.req.query(name));
    const bytes = await list.file(viewing(hefu, session), filter, format);
    return fileResponse(`${say(title)}.${format}`, format === 'csv' ? csvType : sheetType, bytes);
  };
  web.get(`${base}.csv`, (context) => file(context, 'csv'));
  web.get(`${base}.xlsx`, (context) => file(context, 'xlsx'));
}

function placeIn(query: (name: string) => string | undefined): Pick<Span<Place>, 'after' | 'before'> {
  // As long as the list's own places are, or it begins at its beginning.
  const read = (name: string): Place | null => {
    const given = query(name) ?? '';
    const due = byDue.placeOf(given);
    const text = byText.placeOf(given);
    return due !== null ? [due.dueDate, due.id] : text === null ? null : [text];
  };
  const after = read('after');
  const before = read('before');
  return after !== null ? { after } : before !== null ? { before } : {};
}

const cursorOf = ([first = null, id]: Place): string =>
  id === undefined ? byText.cursorOf(first ?? '') : byDue.cursorOf({ dueDate: first, id: id ?? '' });

function Pages({
  base,
  filter,
  page: { next, prev },
}: {
  readonly base: string;
  readonly filter: ListFilter;
  readonly page: ListPage<unknown, Place>;
}): Child {
  if (prev === null && next === null) return null;
  return (
    <nav class="pages" aria-label={say('翻页', 'Pages')}>
      {prev === null ? null : (
        <a href={filterAddress(base, filter, { before: cursorOf(prev) })} rel="prev">
          {say('上一页', 'Previous page')}
        </a>
      )}
      {next === null ? null : (
        <a href={filterAddress(base, filter, { after: cursorOf(next) })} rel="next">
          {say('下一页', 'Next page')}
        </a>
      )}
    </nav>
  );
}
