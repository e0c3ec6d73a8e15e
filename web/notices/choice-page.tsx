import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { chooseNotices, noticeChoices } from '../../client/notices.js';
import {
  isRequiredTopic,
  noticeTopics,
  noticeWays,
  topicTerms,
  wayTerms,
  type NoticeChoices,
  type NoticeTopic,
} from '../../domain/notice-topics.js';
import { ErrorSummary, type Mistake } from '../pages/error-summary.js';
import { typedIn, type Typed } from '../pages/form-data.js';
import type { PageParts } from '../pages/page-parts.js';
import { forViewer, type Shown } from '../pages/show-page.js';
import type { WebEnv } from '../web-env.js';
import { say } from '../say.js';
import { topicEnglish, wayEnglish } from '../../domain/glossary-english.js';
import { refusalTold } from '../refusal-told.js';

/** 通知设置: how one is told, topic by topic; what the duty demands stands there without a choice. */
export function addChoicePage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const page = (choices: NoticeChoices, mistakes: readonly Mistake[], saved: boolean): Shown => ({
    title: say('通知设置', 'Notice settings'),
    here: '/notices',
    status: mistakes.length === 0 ? 200 : 422,
    body: (
      <>
        <h1>{say('通知设置', 'Notice settings')}</h1>
        <ErrorSummary mistakes={mistakes} />
        {saved ? (
          <p role="status">{say('已保存，即日起按此通知。', 'Saved. You are told this way from today.')}</p>
        ) : null}
        <p>
          {say(
            '所有通知都会出现在“通知”页面。这里选择是否另发邮件。',
            'Every notice appears on the page “Notices”. Choose here whether it is mailed too.',
          )}
        </p>
        <form method="post" action="/notices/settings">
          {noticeTopics.map((topic) => (
            <Topic topic={topic} choices={choices} />
          ))}
          <label class="check">
            <input type="checkbox" name="daily" value="true" checked={choices.daily} />{' '}
            {say(
              '每个工作日早上收到一封摘要（待办按期限排列，未读通知）',
              'A summary by mail every working morning (work by deadline, unread notices)',
            )}
          </label>
          <div class="acts">
            <button type="submit">{say('保存通知设置', 'Save notice settings')}</button>
            <a href="/notices">{say('返回通知列表', 'Back to notices')}</a>
          </div>
        </form>
      </>
    ),
  });

  web.get('/notices/settings', (context) =>
    forViewer(context, parts, async ({ session }) =>
      page(await noticeChoices(hefu, session), [], context.req.query('saved') === 'true'),
    ),
  );
  web.post('/notices/settings', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const choices = choicesIn(typedIn(await context.req.parseBody()));
      const answer = await chooseNotices(hefu, session, choices);
      // What is chosen already is as good as saved.
      const refusals =
        answer.kind === 'accepted'
          ? []
          : answer.refusals.filter(({ code }) => code !== 'person-choices-unchanged');
      return page(
        choices,
        refusals.map((refusal) => ({ field: null, sentence: refusalTold(refusal) })),
        refusals.length === 0,
      );
    }),
  );
}

function Topic({ topic, choices }: { readonly topic: NoticeTopic; readonly choices: NoticeChoices }): Child {
  if (isRequiredTopic(topic))
    return (
      <p>
        {say(topicTerms, topicEnglish)[topic]}
        {say('：', ': ')}
        {say(wayTerms, wayEnglish).now}
        {say('（职责要求的通知，不能关闭）', ' (required by the office, cannot be turned off)')}
      </p>
    );
  const chosen = choices.topics[topic] ?? 'now';
  return (
    <div>
      <label for={`field-${topic}`}>{say(topicTerms, topicEnglish)[topic]}</label>
      <select id={`field-${topic}`} name={topic}>
        {noticeWays.map((way) => (
          <option value={way} selected={way === chosen}>
            {say(wayTerms, wayEnglish)[way]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What was chosen; what the page does not offer is none of its business. */
function choicesIn(typed: Typed): NoticeChoices {
  const topics = noticeTopics.flatMap((topic) => {
    const way = noticeWays.find((one) => one === typed.get(topic));
    return way === undefined ? [] : [[topic, way] as const];
  });
  return { topics: Object.fromEntries(topics), daily: typed.get('daily') === 'true' };
}
