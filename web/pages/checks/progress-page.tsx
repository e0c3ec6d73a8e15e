import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { isDate } from '../../../calendar/is-date.js';
import { progress, type ProgressReport } from '../../../client/catalogue-checks.js';
import { MalformedInput } from '../../../client/failures.js';
import { readListedProjects } from '../../../client/read-check-file.js';
import { dateWords } from '../../dates.js';
import { SheetField } from '../sheet-field.js';
import { listed, say } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { asWritten } from '../as-written.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { problemsTold } from '../../failure-told.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { whoViews } from '../who-views.js';
import { CheckLinks } from './check-links.js';

const base = '/catalogue/progress';

/** A7: each department against 4:3:3; by its entries, or by the projects of a list that is sent along. */
export function addProgressPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get(base, (context) =>
    forViewer(context, parts, async () => {
      const asked = context.req.query('asOf') ?? '';
      const asOf = isDate(asked) ? asked : null;
      try {
        const report = await progress(parts.hefu, asOf === null ? {} : { asOf });
        return page(report, []);
      } catch (error) {
        // By the setting the base is the projects: then their list is needed.
        if (error instanceof MalformedInput) return page(null, mistakesOf(error));
        throw error;
      }
    }),
  );
  web.post(base, async (context) => {
    const viewer = await whoViews(context, parts.hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    const { file } = await context.req.parseBody();
    if (!(file instanceof File) || file.size === 0) {
      const sentence = say('请选择运维项目清单。', 'Please choose the list of projects.');
      return framed(viewer, { ...page(null, [{ field: 'file', sentence }]), status: 422 });
    }
    try {
      const projects = await readListedProjects(new Uint8Array(await file.arrayBuffer()));
      return await framed(viewer, page(await progress(parts.hefu, { projects }), []));
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return framed(viewer, { ...page(null, mistakesOf(error)), status: 422 });
    }
  });
}

const mistakesOf = (error: MalformedInput): readonly Mistake[] =>
  problemsTold(error).map(({ detail }) => ({ field: 'file', sentence: detail }));

function page(report: ProgressReport | null, mistakes: readonly Mistake[]): Shown {
  return {
    title: say('编制进度', 'Progress of the catalogue'),
    here: '/catalogue',
    body: (
      <>
        <ErrorSummary mistakes={mistakes} />
        <CheckLinks here={base} />
        <h1>{say('目录编制进度', 'Progress of the catalogue')}</h1>
        {report === null ? null : <Report report={report} />}
        <Projects error={mistakes.find(({ field }) => field === 'file')?.sentence ?? null} />
      </>
    ),
  };
}

function Report({
  report: { asOf, base: of, days, departments },
}: {
  readonly report: ProgressReport;
}): Child {
  const steps = days.map((day) => dateWords(`${asOf.slice(0, 4)}-${day}`));
  return (
    <>
      <p>
        {say(
          `截至${dateWords(asOf)}，对照四、三、三（40%、70%、100%）。基数：${of === 'entries' ? '本部门目录条数' : '运维项目数'}；日期：${listed(steps)}。基数和日期为设置，非法定。`,
          `As of ${dateWords(asOf)}, against 40, 70 and 100 %. Base: ${of === 'entries' ? 'entries of the department' : 'maintenance projects'}; dates: ${listed(steps)}. Base and dates are settings, no law.`,
        )}
      </p>
      <PlainTable
        label={say('各部门目录编制进度', 'Progress by department')}
        head={[
          say('部门', 'Department'),
          say('应编', 'To be made'),
          say('已编', 'Made'),
          say('进度', 'Progress'),
          say('应达', 'Expected'),
          say('下一步还差', 'Missing for the next step'),
          say('说明', 'Remark'),
        ]}
        rows={departments.map((one) => [
          asWritten(one.name),
          String(one.whole),
          String(one.done),
          one.percent === null ? '—' : `${one.percent}%`,
          one.whole === 0 ? '—' : `${one.expectedPercent}%`,
          one.whole === 0 || one.nextOn === null
            ? '—'
            : say(
                `${one.missing}，${dateWords(one.nextOn)}前`,
                `${one.missing}, by ${dateWords(one.nextOn)}`,
              ),
          one.whole === 0 ? (
            say('没有应编的目录', 'nothing to make')
          ) : one.behind ? (
            <span class="left late">{say('进度落后', 'behind')}</span>
          ) : (
            '—'
          ),
        ])}
        empty={say('还没有部门。', 'There are no departments yet.')}
      />
    </>
  );
}

function Projects({ error }: { readonly error: string | null }): Child {
  return (
    <section aria-labelledby="by-projects">
      <h2 id="by-projects">{say('按运维项目计算', 'Counted by projects')}</h2>
      <form method="post" action={base} enctype="multipart/form-data">
        <SheetField
          label={['运维项目清单', 'List of maintenance projects']}
          hint={[
            '表格文本或者工作簿，两列：项目名称、建设部门。项目的目录全部编成的，算完成一个。',
            'A text table or workbook with two columns: the project’s name, and its department. A project counts once all of its entries are made.',
          ]}
          error={error}
        />
        <button type="submit" class="second">
          {say('按项目计算', 'Count by projects')}
        </button>
      </form>
    </section>
  );
}
