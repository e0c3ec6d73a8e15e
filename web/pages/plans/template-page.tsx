import type { Hono } from 'hono';
import { adoptTemplate } from '../../../client/adopt-template.js';
import { MalformedInput, NotFound } from '../../../client/failures.js';
import { setTemplate, showTemplate, templateChanges } from '../../../client/plan-templates.js';
import { viewing } from '../../../client/viewing.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { templateYears } from '../../../domain/plan-templates/reasons-against.js';
import { problemsTold } from '../../failure-told.js';
import type { Jobs } from '../../jobs.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import type { Mistake } from '../error-summary.js';
import { typedIn, type Typed } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { holdsOne, requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { signInAgain } from '../sign-in-again.js';
import type { Viewer } from '../viewer.js';
import { whoViews } from '../who-views.js';
import { mistakeOf, typedOf, writtenIn } from './template-form.js';
import { AdoptedResult, TemplatePage } from './template-parts.js';

const what: Words = ['填写计划模板', 'Write the template of a year'];
const writers = ['commission'] as const;
const here = '/plans';

/** The year stands in the address: a form that is sent again after signing in is for the year it was filled in for. */
export function yearIn(asked: string): number {
  const year = /^\d{4}$/.test(asked) ? Number(asked) : 0;
  const { from, to } = templateYears;
  if (year >= from - 1 && year <= to) return year;
  throw new NotFound([
    `计划年度应为${from - 1}年至${to}年，请核对网址。`,
    `The year of a plan is from ${from - 1} to ${to}. Please check the address.`,
  ]);
}

/** 计划模板: a year's dates and document, for everybody to read and for the commission to write. */
export function addTemplatePages(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  const { hefu } = parts;
  const page = async (
    viewer: Viewer,
    year: number,
    said: { readonly typed?: Typed; readonly mistakes?: readonly Mistake[]; readonly isDone?: boolean },
  ): Promise<Shown> => {
    const seen = viewing(hefu, viewer.session);
    const [template, changes] = await Promise.all([showTemplate(seen, year), templateChanges(seen, year)]);
    const names = await namesOfPeople(
      hefu,
      changes.map(({ by }) => by),
    );
    const { typed = typedOf(template), mistakes = [], isDone = false } = said;
    return {
      title: say(`${year}年度计划模板`, `Template of ${year}`),
      here,
      body: (
        <TemplatePage
          template={template}
          changes={changes}
          names={names}
          writes={holdsOne(viewer, writers) && template.source !== 'document'}
          typed={typed}
          mistakes={mistakes}
          isDone={isDone}
        />
      ),
    };
  };
  web.get('/plans/template/:year', (context) =>
    forViewer(context, parts, (viewer) =>
      page(viewer, yearIn(context.req.param('year')), { isDone: context.req.query('done') === 'yes' }),
    ),
  );

  web.post('/plans/template/:year', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    requireRole(viewer, writers, what);
    const year = yearIn(context.req.param('year'));
    const typed = typedIn(body);
    const again = async (mistakes: readonly Mistake[], status: number): Promise<Response> =>
      framed(viewer, { ...(await page(viewer, year, { typed, mistakes })), status });
    try {
      const written = writtenIn(typed, year);
      const reason = typed.get('reason') ?? '';
      const answer = await setTemplate(hefu, viewer.session, { ...written, year, reason });
      return answer.kind === 'accepted'
        ? context.redirect(`/plans/template/${year}?done=yes`, 303)
        : await again(answer.refusals.map(mistakeOf), 409);
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return again(
        problemsTold(error).map(({ detail }) => ({ field: null, sentence: detail })),
        422,
      );
    }
  });

  web.post('/plans/template/:year/adopt', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    requireRole(viewer, writers, what);
    const year = yearIn(context.req.param('year'));
    const reason = typedIn(body).get('adoptReason')?.trim() ?? '';
    const again = async (sentence: string, field: string | null, status: number): Promise<Response> =>
      framed(viewer, { ...(await page(viewer, year, { mistakes: [{ field, sentence }] })), status });
    if (reason === '')
      return again(
        say('请写明改用的理由，它会通知各部门。', 'Please state the reason; the departments are told it.'),
        'adoptReason',
        422,
      );
    const id = jobs.start({
      owner: viewer.session.actor.user,
      title: say(`${year}年度计划改用新的模板`, `Plans of ${year} adopt the template`),
      here,
      work: async () => ({
        page: <AdoptedResult year={year} plans={await adoptTemplate(hefu, viewer.session, year, reason)} />,
      }),
    });
    if (id !== null) return context.redirect(`/jobs/${id}`, 303);
    return again(
      say(
        '您还有几项工作没有结束，请等它们完成后再开始新的一项。',
        'Some of your work is still going on; please wait for it before you begin another.',
      ),
      null,
      409,
    );
  });
}
