import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { acceptance } from '../../../client/catalogue-checks.js';
import { recordAcceptance } from '../../../client/opinions.js';
import { viewing } from '../../../client/viewing.js';
import type { AcceptanceReport } from '../../../domain/catalogue-checks/acceptance.js';
import { givers } from '../../../domain/opinion/decider.js';
import { refusalTold } from '../../refusal-told.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { asWritten } from '../as-written.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { typedIn, type Typed } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne, requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { signInAgain } from '../sign-in-again.js';
import { whoViews } from '../who-views.js';
import { CheckLinks } from './check-links.js';

const base = '/catalogue/acceptance';
const what: Words = ['记录核对意见', 'Record the opinion'];
const longest = 300;

/** What is asked for: a project, and how many tables its database has. */
interface Asked {
  readonly project: string;
  readonly tables: number | null;
  readonly mistakes: readonly Mistake[];
}

/** A7: whether the catalogue of a project can go with it to its acceptance; the result can be put on record. */
export function addAcceptancePage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get(base, (context) =>
    forViewer(context, parts, async (viewer) => {
      const query = new Map(Object.entries(context.req.query()));
      if (!query.has('project')) return page(query, null, [], false);
      const { project, tables, mistakes } = askedIn(query);
      if (mistakes.length > 0) return { ...page(query, null, mistakes, false), status: 422 };
      const report = await acceptance(viewing(hefu, viewer.session), project, tables);
      return page(query, report, [], holdsOne(viewer, givers));
    }),
  );
  web.post(base, async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    requireRole(viewer, givers, what);
    const typed = typedIn(body);
    const { project, tables, mistakes } = askedIn(typed);
    if (mistakes.length > 0) return framed(viewer, { ...page(typed, null, mistakes, false), status: 422 });
    const report = await acceptance(hefu, project, tables);
    const { id, answer } = await recordAcceptance(hefu, viewer.session, report);
    if (answer.kind === 'accepted') return context.redirect(`/catalogue/opinions/${id}`, 303);
    const refused = answer.refusals.map((refusal) => ({ field: null, sentence: refusalTold(refusal) }));
    return framed(viewer, { ...page(typed, report, refused, true), status: 409 });
  });
}

function askedIn(typed: Typed): Asked {
  const project = (typed.get('project') ?? '').trim().slice(0, longest);
  const written = (typed.get('tables') ?? '').trim();
  const isCount = /^\d{1,6}$/.test(written);
  const mistakes = [
    ...(project === ''
      ? [{ field: 'project', sentence: say('请填写项目名称。', 'Please give the project’s name.') }]
      : []),
    ...(written === '' || isCount
      ? []
      : [
          {
            field: 'tables',
            sentence: say('表数请填写整数。', 'Please give the number of tables as a number.'),
          },
        ]),
  ];
  return { project, tables: isCount ? Number(written) : null, mistakes };
}

function page(
  typed: Typed,
  report: AcceptanceReport | null,
  mistakes: readonly Mistake[],
  mayRecord: boolean,
): Shown {
  return {
    title: say('验收核对', 'Acceptance check'),
    here: '/catalogue',
    body: (
      <>
        <ErrorSummary mistakes={mistakes} />
        <CheckLinks here={base} />
        <h1>{say('项目验收前核对目录', 'Check of a project’s entries before its acceptance')}</h1>
        <p>
          {say(
            '新建、升级项目的目录须在验收前编成并发布。填写项目名称，与目录“所属信息化项目”一栏一致：通过，或者逐条列出缺什么。',
            'The entries of a new or upgraded project have to be made and published before its acceptance. Give the project’s name as the entries have it: it passes, or what is missing is listed.',
          )}
        </p>
        <form method="get" action={base} class="filters">
          <Input name="project" label={say('项目名称', 'Project')} typed={typed} mistakes={mistakes} />
          <Input
            name="tables"
            label={say('项目数据库的表数（可不填）', 'Tables of its database (optional)')}
            typed={typed}
            mistakes={mistakes}
          />
          <button type="submit">{say('核对', 'Check')}</button>
        </form>
        {report === null ? null : <Report report={report} typed={typed} mayRecord={mayRecord} />}
      </>
    ),
  };
}

function Input({
  name,
  label,
  typed,
  mistakes,
}: {
  readonly name: string;
  readonly label: string;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
}): Child {
  const error = mistakes.find(({ field }) => field === name)?.sentence ?? null;
  return (
    <div class={error === null ? undefined : 'wrong'}>
      <label for={`field-${name}`}>{label}</label>
      {error === null ? null : (
        <p class="error" id={`field-${name}-error`}>
          {error}
        </p>
      )}
      <input
        id={`field-${name}`}
        name={name}
        value={typed.get(name) ?? ''}
        maxlength={longest}
        aria-describedby={error === null ? undefined : `field-${name}-error`}
      />
    </div>
  );
}

function Report({
  report: { project, passed, entries, inForce, findings },
  typed,
  mayRecord,
}: {
  readonly report: AcceptanceReport;
  readonly typed: Typed;
  readonly mayRecord: boolean;
}): Child {
  return (
    <section aria-labelledby="result">
      <h2 id="result">
        {passed
          ? say(`“${project}”通过核对`, `“${project}” passes`)
          : say(`“${project}”没有通过核对`, `“${project}” does not pass`)}
      </h2>
      <p role="status">
        {say(`共 ${entries} 条目录，已发布 ${inForce} 条。`, `Entries: ${entries}, in force: ${inForce}.`)}
      </p>
      <PlainTable
        label={say('核对发现', 'What was found')}
        head={[
          say('目录', 'Entry'),
          say('问题', 'What is wrong'),
          say('是否影响通过', 'Keeps it from passing'),
        ]}
        rows={findings.map(({ code, title, message, blocks }) => [
          code === '' ? (
            say('整个项目', 'the project')
          ) : (
            <a href={`/catalogue/entries/${encodeURIComponent(code)}`}>{asWritten(title)}</a>
          ),
          asWritten(message),
          blocks ? say('是', 'yes') : say('否，仅提示', 'no, a remark'),
        ])}
        empty={say('没有发现问题。', 'Nothing was found.')}
      />
      {mayRecord ? (
        <form method="post" action={base}>
          <input type="hidden" name="project" value={project} />
          <input type="hidden" name="tables" value={typed.get('tables') ?? ''} />
          <p class="acts">
            <button type="submit" class="second">
              {say(what)}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}
