import type { Child } from 'hono/jsx';
import type { Finding } from '../../../client/catalogue-import/finding.js';
import type { LoadedTasks, TasksReport } from '../../../client/safety-tasks/load-tasks.js';
import { refusalTold } from '../../refusal-told.js';
import { SheetField } from '../sheet-field.js';
import { say, type Words } from '../../say.js';
import { asWritten, quoting } from '../as-written.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { Field } from '../field.js';
import type { Typed } from '../form-data.js';
import { PlainTable } from '../plain-table.js';

/** Findings on the page; all of them are in the file. */
const mostShown = 200;

/** Choosing the task list: it is looked at first, whatever it says. */
export function TasksForm({
  year,
  about,
  typed,
  mistakes,
}: {
  readonly year: number;
  /** What the year's template calls the date the list is for; null: it has no such date. */
  readonly about: string | null;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
}): Child {
  const wrong = mistakes.find(({ field }) => field === 'file')?.sentence ?? null;
  return (
    <>
      <p>
        <a href={`/plans?year=${year}`}>{say(`返回${year}年度计划`, `Back to the plans of ${year}`)}</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <h1>{say(`导入${year}年度年中任务清单`, `Load the mid-year task list of ${year}`)}</h1>
      {about === null ? null : (
        <p class="summary">
          {say('清单所对应的节点：', 'The date it is for: ')}
          {asWritten(about)}
        </p>
      )}
      <p>
        {say(
          '一个文件导入全市各部门的计划；先检查，再导入。导入以后，以任务清单为准，不再看目录标注。一个部门有一行没有通过的，这个部门整个不导入；改正后把整个文件再导入一次，已导入的不会重复。',
          'One file for the plans of all departments; it is checked first, then loaded. From then on the list decides, and not the mark in the catalogue. A department with a row that is not in order is left out as a whole; put it right and load the whole file again, nothing is loaded twice.',
        )}
      </p>
      <form method="post" action={`/plans/tasks/${year}`} enctype="multipart/form-data">
        <SheetField
          label={['任务清单文件', 'File of the task list']}
          hint={[
            '工作簿或者逗号、制表符分隔的表格文本，须有“部门”列，以及“目录代码”或者“信息资源名称”列，最大 20 MB。',
            'A workbook, or text separated by commas or tabs, with a column for the department and one for the code or the name of the entry, up to 20 MB.',
          ]}
          error={wrong}
        />
        <Field
          name="documentNo"
          kind="text"
          label={{
            label: ['下达任务清单的文号', 'Document no. of the list'],
            hint: ['没有的请留空。', 'Leave it empty where there is none.'],
          }}
          value={typed.get('documentNo') ?? ''}
          error={null}
        />
        <Field
          name="whole"
          kind="flag"
          label={{
            label: [
              '清单是全市完整的：不在清单中的部门没有任务',
              'The list is that of the whole city: who is not in it has no task',
            ],
          }}
          value={typed.get('whole') ?? ''}
          error={null}
        />
        <button type="submit">{say('检查文件', 'Check the file')}</button>
      </form>
    </>
  );
}

/** What a list would do, or has done: by department, then row by row. */
export function TasksResult({
  report,
  fileName,
  hidden,
}: {
  readonly report: TasksReport;
  readonly fileName: string;
  /** What the next step is sent with: the file as it was kept, and what was chosen beside it. */
  readonly hidden: { readonly [name: string]: string };
}): Child {
  const { year, read, loaded, unchanged, rejected, departments, absent, findings, dryRun } = report;
  const outcomes = outcomeWords(dryRun);
  return (
    <>
      <p class={dryRun ? 'card' : 'done'} role="status">
        {say(`“${fileName}”共 ${read} 行：`, `“${fileName}” has ${read} rows: `)}
        {say(outcomes.loaded)}
        {say(` ${loaded} 行，没有变化 ${unchanged} 行，`, ` ${loaded}, unchanged ${unchanged}, `)}
        {say(outcomes.held)}
        {say(` ${rejected} 行。`, ` ${rejected}.`)}
      </p>
      {dryRun ? <Next report={report} hidden={hidden} /> : null}
      <h2>{say('各部门', 'By department')}</h2>
      <PlainTable
        label={say('各部门', 'By department')}
        head={[say('部门', 'Department'), say('项目', 'Items'), say('结果', 'Outcome')]}
        rows={departments.map(({ id, name, items, outcome }) => [
          <a href={`/plans/${id}`}>{asWritten(name)}</a>,
          String(items),
          say(outcomes[outcome]),
        ])}
        empty={say('没有一个部门可以导入。', 'There is no department to load it for.')}
      />
      {absent.length === 0 ? null : (
        <p>
          {say(
            '不在清单中、仍以目录标注为准的部门：',
            'Not in the list, by the mark in the catalogue as before: ',
          )}
          {asWritten(absent.map(({ name }) => name).join(say('、', ', ')))}
          {say('。', '.')}
        </p>
      )}
      <h2>{say('逐行结果', 'Row by row')}</h2>
      <PlainTable
        label={say('逐行结果', 'Row by row')}
        head={[say('行', 'Row'), say('结果', 'Result'), say('说明', 'Remark')]}
        rows={findings
          .slice(0, mostShown)
          .map((one) => [
            say(`第 ${one.row} 行`, `Row ${one.row}`),
            one.rejects ? say(outcomes.held) : say('提示', 'Note'),
            findingTold(one),
          ])}
        empty={say('没有需要改正的地方。', 'Nothing to put right.')}
      />
      {findings.length > mostShown ? (
        <p>
          {say(
            `本页只列前 ${mostShown} 条，共 ${findings.length} 条；全部写在校验结果文件中。`,
            `This page lists the first ${mostShown} of ${findings.length}; all are in the file of results.`,
          )}
        </p>
      ) : null}
      <p>
        <a href={`/plans?year=${year}`}>{say(`查看${year}年度计划`, `See the plans of ${year}`)}</a>{' '}
        <a href={`/plans/tasks/${year}`}>{say('换一个文件', 'Another file')}</a>
      </p>
    </>
  );
}

function Next({
  report: { year, departments },
  hidden,
}: {
  readonly report: TasksReport;
  readonly hidden: { readonly [name: string]: string };
}): Child {
  const ready = departments.filter(({ outcome }) => outcome === 'loaded').length;
  if (ready === 0)
    return (
      <p>
        {say(
          '没有需要导入的。有行没有通过的，请按说明改正文件后重新检查。',
          'There is nothing to load. Where rows are not in order, please put the file right and check it again.',
        )}
      </p>
    );
  return (
    <form method="post" action={`/plans/tasks/${year}/run`} class="card">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">
        {say(`导入 ${ready} 个部门的任务`, `Load the tasks of ${ready} departments`)}
      </button>
    </form>
  );
}

const outcomeWords = (dryRun: boolean): { readonly [O in LoadedTasks['outcome']]: Words } => ({
  loaded: dryRun ? ['将导入', 'to load'] : ['已导入', 'loaded'],
  unchanged: ['没有变化', 'unchanged'],
  held: dryRun ? ['不能导入', 'cannot be loaded'] : ['没有导入', 'not loaded'],
});

const findingTold = (one: Finding): Child =>
  one.english === null ? asWritten(refusalTold(one)) : say<Child>(one.message, quoting(one.english));
