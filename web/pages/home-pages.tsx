import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { deskOf } from '../../client/desk.js';
import { undelivered } from '../../client/reading.js';
import { ownDrafts, type RequestDraft } from '../../client/request-drafts.js';
import { workedOn } from '../../client/worked-on.js';
import type { WebEnv } from '../web-env.js';
import { DeskTable } from './desk-table.js';
import { counting } from './due-left.js';
import { emptyDesk } from './empty-desk.js';
import type { PageParts } from './page-parts.js';
import { forViewer } from './show-page.js';
import { countWords } from './viewer.js';
import { WorkedTable } from './worked-table.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';

const views = [
  ['/', ['待办', 'My work']],
  ['/done', ['已办', 'Done']],
  ['/mine', ['我发起的', 'Begun by me']],
] as const;

/** 待办, 已办, 我发起的. */
export function addHomePages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const count = await counting(hefu);
      const { roles } = session.actor;
      const desk = await deskOf(hefu, session);
      const items = desk.items.map((item) => ({
        item,
        left: count.left(item.due, item.layer ?? undefined),
      }));
      const drafts = roles.includes('coordinator') ? await ownDrafts(hefu, session) : [];
      const missed = roles.includes('admin') ? (await undelivered(hefu)).length : 0;
      return {
        title: say('待办', 'My work'),
        here: '/',
        body: (
          <>
            <h1>
              {say('待办（', 'My work (')}
              {countWords(items.length)}
              {say('）', ')')}
            </h1>
            <Views here="/" />
            {roles.includes('coordinator') ? (
              <p>
                <a class="button" href="/catalogue">
                  {say('发起共享申请', 'Start an application')}
                </a>
              </p>
            ) : null}
            {missed === 0 ? null : (
              <p class="notice">
                <strong>
                  {say('有 ', 'There are ')}
                  {missed}
                  {say(
                    ' 条通知没有送达，请核对收件人和邮件设置。',
                    ' notices that were not delivered. Please check the recipients and the mail settings.',
                  )}
                </strong>
              </p>
            )}
            {items.length === 0 ? emptyDesk(roles) : <DeskTable items={items} today={count.today} />}
            {desk.more ? (
              <p>
                {say(
                  `只列出最早到期的${items.length}项，办理后列出其余的。`,
                  `Only the ${items.length} due earliest are listed; the others follow as these are done.`,
                )}
              </p>
            ) : null}
            <Drafts drafts={drafts} />
          </>
        ),
      };
    }),
  );
  for (const [path, title, what, empty] of [
    [
      '/done',
      ['已办', 'Done'],
      'acted',
      [
        '您还没有办理过事项。办理过的会列在这里，最近办理的在前。',
        'You have not acted on anything yet. What you act on is listed here, the latest first.',
      ],
    ],
    [
      '/mine',
      ['我发起的', 'Begun by me'],
      'begun',
      [
        '您还没有发起过事项。联络员可以从资源目录选择资源，发起共享申请。',
        'You have not begun anything yet. Coordinators choose a resource in the catalogue and apply for it.',
      ],
    ],
  ] as const) {
    web.get(path, (context) =>
      forViewer(context, parts, async ({ session }) => {
        const count = await counting(hefu);
        const items = await workedOn(hefu, session, what);
        return {
          title: say(title),
          here: '/',
          body: (
            <>
              <h1>{say(title)}</h1>
              <Views here={path} />
              <WorkedTable items={items} count={count} empty={say(empty)} />
            </>
          ),
        };
      }),
    );
  }
}

function Views({ here }: { readonly here: string }): Child {
  return (
    <nav aria-label={say('待办的三个视图', 'Three views of the work')}>
      <ul class="tabs">
        {views.map(([path, label]) => (
          <li>
            <a href={path} aria-current={path === here ? 'page' : undefined}>
              {say(label)}
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
      <h2 id="drafts">
        {say('没有填完的申请（', 'Unfinished applications (')}
        {drafts.length}
        {say('）', ')')}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('资源编码', 'Resource code')}</th>
            <th scope="col">{say('用途', 'Purpose')}</th>
            <th scope="col">{say('最后保存', 'Last saved')}</th>
            <th scope="col">{say('操作', 'Actions')}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ id, resource, typed, updatedAt }) => (
            <tr>
              <th scope="row">{resource}</th>
              <td>
                {(typed['purpose'] ?? '') === '' ? say('还没有填写', 'not filled in yet') : typed['purpose']}
              </td>
              <td>{momentWords(updatedAt.toISOString())}</td>
              <td>
                <a href={`/drafts/${id}`}>
                  {say('继续填写', 'Continue')}
                  <span class="sr">{resource}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
