import type { Context, Hono } from 'hono';
import { plainSheetFile } from '../../../client/catalogue-export/sheet-file.js';
import { NotFound } from '../../../client/failures.js';
import { templateInUse } from '../../../client/plan-templates.js';
import { loadSafetyTasks } from '../../../client/safety-tasks/load-tasks.js';
import type { Session } from '../../../client/session.js';
import type { JobEnd, Jobs, MadeFile } from '../../jobs.js';
import { refusalTold } from '../../refusal-told.js';
import { say, type Words } from '../../say.js';
import type { Uploads } from '../../uploads.js';
import type { WebEnv } from '../../web-env.js';
import { asWritten } from '../as-written.js';
import type { Mistake } from '../error-summary.js';
import { csvType, sheetType } from '../file-response.js';
import { typedIn, type Typed } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import type { Viewer } from '../viewer.js';
import { whoViews } from '../who-views.js';
import { TasksForm, TasksResult } from './tasks-parts.js';
import { yearIn } from './template-page.js';

export const taskLoaders = ['commission'] as const;
const what: Words = ['导入年中任务清单', 'Load the mid-year task list'];
const here = '/plans';

/** The task list of the whole city: looked at, then taken to every plan of the year; each step a job. */
export function addTasksPages(
  web: Hono<WebEnv>,
  parts: PageParts,
  { jobs, uploads }: { readonly jobs: Jobs; readonly uploads: Uploads },
): void {
  const { hefu } = parts;
  const form = async (year: number, typed: Typed, mistakes: readonly Mistake[]): Promise<Shown> => {
    const { milestones } = await templateInUse(hefu, year);
    const about = milestones.find(({ code }) => code === 'safety')?.name ?? null;
    const body = <TasksForm year={year} about={about} typed={typed} mistakes={mistakes} />;
    return { title: say(what), here, body };
  };
  const sent = async (
    context: Context<WebEnv>,
    work: (viewer: Viewer, typed: Typed, file: File | null) => Promise<Response>,
  ): Promise<Response> => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    // A file cannot be kept for after the sign-in: it is chosen again.
    if (viewer === null) return context.redirect('/sign-in', 303);
    requireRole(viewer, taskLoaders, what);
    const body = await context.req.parseBody();
    const file = body['file'];
    return work(viewer, typedIn(body), file instanceof File && file.size > 0 ? file : null);
  };
  const begin = async (
    context: Context<WebEnv>,
    viewer: Viewer,
    { year, typed, upload, dryRun }: Omit<Order, 'progress' | 'name' | 'bytes'>,
  ): Promise<Response> => {
    const { session } = viewer;
    const kept = uploads.find(session.actor.user, upload);
    if (kept === null)
      throw new NotFound([
        '文件已不在服务器上（超过一小时，或者服务重新启动过），请重新上传。',
        'The file is not on the server any more (after an hour, or a restart). Please upload it again.',
      ]);
    const id = jobs.start({
      owner: session.actor.user,
      title: dryRun ? say('检查年中任务清单', 'Check the mid-year task list') : say(what),
      here,
      work: (progress) => loaded(parts, session, { ...kept, year, typed, upload, dryRun, progress }),
    });
    if (id !== null) return context.redirect(`/jobs/${id}`, 303);
    const sentence = say(
      '您还有几项工作没有结束，请等它们完成后再开始新的一项。',
      'Several of your jobs are still running. Please wait for them before you start another.',
    );
    return framed(viewer, { ...(await form(year, typed, [{ field: null, sentence }])), status: 409 });
  };

  web.get('/plans/tasks/:year', (context) =>
    forViewer(context, parts, (viewer) => {
      requireRole(viewer, taskLoaders, what);
      return form(yearIn(context.req.param('year')), new Map(), []);
    }),
  );

  web.post('/plans/tasks/:year', (context) =>
    sent(context, async (viewer, typed, file) => {
      const year = yearIn(context.req.param('year'));
      if (file === null) {
        const sentence = say('请选择任务清单文件。', 'Please choose the file of the task list.');
        const again = await form(year, typed, [{ field: 'file', sentence }]);
        return framed(viewer, { ...again, status: 422 });
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const upload = uploads.keep(viewer.session.actor.user, file.name, bytes);
      return begin(context, viewer, { year, typed, upload, dryRun: true });
    }),
  );

  web.post('/plans/tasks/:year/run', (context) =>
    sent(context, (viewer, typed) => {
      const year = yearIn(context.req.param('year'));
      return begin(context, viewer, { year, typed, upload: typed.get('upload') ?? '', dryRun: false });
    }),
  );
}

interface Order {
  readonly year: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly upload: string;
  readonly typed: Typed;
  readonly dryRun: boolean;
  readonly progress: (done: number, total: number) => void;
}

async function loaded(
  { hefu }: PageParts,
  session: Session,
  { year, name, bytes, upload, typed, dryRun, progress }: Order,
): Promise<JobEnd> {
  const documentNo = typed.get('documentNo')?.trim() ?? '';
  const whole = typed.get('whole') === 'true' ? 'true' : '';
  const outcome = await loadSafetyTasks(hefu, session, {
    ...{ year, bytes, dryRun, progress, isWhole: whole === 'true' },
    ...(documentNo === '' ? {} : { documentNo }),
  });
  if (outcome.kind !== 'done')
    return {
      page: (
        <>
          <p class="errors" role="alert">
            {outcome.kind === 'forbidden' ? refusalTold(outcome.refusal) : asWritten(outcome.message)}
          </p>
          <p>
            <a href={`/plans/tasks/${year}`}>
              {say('换一个文件，或者改正后重新上传', 'Take another file, or upload it again put right')}
            </a>
          </p>
        </>
      ),
    };
  const { report, errorFile } = outcome;
  const own = name.replace(/\.[^.]*$/, '');
  const file: MadeFile =
    report.encoding === 'xlsx'
      ? {
          name: say(`${own}-校验结果.xlsx`, `${own}-result.xlsx`),
          type: sheetType,
          bytes: () => plainSheetFile(errorFile.rows()),
        }
      : {
          name: say(`${own}-校验结果.csv`, `${own}-result.csv`),
          type: csvType,
          bytes: () => errorFile.csv(),
        };
  return {
    page: <TasksResult report={report} fileName={name} hidden={{ upload, documentNo, whole }} />,
    files: [file],
  };
}
