import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { isDate } from '../../../calendar/is-date.js';
import { startPlans, type StartedPlan } from '../../../client/start-plans.js';
import { departmentNames } from '../../../client/who-is.js';
import type { CommandFields } from '../../../domain/command-fields.js';
import { commandFields } from '../../../domain/annual-plan/fields.js';
import type { Jobs } from '../../jobs.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { typedIn, type Typed } from '../form-data.js';
import { FormFields } from '../form-fields.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { planFieldLabels } from '../plan-field-labels.js';
import { issuing, planIssuers } from './plan-issuers.js';
import { requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { signInAgain } from '../sign-in-again.js';
import { whoViews } from '../who-views.js';
import { refusalsTold } from '../../refusal-told.js';

const here = '/plans';
const path = '/plans/new';
const { year, issuedOn, documentNo } = commandFields.Start;
const fields: CommandFields = { year, issuedOn, documentNo };

/** 下达年度计划: a plan for every department that owes one; those that are there already stay as they are. */
export function addIssuePage(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  const { hefu } = parts;
  web.get(path, (context) =>
    forViewer(context, parts, (viewer) => {
      requireRole(viewer, planIssuers, issuing);
      return Promise.resolve(form(new Map([['year', context.req.query('year') ?? '']]), []));
    }),
  );
  web.post(path, async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    requireRole(viewer, planIssuers, issuing);
    const typed = typedIn(body);
    const again = (mistakes: readonly Mistake[], status: number): Promise<Response> =>
      framed(viewer, { ...form(typed, mistakes), status });
    const asked = typed.get('year')?.trim() ?? '';
    if (!/^2\d{3}$/.test(asked))
      return again(
        [{ field: 'year', sentence: say('请填写四位数的年份。', 'Please give the year in four digits.') }],
        422,
      );
    const on = typed.get('issuedOn')?.trim() ?? '';
    const number = typed.get('documentNo')?.trim() ?? '';
    if (on !== '' && !isDate(on))
      return again(
        [
          {
            field: 'issuedOn',
            sentence: say('请按年月日填写下达日期。', 'Please give the day of issue as a date.'),
          },
        ],
        422,
      );
    const id = jobs.start({
      owner: viewer.session.actor.user,
      title: say(`下达${asked}年度计划`, `Issue the plans of ${asked}`),
      here,
      work: async () => {
        const started = await startPlans(hefu, viewer.session, {
          year: Number(asked),
          ...(on === '' ? {} : { issuedOn: on }),
          ...(number === '' ? {} : { documentNo: number }),
        });
        return { page: <Outcome year={asked} started={started} names={await departmentNames(hefu)} /> };
      },
    });
    return id === null
      ? again(
          [
            {
              field: null,
              sentence: say(
                '您还有几项工作没有结束，请等它们完成后再开始新的一项。',
                'Some of your work is still going on; please wait for it before you begin another.',
              ),
            },
          ],
          409,
        )
      : context.redirect(`/jobs/${id}`, 303);
  });
}

function form(typed: Typed, mistakes: readonly Mistake[]): Shown {
  return {
    title: say(issuing),
    here,
    body: (
      <>
        <p>
          <a href={here}>{say('返回年度计划', 'Back to the year’s plans')}</a>
        </p>
        <ErrorSummary mistakes={mistakes} />
        <h1>{say(issuing)}</h1>
        <p>
          {say(
            '所有市级部门和已加入的区各建立一件计划，须列入清单的项目取自目录；已经建立的不重复建立。下达后，各部门的计划填报人会收到通知，期限按计划模板计算。',
            'Every municipal department and every district that has joined gets a plan, its items taken from the catalogue; one that is there already stays. The departments’ planners are notified, and deadlines follow the template.',
          )}
        </p>
        <form method="post" class="act" action={path}>
          <FormFields
            fields={fields}
            labels={planFieldLabels}
            options={{}}
            typed={typed}
            isAnew={false}
            mistakes={mistakes}
          />
          <p class="acts">
            <button type="submit">{say(issuing)}</button>
            <a href={here}>{say('取消', 'Cancel')}</a>
          </p>
        </form>
      </>
    ),
  };
}

const outcomeWords: { readonly [outcome in StartedPlan['outcome']]: Words } = {
  started: ['已建立', 'Issued'],
  existing: ['原已建立', 'Was there already'],
  refused: ['未建立', 'Not issued'],
};

function Outcome({
  year: of,
  started,
  names,
}: {
  readonly year: string;
  readonly started: readonly StartedPlan[];
  readonly names: ReadonlyMap<string, string>;
}): Child {
  return (
    <>
      <PlainTable
        label={say('各部门的计划', 'Plans of the departments')}
        head={[say('部门', 'Department'), say('结果', 'Outcome'), say('说明', 'Note')]}
        rows={started.map(({ id, department, outcome, refusals }) => [
          outcome === 'refused' ? (
            (names.get(department) ?? '—')
          ) : (
            <a href={`/plans/${id}`}>{names.get(department) ?? '—'}</a>
          ),
          say(outcomeWords[outcome]),
          refusalsTold(refusals) || '—',
        ])}
        empty={say('没有须下达计划的部门。', 'There is no department that owes a plan.')}
      />
      <p>
        <a class="button" href={`/plans?year=${of}`}>
          {say(`查看${of}年度计划`, `See the plans of ${of}`)}
        </a>
      </p>
    </>
  );
}
