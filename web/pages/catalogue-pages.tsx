import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { departmentNames } from '../../client/who-is.js';
import { listCatalogue, type ShownEntry } from '../../client/catalogue.js';
import type { WebEnv } from '../web-env.js';
import { said } from './said.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';

const pageSize = 50;
const classTerms: { readonly [sharing: string]: string } = {
  universal: '普遍共享（无条件共享）',
  'on-demand': '按需共享（有条件共享）',
  'not-shared': '不予共享',
};

/** The catalogue to request from. */
export function addCataloguePages(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/catalogue', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const text = context.req.query('text')?.trim() ?? '';
      const after = context.req.query('after') ?? '';
      const rows = await listCatalogue(parts.hefu, {
        limit: pageSize + 1,
        ...(text === '' ? {} : { text }),
        ...(after === '' ? {} : { after }),
      });
      const entries = rows.slice(0, pageSize);
      const last = entries.at(-1)?.['code'];
      const more = rows.length > pageSize && typeof last === 'string' ? last : null;
      return {
        title: '资源目录',
        here: '/catalogue',
        body: (
          <>
            <h1>资源目录</h1>
            <form method="get" action="/catalogue" class="filters" role="search">
              <div>
                <label for="text">名称或编码</label>
                <input id="text" name="text" type="search" maxlength={200} value={text} />
              </div>
              <button type="submit">查找</button>
            </form>
            <Entries
              names={await departmentNames(parts.hefu)}
              entries={entries}
              mayAsk={session.actor.roles.includes('coordinator')}
              own={session.actor.department}
            />
            {more === null ? null : (
              <p class="pages">
                <a href={`/catalogue?${new URLSearchParams({ text, after: more }).toString()}`}>下一页</a>
              </p>
            )}
          </>
        ),
      };
    }),
  );
}

function Entries({
  entries,
  mayAsk,
  own,
  names,
}: {
  readonly entries: readonly ShownEntry[];
  readonly mayAsk: boolean;
  readonly own: string;
  readonly names: ReadonlyMap<string, string>;
}): Child {
  if (entries.length === 0) return <p class="empty">目录中没有符合条件的资源。请换一个词查找。</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">编码</th>
          <th scope="col">名称</th>
          <th scope="col">提供方</th>
          <th scope="col">共享类型</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const code = said(entry, 'code');
          const isAskable = mayAsk && entry['class'] !== 'not-shared' && entry['provider'] !== own;
          return (
            <tr>
              <th scope="row">{code}</th>
              <td>{said(entry, 'title')}</td>
              <td>{names.get(said(entry, 'provider')) ?? said(entry, 'provider')}</td>
              <td>{classTerms[said(entry, 'class')] ?? '未标明'}</td>
              <td>
                {isAskable ? (
                  <a href={`/start?resource=${encodeURIComponent(code)}`}>
                    申请<span class="sr">{said(entry, 'title')}</span>
                  </a>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
