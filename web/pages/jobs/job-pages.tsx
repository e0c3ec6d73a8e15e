import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { NotFound } from '../../../client/failures.js';
import type { Job, Jobs } from '../../jobs.js';
import type { WebEnv } from '../../web-env.js';
import { fileResponse } from '../file-response.js';
import type { PageParts } from '../page-parts.js';
import { forViewer } from '../show-page.js';
import { whoViews } from '../who-views.js';
import { say } from '../../say.js';

/** Seconds between two looks of the browser, without a script; no element of the page, which would be read out anew. */
const lookAgain = '2';

const gone = (): NotFound =>
  new NotFound([
    '这项工作的结果已不保留（超过一小时，或者服务重新启动过），请重新办理。',
    'The result of this job is not kept any more (after an hour, or a restart). Please do it again.',
  ]);

/** Work that goes on after the answer: how far it is, what it came to, the files it has made. */
export function addJobPages(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  web.get('/jobs/:id', async (context) => {
    const answer = await forViewer(context, parts, ({ session }) => {
      const job = jobs.find(session.actor.user, context.req.param('id'));
      if (job === null) throw gone();
      return Promise.resolve({ title: job.title, here: job.here, body: <JobPage job={job} /> });
    });
    const owner = context.get('session')?.actor.user ?? '';
    if (jobs.isUnderWay(owner, context.req.param('id'))) answer.headers.set('refresh', lookAgain);
    return answer;
  });

  web.get('/jobs/:id/files/:index', async (context) => {
    const viewer = await whoViews(context, parts.hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    const job = jobs.find(viewer.session.actor.user, context.req.param('id'));
    const file = job?.end?.files?.[Number(context.req.param('index'))];
    if (file === undefined) throw gone();
    return fileResponse(file.name, file.type, await file.bytes());
  });
}

function JobPage({ job }: { readonly job: Job }): Child {
  const { id, title, state, progress, end } = job;
  if (end !== null) {
    return (
      <>
        <h1>{title}</h1>
        {end.page}
        {(end.files ?? []).map((file, index) => (
          <p>
            <a class="button second" href={`/jobs/${id}/files/${index}`} download={file.name}>
              {say('下载“', 'Download “')}
              {file.name}”
            </a>
          </p>
        ))}
      </>
    );
  }
  return (
    <>
      <h1>{title}</h1>
      {state === 'failed' ? (
        <p class="errors" role="alert">
          {say(
            '没有完成：系统出现故障，已记入日志。请稍后重新办理；仍不成功的，请联系系统管理员并告知编号 ',
            'Not completed: a fault of the system, now in the log. Please try again later; if it fails again, tell the administrator the number ',
          )}
          {id}
          {say('。', '.')}
        </p>
      ) : (
        <p class="card" role="status">
          {state === 'waiting'
            ? say(
                '正在排队，前面的工作完成后开始。',
                'Waiting in line; it begins when the jobs before it are done.',
              )
            : say('正在办理，请稍候。', 'Under way, please wait.')}
          {progress === null
            ? ''
            : say(
                `已处理 ${progress.done} 行，共 ${progress.total} 行。`,
                `${progress.done} of ${progress.total} rows done.`,
              )}
          {progress === null ? null : (
            <progress
              max={String(progress.total)}
              value={String(progress.done)}
              aria-label={say('进度', 'Progress')}
            />
          )}
        </p>
      )}
      {state === 'failed' ? null : (
        <p>
          {say(
            '离开本页不影响办理，一小时内可凭本页网址查看结果。',
            'You may leave this page: the result is kept at this address for an hour.',
          )}
          <a href={`/jobs/${id}`}>{say('立即查看进度', 'Look at the progress now')}</a>
        </p>
      )}
    </>
  );
}
