import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import type { DeadlineMove } from '../../../client/adopt-calendar.js';
import { loadCalendar, planCalendarLoad, type CalendarPlan } from '../../../client/calendar.js';
import { caseTypes } from '../../../client/case-types.js';
import type { JobEnd, Jobs } from '../../jobs.js';
import type { WebEnv } from '../../web-env.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { typedIn } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { whoViews } from '../who-views.js';
import { noticeLoaders } from './notice-loaders.js';

const what = '导入放假安排';
const here = '/calendar';
const mostListed = 500;

/** A notice of days off: which deadlines it would move, then moving them. */
export function addLoadPage(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  const { hefu } = parts;
  web.get('/calendar/load', (context) =>
    forViewer(context, parts, (viewer) => {
      requireRole(viewer, noticeLoaders, what);
      return Promise.resolve(formPage('', []));
    }),
  );

  web.post('/calendar/load', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    requireRole(viewer, noticeLoaders, what);
    const body = await context.req.parseBody();
    const typed = typedIn(body);
    const file = body['file'];
    const text = file instanceof File && file.size > 0 ? await file.text() : (typed.get('notice') ?? '');
    const again = (mistakes: readonly Mistake[], status = 422): Promise<Response> =>
      framed(viewer, { ...formPage(text, mistakes), status });
    const json = parsed(text);
    if (json === undefined) {
      return again([{ field: 'notice', sentence: '请上传或粘贴放假安排文件，格式见填写说明。' }]);
    }
    const apply = typed.get('step') === 'apply';
    const id = jobs.start({
      owner: viewer.session.actor.user,
      title: apply ? what : '检查放假安排',
      here,
      work: async (): Promise<JobEnd> => {
        if (!apply) return { page: <PlanPage plan={await planCalendarLoad(hefu, json)} text={text} /> };
        const loaded = await loadCalendar(hefu, viewer.session, json);
        return { page: <LoadedPage loaded={loaded} text={text} /> };
      },
    });
    return id === null
      ? again([{ field: null, sentence: '您还有几项工作没有结束，请等它们完成后再开始新的一项。' }], 409)
      : context.redirect(`/jobs/${id}`, 303);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function formPage(text: string, mistakes: readonly Mistake[]): Shown {
  const wrong = mistakes.find(({ field }) => field === 'notice')?.sentence ?? null;
  const described = wrong === null ? 'field-notice-hint' : 'field-notice-hint field-notice-error';
  const body = (
    <>
      <p>
        <a href="/calendar">返回工作日历</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <h1>{what}</h1>
      <p>先检查哪些期限会变，再导入。导入后在办事项逐件按新的安排重新计算期限，每件都有记录。</p>
      <form method="post" action="/calendar/load" enctype="multipart/form-data">
        <div class="field">
          <label for="field-file">放假安排文件</label>
          <input id="field-file" name="file" type="file" accept=".json" />
        </div>
        <div class={wrong === null ? 'field' : 'field wrong'}>
          <label for="field-notice">或者粘贴文件内容</label>
          <p class="hint" id="field-notice-hint">
            依次写明适用范围、年份、文号、标题、成文日期、放假的起止日期和调休上班的日期，文件由系统管理员按通知原文编制。
          </p>
          {wrong === null ? null : (
            <p class="error" id="field-notice-error">
              {wrong}
            </p>
          )}
          <textarea id="field-notice" name="notice" rows={10} aria-describedby={described}>
            {text}
          </textarea>
        </div>
        <button type="submit">检查哪些期限会变</button>
      </form>
    </>
  );
  return { title: what, here, body };
}

function PlanPage({ plan, text }: { readonly plan: CalendarPlan; readonly text: string }): Child {
  if (plan.notice === null) return <Problems problems={plan.problems} />;
  return (
    <>
      <p class="card" role="status">
        “{plan.notice.title}”（{plan.notice.number ?? '文号未载明'}）：
        {plan.isLoaded ? '已经导入过，再次导入只补做上次没有做完的。' : ''}
        {plan.cases.length === 0 ? '没有在办事项的期限会变。' : `将调整 ${plan.cases.length} 个期限。`}
      </p>
      <Moves moves={plan.cases} />
      <form method="post" action="/calendar/load">
        <textarea name="notice" hidden>
          {text}
        </textarea>
        <button type="submit" name="step" value="apply">
          导入并调整期限
        </button>{' '}
        <a href="/calendar/load">不导入，返回</a>
      </form>
    </>
  );
}

function LoadedPage({
  loaded,
  text,
}: {
  readonly loaded: Awaited<ReturnType<typeof loadCalendar>>;
  readonly text: string;
}): Child {
  if (loaded.notice === null) return <Problems problems={loaded.problems} />;
  if (loaded.refusals.length > 0) {
    return <Problems problems={loaded.refusals.map(({ message }) => message)} />;
  }
  return (
    <>
      <p class="done" role="status">
        已导入“{loaded.notice.title}”：{loaded.adopted} 件在办事项改用新的安排，{loaded.moved.length}{' '}
        个期限有变。
      </p>
      <Moves moves={loaded.moved} />
      {loaded.left.length === 0 ? null : (
        <form method="post" action="/calendar/load" class="errors">
          <p>以下事项没有调整，请再导入一次，已调整的不受影响：</p>
          <ul>
            {loaded.left.slice(0, mostListed).map(({ id, reason }) => (
              <li>
                {id}：{reason}
              </li>
            ))}
          </ul>
          <textarea name="notice" hidden>
            {text}
          </textarea>
          <button type="submit" name="step" value="apply">
            再导入一次
          </button>
        </form>
      )}
      <p>
        <a href={`/calendar?year=${loaded.notice.year}`}>查看 {loaded.notice.year} 年的工作日历</a>
      </p>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }): Child {
  return (
    <div class="errors" role="alert">
      <p>没有导入，请先处理以下问题：</p>
      <ul>
        {problems.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>
        <a href="/calendar/load">返回</a>
      </p>
    </div>
  );
}

const nounOf = (category: string): string =>
  caseTypes.find((type) => type.category === category)?.noun ?? '事项';

function Moves({ moves }: { readonly moves: readonly DeadlineMove[] }): Child {
  return (
    <>
      <PlainTable
        label="会变的期限"
        head={['编号', '事项', '原为', '改为', '原因']}
        rows={moves
          .slice(0, mostListed)
          .map(({ id, category, from, to, why }) => [
            category === 'share-request' ? <a href={`/requests/${id}`}>{id}</a> : id,
            nounOf(category),
            chineseDate(from),
            chineseDate(to),
            why,
          ])}
        empty="没有期限变动。"
      />
      {moves.length > mostListed ? <p>只列前 {mostListed} 个。</p> : null}
    </>
  );
}
