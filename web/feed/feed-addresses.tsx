import type { Hono } from 'hono';
import {
  closeDeadlineFeed,
  deadlineFeedOf,
  deadlinesFor,
  openDeadlineFeed,
} from '../../client/deadline-feed.js';
import type { Session } from '../../client/session.js';
import { forViewer, type Shown } from '../pages/show-page.js';
import type { PageParts } from '../pages/page-parts.js';
import { problem } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import type { WebEnv } from '../web-env.js';
import { calendarText } from './calendar-text.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';

export interface FeedParts extends PageParts {
  /** Where people reach this installation. */
  readonly url: string;
}

/** 期限订阅: the address of one's own, and what calendars read there. */
export function addFeed(web: Hono<WebEnv>, parts: FeedParts): void {
  const { hefu, url } = parts;
  web.get('/feeds/:file{[A-Za-z0-9_-]+\\.ics}', async (context) => {
    const deadlines = await deadlinesFor(hefu, context.req.param('file').slice(0, -'.ics'.length));
    if (deadlines === null)
      return problem(
        404,
        'no-such-address',
        say(
          '这个订阅地址已停用或不存在，请在系统中重新生成。',
          'This feed has ended or does not exist. Please make a new one in the system.',
        ),
      );
    return context.body(calendarText(deadlines, url, await hefu.now()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="hefu.ics"',
      'cache-control': 'private, no-store',
    });
  });

  const page = async (session: Session, address: string | null): Promise<Shown> => {
    const since = await deadlineFeedOf(hefu, session);
    return {
      title: say('期限订阅', 'Deadline feed'),
      here: '/subscribe',
      body: (
        <>
          <h1>{say('期限订阅', 'Deadline feed')}</h1>
          <p>
            {say(
              '在手机或电脑的日历里看到本部门要办的期限：期限变更、办结、撤回后，日历随之更新。',
              'See your department’s deadlines in the calendar of your phone or computer. When a deadline moves, or a case is closed or withdrawn, the calendar follows.',
            )}
          </p>
          {address === null ? null : (
            <section class="card" aria-labelledby="address">
              <h2 id="address">{say('您的订阅地址', 'Your feed address')}</h2>
              <p>
                {say(
                  '请现在复制到日历软件的“订阅日历”中。离开本页后不再显示；不要转发给他人。',
                  'Copy it now into “subscribe to calendar” of your calendar software. It is not shown again after this page; do not pass it on.',
                )}
              </p>
              <p>
                <code>{address}</code>
              </p>
            </section>
          )}
          {since === null ? (
            <p>{say('您还没有订阅。', 'You have no feed yet.')}</p>
          ) : (
            <p>
              {say('当前订阅地址于 ', 'The present address was made on ')}
              {momentWords(since.toISOString())}
              {say(' 生成。重新生成后，旧地址立即停用。', '. A new one ends the old one at once.')}
            </p>
          )}
          <div class="acts">
            <form method="post" action="/subscribe">
              <button type="submit">
                {since === null
                  ? say('生成订阅地址', 'Make a feed address')
                  : say('重新生成订阅地址', 'Make a new feed address')}
              </button>
            </form>
            {since === null ? null : (
              <form method="post" action="/subscribe/end">
                <button type="submit" class="second">
                  {say('停用订阅', 'End the feed')}
                </button>
              </form>
            )}
          </div>
        </>
      ),
    };
  };

  web.get('/subscribe', (context) => forViewer(context, parts, ({ session }) => page(session, null)));
  web.post('/subscribe', (context) =>
    forViewer(context, parts, async ({ session }) =>
      page(session, `${url}/feeds/${await openDeadlineFeed(hefu, session)}.ics`),
    ),
  );
  web.post('/subscribe/end', async (context) => {
    await closeDeadlineFeed(hefu, requireSession(context));
    return context.redirect('/subscribe', 303);
  });
}
