import type { Hono } from 'hono';
import { loadCalendar, planCalendarLoad } from '../../../client/calendar.js';
import type { JobEnd, Jobs } from '../../jobs.js';
import type { WebEnv } from '../../web-env.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { typedIn } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { whoViews } from '../who-views.js';
import { LoadedPage, PlanPage } from './load-result.js';
import { noticeLoaders } from './notice-loaders.js';
import { say, type Words } from '../../say.js';

const what: Words = ['导入放假安排', 'Load holiday arrangement'];
const here = '/calendar';

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
      return again([
        {
          field: 'notice',
          sentence: say(
            '请上传或粘贴放假安排文件，格式见填写说明。',
            'Please upload or paste the holiday arrangement; how it is written stands below.',
          ),
        },
      ]);
    }
    const apply = typed.get('step') === 'apply';
    const id = jobs.start({
      owner: viewer.session.actor.user,
      title: apply ? say(what) : say('检查放假安排', 'Check holiday arrangement'),
      here,
      work: async (): Promise<JobEnd> => {
        if (!apply) return { page: <PlanPage plan={await planCalendarLoad(hefu, json)} text={text} /> };
        const loaded = await loadCalendar(hefu, viewer.session, json);
        return { page: <LoadedPage loaded={loaded} text={text} /> };
      },
    });
    return id === null
      ? again(
          [
            {
              field: null,
              sentence: say(
                '您还有几项工作没有结束，请等它们完成后再开始新的一项。',
                'Several of your jobs are still running. Please wait for them before you start another.',
              ),
            },
          ],
          409,
        )
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
        <a href="/calendar">{say('返回工作日历', 'Back to the calendar')}</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <h1>{say(what)}</h1>
      <p>
        {say(
          '先检查哪些期限会变，再导入。导入后在办事项逐件按新的安排重新计算期限，每件都有记录。',
          'See first which deadlines would move, then load it. Cases under way are then counted anew one by one, each on record.',
        )}
      </p>
      <form method="post" action="/calendar/load" enctype="multipart/form-data">
        <div class="field">
          <label for="field-file">{say('放假安排文件', 'Holiday arrangement (file)')}</label>
          <input id="field-file" name="file" type="file" accept=".json" />
        </div>
        <div class={wrong === null ? 'field' : 'field wrong'}>
          <label for="field-notice">{say('或者粘贴文件内容', 'Or paste its content')}</label>
          <p class="hint" id="field-notice-hint">
            {say(
              '依次写明适用范围、年份、文号、标题、成文日期、放假的起止日期和调休上班的日期，文件由系统管理员按通知原文编制。',
              'It states scope, year, document number, title, date, first and last day of each holiday and the days worked in exchange; the administrator writes it after the official notice.',
            )}
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
        <button type="submit">{say('检查哪些期限会变', 'See which deadlines would move')}</button>
      </form>
    </>
  );
  return { title: say(what), here, body };
}
