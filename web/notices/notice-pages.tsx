import type { Hono } from 'hono';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { listNotices, readNotice } from '../../client/notices.js';
import { byNumber } from '../api/list-place.js';
import { pageOf } from '../page-of.js';
import type { PageParts } from '../pages/page-parts.js';
import { forViewer } from '../pages/show-page.js';
import type { WebEnv } from '../web-env.js';
import { addChoicePage } from './choice-page.js';
import { NoticeList } from './notice-list.js';

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
        title: '通知',
        here: '/notices',
        body: (
          <>
            <h1>通知</h1>
            <p>
              {unopened ? <a href="/notices">全部通知</a> : <a href="/notices?unopened=true">只看未读的</a>}{' '}
              <a href="/notices/settings">通知设置</a>
            </p>
            <NoticeList notices={notices} />
            {last === undefined ? null : (
              <p class="pages">
                <a href={`/notices?${next.toString()}`}>下一页</a>
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
            <h1>{notice.subject}</h1>
            <p>
              {chineseMoment(notice.createdAt)}
              {notice.firstOpenedAt === null ? '' : ` · 首次打开：${chineseMoment(notice.firstOpenedAt)}`}
            </p>
            {notice.body.split('\n').map((line) => (
              <p>{line}</p>
            ))}
            <div class="acts">
              {page === null ? null : (
                <a class="button" href={page}>
                  查看办理情况
                </a>
              )}
              <a href="/notices">返回通知列表</a>
            </div>
          </>
        ),
      };
    }),
  );
}
