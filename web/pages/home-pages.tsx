import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { deskOf } from '../../client/desk.js';
import { undelivered } from '../../client/reading.js';
import { ownDrafts, type RequestDraft } from '../../client/request-drafts.js';
import { workedOn } from '../../client/worked-on.js';
import type { WebEnv } from '../web-env.js';
import { CaseTable } from './case-table.js';
import { DeskTable } from './desk-table.js';
import { deskLayer } from './desk-words.js';
import { counting, withLeft } from './due-left.js';
import { emptyDesk } from './empty-desk.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';

const views = [
  ['/', '待办'],
  ['/done', '已办'],
  ['/mine', '我发起的'],
] as const;

/** 待办, 已办, 我发起的. */
export function addHomePages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const count = await counting(hefu);
      const { roles } = session.actor;
      const items = (await deskOf(hefu, session)).map((item) => ({
        item,
        left: count.left(item.due, deskLayer(item)),
      }));
      const drafts = roles.includes('coordinator') ? await ownDrafts(hefu, session) : [];
      const missed = roles.includes('admin') ? (await undelivered(hefu)).length : 0;
      return {
        title: '待办',
        here: '/',
        body: (
          <>
            <h1>待办（{items.length}）</h1>
            <Views here="/" />
            {roles.includes('coordinator') ? (
              <p>
                <a class="button" href="/catalogue">
                  发起共享申请
                </a>
              </p>
            ) : null}
            {missed === 0 ? null : (
              <p class="notice">
                <strong>有 {missed} 条通知没有送达，请核对收件人和邮件设置。</strong>
              </p>
            )}
            {items.length === 0 ? emptyDesk(roles) : <DeskTable items={items} today={count.today} />}
            <Drafts drafts={drafts} />
          </>
        ),
      };
    }),
  );
  for (const [path, title, what, empty] of [
    ['/done', '已办', 'acted', '您还没有办理过申请。办理过的申请会列在这里，最近办理的在前。'],
    ['/mine', '我发起的', 'begun', '您还没有发起过申请。联络员可以从资源目录选择资源，发起共享申请。'],
  ] as const) {
    web.get(path, (context) =>
      forViewer(context, parts, async ({ session }) => {
        const count = await counting(hefu);
        const cases = await workedOn(hefu, session, what);
        return {
          title,
          here: '/',
          body: (
            <>
              <h1>{title}</h1>
              <Views here={path} />
              <CaseTable cases={withLeft(count, cases)} today={count.today} empty={empty} />
            </>
          ),
        };
      }),
    );
  }
}

function Views({ here }: { readonly here: string }): Child {
  return (
    <nav aria-label="待办的三个视图">
      <ul class="tabs">
        {views.map(([path, label]) => (
          <li>
            <a href={path} aria-current={path === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Drafts({ drafts }: { readonly drafts: readonly RequestDraft[] }): Child {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">没有填完的申请（{drafts.length}）</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">资源编码</th>
            <th scope="col">用途</th>
            <th scope="col">最后保存</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ id, resource, typed, updatedAt }) => (
            <tr>
              <th scope="row">{resource}</th>
              <td>{(typed['purpose'] ?? '') === '' ? '还没有填写' : typed['purpose']}</td>
              <td>{chineseMoment(updatedAt.toISOString())}</td>
              <td>
                <a href={`/drafts/${id}`}>
                  继续填写<span class="sr">{resource}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
