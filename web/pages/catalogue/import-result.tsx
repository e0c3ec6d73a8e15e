import type { Child } from 'hono/jsx';
import type { ImportReport } from '../../../client/catalogue-import/import-report.js';
import { allColumns, officialName } from '../../../client/catalogue-import/column-names.js';
import { AlikeDepartments } from './alike-departments.js';
import { PlainTable } from '../plain-table.js';
import { say } from '../../say.js';
import { classTerm } from './terms.js';
import { asWritten, quoting } from '../as-written.js';
import type { Finding } from '../../../client/catalogue-import/finding.js';
import { refusalTold } from '../../refusal-told.js';

/** Findings on the page; all of them are in the file. */
const mostShown = 200;

interface ImportResult {
  readonly report: ImportReport;
  readonly fileName: string;
  readonly upload: string;
  readonly mapping: string;
  readonly defaultClass: string;
}

/** What a file would do, or has done, row by row; then the next step. */
export function ImportResult(props: ImportResult): Child {
  const { report, fileName } = props;
  const { read, imported, registered, revised, unchanged, rejected, joined, dryRun } = report;
  const [step, done] = dryRun
    ? [
        say('第 2 步，共 3 步：核对检查结果', 'Step 2 of 3: the result of the check'),
        say('将导入', 'To import'),
      ]
    : [say('第 3 步，共 3 步：完成', 'Step 3 of 3: done'), say('已导入', 'Imported')];
  return (
    <>
      <p>{step}</p>
      <p class={dryRun ? 'card' : 'done'} role="status">
        “{fileName}
        {say('”共 ', '” has ')}
        {read}
        {say(' 行：', ' rows: ')}
        {done} {imported}
        {say(' 行（新登记 ', ' (new: ')}
        {registered}
        {say(' 行，修改 ', ', changed: ')}
        {revised}
        {say(' 行），没有变化', '), unchanged:')}
        {say(` ${unchanged} 行，`, ` ${unchanged}, `)}
        {dryRun ? say('不能导入', 'cannot be imported:') : say('未导入', 'not imported:')} {rejected}
        {say(' 行', '')}
        {joined === 0
          ? ''
          : say(`，并入上面资源的信息项 ${joined} 行`, `, joined as items of the resource above: ${joined}`)}
        {say('。', '.')}
      </p>
      {report.classDefaulted === 0 ? null : (
        <p>
          {say('有 ', 'There are ')}
          {report.classDefaulted}
          {say(' 行没有写明共享类型，按“', ' rows state no class of sharing and are taken as “')}
          {classTerm(report.defaultClass)}
          {say('”处理。', '”.')}
        </p>
      )}
      {dryRun ? <Next {...props} /> : <Done {...props} />}
      <h2>{say('逐行结果', 'Row by row')}</h2>
      <PlainTable
        label={say('逐行结果', 'Row by row')}
        head={[say('行', 'Row'), say('结果', 'Result'), say('说明', 'Remark')]}
        rows={report.findings
          .slice(0, mostShown)
          .map((one) => [
            say(`第 ${one.row} 行`, `Row ${one.row}`),
            one.rejects ? say('不能导入', 'cannot be imported:') : say('提示', 'Note'),
            findingTold(one),
          ])}
        empty={say('没有需要改正的地方。', 'Nothing to put right.')}
      />
      {report.findings.length + report.findingsOmitted > mostShown ? (
        <p>
          {say('本页只列前 ', 'This page lists the first ')}
          {mostShown}
          {say(' 条，共 ', ' of ')}
          {report.findings.length + report.findingsOmitted}{' '}
          {say('条；全部写在校验结果文件中。', '; all are in the file of results.')}
        </p>
      ) : null}
    </>
  );
}

/** What was found in a row, and what to do about it. */
const findingTold = (one: Finding): Child =>
  one.english === null ? asWritten(refusalTold(one)) : say<Child>(one.message, quoting(one.english));

