import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
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
import { dateWords } from '../../dates.js';
import { say, type Words } from '../../say.js';
import { noticeProblemTold, refusalTold } from '../../refusal-told.js';

const what: Words = ['导入放假安排', 'Load holiday arrangement'];
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

function PlanPage({ plan, text }: { readonly plan: CalendarPlan; readonly text: string }): Child {
  if (plan.notice === null) return <Problems problems={plan.problems.map(noticeProblemTold)} />;
  return (
    <>
      <p class="card" role="status">
        “{plan.notice.title}
        {say('”（', '” (')}
        {plan.notice.number ?? say('文号未载明', 'no document number')}
        {say('）：', '): ')}
        {plan.isLoaded
          ? say(
              '已经导入过，再次导入只补做上次没有做完的。',
              'Loaded before: loading it again only completes what was left.',
            )
          : ''}
        {plan.cases.length === 0
          ? say('没有在办事项的期限会变。', 'No deadline of a case under way would move.')
          : say(`将调整 ${plan.cases.length} 个期限。`, `Deadlines that would move: ${plan.cases.length}.`)}
      </p>
      <Moves moves={plan.cases} />
      <form method="post" action="/calendar/load">
        <textarea name="notice" hidden>
          {text}
        </textarea>
        <button type="submit" name="step" value="apply">
          {say('导入并调整期限', 'Load and move the deadlines')}
        </button>{' '}
        <a href="/calendar/load">{say('不导入，返回', 'Back without loading')}</a>
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
  if (loaded.notice === null) return <Problems problems={loaded.problems.map(noticeProblemTold)} />;
  if (loaded.refusals.length > 0) {
    return <Problems problems={loaded.refusals.map(refusalTold)} />;
  }
  return (
    <>
      <p class="done" role="status">
        {say('已导入“', 'Loaded “')}
        {loaded.notice.title}
        {say('”：', '”: ')}
        {loaded.adopted}
        {say(' 件在办事项改用新的安排，', ' cases under way follow the new arrangement; ')}
        {loaded.moved.length} {say('个期限有变。', ' deadlines moved.')}
      </p>
      <Moves moves={loaded.moved} />
      {loaded.left.length === 0 ? null : (
        <form method="post" action="/calendar/load" class="errors">
          <p>
            {say(
              '以下事项没有调整，请再导入一次，已调整的不受影响：',
              'These were not adjusted. Please load it once more; what was adjusted stays so:',
            )}
          </p>
          <ul>
            {loaded.left.slice(0, mostListed).map(({ id, reason }) => (
              <li>
                {id}
                {say('：', ': ')}
                {reason}
              </li>
            ))}
          </ul>
          <textarea name="notice" hidden>
            {text}
          </textarea>
          <button type="submit" name="step" value="apply">
            {say('再导入一次', 'Load once more')}
          </button>
        </form>
      )}
      <p>
        <a href={`/calendar?year=${loaded.notice.year}`}>
          {say('查看 ', 'See ')}
          {loaded.notice.year}
          {say(' 年的工作日历', ', calendar')}
        </a>
      </p>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }): Child {
  return (
    <div class="errors" role="alert">
      <p>{say('没有导入，请先处理以下问题：', 'Not loaded. Please put this right first:')}</p>
      <ul>
        {problems.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>
        <a href="/calendar/load">{say('返回', 'Back')}</a>
      </p>
    </div>
  );
}

const nounOf = (category: string): string =>
  caseTypes.find((type) => type.category === category)?.noun ?? say('事项', 'Event');

function Moves({ moves }: { readonly moves: readonly DeadlineMove[] }): Child {
  return (
    <>
      <PlainTable
        label={say('会变的期限', 'Deadlines that would move')}
        head={[
          say('编号', 'Number'),
          say('事项', 'Event'),
          say('原为', 'Was'),
          say('改为', 'Becomes'),
          say('原因', 'Cause'),
        ]}
        rows={moves
          .slice(0, mostListed)
          .map(({ id, category, from, to, why }) => [
            category === 'share-request' ? <a href={`/requests/${id}`}>{id}</a> : id,
            nounOf(category),
            dateWords(from),
            dateWords(to),
            why,
          ])}
        empty={say('没有期限变动。', 'No deadline moves.')}
      />
      {moves.length > mostListed ? (
        <p>
          {say('只列前 ', 'Only the first ')}
          {mostListed}
          {say(' 个。', '.')}
        </p>
      ) : null}
    </>
  );
}
