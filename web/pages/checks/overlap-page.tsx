import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { overlaps } from '../../../client/catalogue-checks.js';
import { MalformedInput } from '../../../client/failures.js';
import { recordOverlap } from '../../../client/opinions.js';
import { readDeclaredItems } from '../../../client/read-check-file.js';
import type { Session } from '../../../client/session.js';
import { departmentNames } from '../../../client/who-is.js';
import type { DeclaredItem } from '../../../domain/catalogue-overlap/find-overlaps.js';
import type { CommandFields } from '../../../domain/command-fields.js';
import { givers } from '../../../domain/opinion/decider.js';
import { problemsTold } from '../../failure-told.js';
import type { JobEnd, Jobs } from '../../jobs.js';
import { refusalTold } from '../../refusal-told.js';
import { SheetField } from '../sheet-field.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import type { FieldLabel } from '../field-labels.js';
import { typedIn, type Typed } from '../form-data.js';
import { FormFields } from '../form-fields.js';
import type { PageParts } from '../page-parts.js';
import { holdsOne } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { signInAgain } from '../sign-in-again.js';
import type { Viewer } from '../viewer.js';
import { whoViews } from '../who-views.js';
import { CheckLinks } from './check-links.js';
import { OverlapResult } from './overlap-result.js';

const base = '/catalogue/overlap';
const what: Words = ['一数一源核对', 'One source for one item'];
const fields: CommandFields = { project: 'text', department: 'text', items: 'texts' };
/** For whoever may put the result on record. */
const withRecord: CommandFields = { ...fields, record: 'flag' };
const labels: { readonly [field: string]: FieldLabel } = {
  project: { label: ['项目名称', 'Project'] },
  department: {
    label: ['项目的建设部门', 'Department of the project'],
    hint: ['本部门已有的不算重复。', 'What it has itself is no overlap.'],
  },
  items: {
    label: ['拟采集的数据项', 'Items the project would collect'],
    hint: [
      '一行一项；属于某个资源的，写成“资源：数据项”，例如“救助对象：身份证号码”。也可以改用下面的文件。',
      'One a line; of a resource as “resource: item”. A file will do as well, see below.',
    ],
  },
  record: {
    label: [
      '同时记录为核对意见，供项目审批部门决定',
      'Record the result as an opinion, for those who approve',
    ],
  },
};

/** A8: what of a new project's items others collect already; a share request, or a need, begins from the result. */
export function addOverlapPage(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  const { hefu } = parts;
  const form = async (viewer: Viewer, typed: Typed, mistakes: readonly Mistake[]): Promise<Shown> => {
    const departments = [...(await departmentNames(hefu))].map(([code, name]) => ({ code, name }));
    const mayRecord = holdsOne(viewer, givers);
    const body = <Form {...{ typed, mistakes, departments, mayRecord }} />;
    return { title: say(what), here: '/catalogue', body };
  };
  web.get(base, (context) =>
    forViewer(context, parts, (viewer) => {
      const own = viewer.session.actor.department;
      return form(viewer, new Map([['department', own], ...Object.entries(context.req.query())]), []);
    }),
  );
  web.post(base, async (context: Context<WebEnv>) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    const typed = typedIn(body);
    const again = async (mistakes: readonly Mistake[], status: number): Promise<Response> =>
      framed(viewer, { ...(await form(viewer, typed, mistakes)), status });
    try {
      const { file } = body;
      const declared =
        file instanceof File && file.size > 0
          ? await readDeclaredItems(new Uint8Array(await file.arrayBuffer()))
          : declaredIn(typed.get('items') ?? '');
      const project = (typed.get('project') ?? '').trim();
      const mistakes = missingIn(project, declared);
      if (mistakes.length > 0) return await again(mistakes, 422);
      const order = { project, declared, typed };
      const id = jobs.start({
        owner: viewer.session.actor.user,
        title: say(`一数一源核对：${project}`, `One source for one item: ${project}`),
        here: '/catalogue',
        work: () => checked(parts, viewer.session, order),
      });
      return id === null
        ? await again([{ field: null, sentence: say(tooMany) }], 409)
        : context.redirect(`/jobs/${id}`, 303);
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return again(
        problemsTold(error).map(({ detail }) => ({ field: 'file', sentence: detail })),
        422,
      );
    }
  });
}

const tooMany: Words = [
  '您还有几项工作没有结束，请等它们完成后再开始新的一项。',
  'Several of your jobs are still running. Please wait for them before you start another.',
];

interface Order {
  readonly project: string;
  readonly declared: readonly DeclaredItem[];
  readonly typed: Typed;
}

async function checked(
  { hefu }: PageParts,
  session: Session,
  { project, declared, typed }: Order,
): Promise<JobEnd> {
  const department = typed.get('department') ?? '';
  const report = await overlaps(hefu, { declared, department: department === '' ? null : department });
  const recorded =
    typed.get('record') === 'true' ? await recordOverlap(hefu, session, project, report) : null;
  const opinion = recorded?.answer.kind === 'accepted' ? recorded.id : null;
  const refused = recorded?.answer.kind === 'refused' ? recorded.answer.refusals.map(refusalTold) : [];
  const mayAsk = session.actor.roles.includes('coordinator');
  const page = <OverlapResult {...{ project, declared, report, opinion, refused, mayAsk }} />;
  return { page };
}

/** 救助对象：身份证号码, one a line; without a colon an item of no resource. */
function declaredIn(text: string): readonly DeclaredItem[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [first = '', ...rest] = line.split(/[：:]/).map((part) => part.trim());
    const name = rest.join(':');
    if (name !== '') return [{ name, resource: first }];
    return first === '' ? [] : [{ name: first, resource: '' }];
  });
}

function missingIn(project: string, declared: readonly DeclaredItem[]): readonly Mistake[] {
  return [
    ...(project === ''
      ? [{ field: 'project', sentence: say('请填写项目名称。', 'Please give the project’s name.') }]
      : []),
    ...(declared.length === 0
      ? [
          {
            field: 'items',
            sentence: say(
              '请填写拟采集的数据项，或者选择文件。',
              'Please give the items the project would collect, or choose a file.',
            ),
          },
        ]
      : []),
  ];
}

function Form({
  typed,
  mistakes,
  departments,
  mayRecord,
}: {
  readonly mayRecord: boolean;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly departments: readonly { readonly code: string; readonly name: string }[];
}): Child {
  const error = mistakes.find(({ field }) => field === 'file')?.sentence ?? null;
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <CheckLinks here={base} />
      <h1>{say(what)}</h1>
      <p>
        {say(
          '新建项目所需的数据，其他部门已经采集的，应通过共享取得。填写拟采集的数据项，核对有哪些部门已经采集、把握多大，并可从结果直接申请共享。',
          'What another department collects already is to be had by sharing. Give the items the project would collect: you are told who has them, and how surely, and can apply from the result.',
        )}
      </p>
      <form method="post" class="act" action={base} enctype="multipart/form-data">
        <FormFields
          fields={mayRecord ? withRecord : fields}
          labels={labels}
          options={{ department: departments }}
          typed={typed}
          isAnew={false}
          mistakes={mistakes}
        />
        <SheetField
          label={['数据项的文件', 'File of items']}
          hint={[
            '表格文本或者工作簿，两列：数据项、所属资源（可不填）。选择了文件的，以文件为准。',
            'A text table or workbook with two columns: the item, and its resource (optional). A file counts before what is typed.',
          ]}
          error={error}
        />
        <p class="acts">
          <button type="submit">{say('核对', 'Check')}</button>
        </p>
      </form>
    </>
  );
}