function Next(props: ImportResult): Child {
  const { report, upload, mapping, defaultClass } = props;
  const { keepsDirectory } = report;
  const settled = keepsDirectory ? report.proposedAliases.length + report.alikeDepartments.length : 0;
  const hidden = (
    <>
      <input type="hidden" name="upload" value={upload} />
      <input type="hidden" name="mapping" value={mapping} />
      <input type="hidden" name="class" value={defaultClass} />
    </>
  );
  return (
    <>
      {report.proposedAliases.length === 0 ? null : (
        <PlainTable
          label={say('疑为同一部门的写法', 'Ways of writing that may be one department')}
          head={[say('文件中的写法', 'As written in the file'), say('疑为部门', 'Perhaps')]}
          rows={report.proposedAliases.map(({ alias, name }) => [alias, name])}
          empty=""
        />
      )}
      {report.proposedColumns.length === 0 ? null : <MappingForm {...props} />}
      {keepsDirectory ? null : <AlikeDepartments alike={report.alikeDepartments} keepsDirectory={false} />}
      {report.imported + settled === 0 ? (
        <p>
          {say(
            '没有可以导入的行。请按说明改正文件后重新检查。',
            'No row can be imported. Please put the file right as described and check it again.',
          )}
        </p>
      ) : (
        <form method="post" action="/catalogue/import/run" class="card">
          {hidden}
          {report.proposedAliases.length === 0 || !keepsDirectory ? null : (
            <p>
              <label class="check">
                <input type="checkbox" name="acceptAliases" value="true" />{' '}
                {say(
                  '确认上面的写法就是所列部门，一并登记为别名',
                  'Yes, these are the departments named: register the ways of writing as aliases',
                )}
              </label>
            </p>
          )}
          {keepsDirectory ? <AlikeDepartments alike={report.alikeDepartments} keepsDirectory /> : null}
          <p>
            {report.rejected === 0
              ? say('全部行都可以导入。', 'Every row can be imported.')
              : say(
                  `不能导入的 ${report.rejected} 行不会写入目录，改正后可以把整个文件再导入一次。`,
                  `${report.rejected} rows cannot be imported and are left out. Put them right and import the whole file again.`,
                )}
          </p>
          <button type="submit">
            {report.imported === 0
              ? say('按以上说明导入', 'Import as said above')
              : say(`导入 ${report.imported} 行`, `Import ${report.imported} rows`)}
          </button>
        </form>
      )}
      <p>
        <a href="/catalogue/import">{say('换一个文件', 'Another file')}</a>
      </p>
    </>
  );
}

/** Headings nobody knows, with what they probably mean: a person decides, and it is remembered. */
function MappingForm({ report, upload, defaultClass }: ImportResult): Child {
  return (
    <form method="post" action="/catalogue/import/mapping" class="card">
      <h2>{say('有几列的列名不认识', 'Some headings are unknown')}</h2>
      <p>
        {say(
          '请确认各列对应目录的哪个栏目，保存后按新的对照重新检查；下次导入同样的文件可以直接选用。',
          'Please say which field each column is. Saved, the mapping is used for a new check, and can be chosen for such files next time.',
        )}
      </p>
      <input type="hidden" name="upload" value={upload} />
      <input type="hidden" name="class" value={defaultClass} />
      {report.proposedColumns.map(({ heading, column, confidence }, index) => (
        <div class="field">
          <label for={`column-${index}`}>
            “{heading}
            {say('”（把握 ', '” (certainty ')}
            {Math.round(confidence * 100)}
            {say('%）', '%)')}
          </label>
          <input type="hidden" name={`heading-${index}`} value={heading} />
          <select id={`column-${index}`} name={`column-${index}`}>
            <option value="">{say('不导入这一列', 'Leave this column out')}</option>
            {allColumns.map((one) => (
              <option value={one} selected={one === column}>
                {officialName(one)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="field">
        <label for="mapping-name">{say('对照的名称', 'Name of the mapping')}</label>
        <input id="mapping-name" name="name" type="text" maxlength={40} required />
      </div>
      <button type="submit">{say('保存对照并重新检查', 'Save the mapping and check again')}</button>
    </form>
  );
}

function Done({ report }: ImportResult): Child {
  return (
    <>
      {report.rejected === 0 ? null : (
        <p>
          {say(
            '请按下面的说明改正未导入的行，然后把整个文件再导入一次。',
            'Please put the rows that were not imported right as described below, then import the whole file again.',
          )}
        </p>
      )}
      <p>
        <a class="button" href="/catalogue">
          {say('查看资源目录', 'See the catalogue')}
        </a>{' '}
        <a href="/catalogue/import">{say('再导入一个文件', 'Import another file')}</a>
      </p>
    </>
  );
}
