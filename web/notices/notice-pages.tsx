import type { Hono } from 'hono';
import { listNotices, readNotice } from '../../client/notices.js';
import { byNumber } from '../api/list-place.js';
import { pageOf } from '../page-of.js';
import type { PageParts } from '../pages/page-parts.js';
import { forViewer } from '../pages/show-page.js';
import type { WebEnv } from '../web-env.js';
import { addChoicePage } from './choice-page.js';
import { NoticeList } from './notice-list.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';
import { asWritten } from '../pages/as-written.js';

const pageSize = 50;

/** 通知: one's own, newest first, and each on a page that records its first opening. */
export function addNoticePages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/notices', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const unopened = context.req.query('unopened') === 'true';
      const before = byNumber.placeOf(context.req.query('after') ?? '');
      const rows = await listNotices(hefu, session, {
        limit: pageSize + 1,
        unopened,
        ...(before === null ? {} : { before }),
      });
      const notices = rows.slice(0, pageSize);
      const last = rows.length > pageSize ? notices.at(-1) : undefined;
      const next = new URLSearchParams({
        ...(unopened ? { unopened: 'true' } : {}),
        ...(last === undefined ? {} : { after: byNumber.cursorOf(last.id) }),
      });
      return {
        title: say('通知', 'Notices'),
        here: '/notices',
        body: (
          <>
            <h1>{say('通知', 'Notices')}</h1>
            <p>
              {unopened ? (
                <a href="/notices">{say('全部通知', 'All notices')}</a>
              ) : (
                <a href="/notices?unopened=true">{say('只看未读的', 'Unread only')}</a>
              )}{' '}
              <a href="/notices/settings">{say('通知设置', 'Notice settings')}</a>
            </p>
            <NoticeList notices={notices} />
            {last === undefined ? null : (
              <p class="pages">
                <a href={`/notices?${next.toString()}`}>{say('下一页', 'Next page')}</a>
              </p>
            )}
          </>
        ),
      };
    }),
  );

  addChoicePage(web, parts);

  web.get('/notices/:id{[0-9]{1,18}}', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const notice = await readNotice(hefu, session, context.req.param('id'));
      const page = pageOf(notice.stream);
      return {
        title: notice.subject,
        here: '/notices',
        body: (
          <>
            <h1>{asWritten(notice.subject)}</h1>
            <p>
              {momentWords(notice.createdAt)}
              {notice.firstOpenedAt === null
                ? ''
                : say(
                    ` · 首次打开：${momentWords(notice.firstOpenedAt)}`,
                    ` · first opened: ${momentWords(notice.firstOpenedAt)}`,
                  )}
            </p>
            {notice.body.split('\n').map((line) => (
              <p>{asWritten(line)}</p>
            ))}
            <div class="acts">
              {page === null ? null : (
                <a class="button" href={page}>
                  {say('查看办理情况', 'See the case')}
                </a>
              )}
              <a href="/notices">{say('返回通知列表', 'Back to notices')}</a>
            </div>
          </>
        ),
      };
    }),
  );
}
