import type { Child } from 'hono/jsx';
import type { ImportReport } from '../../../client/catalogue-import/import-report.js';
import { allColumns, officialName } from '../../../client/catalogue-import/column-names.js';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import { PlainTable } from '../plain-table.js';

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
    ? ['第 2 步，共 3 步：核对检查结果', '将导入']
    : ['第 3 步，共 3 步：完成', '已导入'];
  return (
    <>
      <p>{step}</p>
      <p class={dryRun ? 'card' : 'done'} role="status">
        “{fileName}”共 {read} 行：{done} {imported} 行（新登记 {registered} 行，修改 {revised} 行），没有变化
        {` ${unchanged} 行，`}
        {dryRun ? '不能导入' : '未导入'} {rejected} 行
        {joined === 0 ? '' : `，并入上面资源的信息项 ${joined} 行`}。
      </p>
      {report.classDefaulted === 0 ? null : (
        <p>
          有 {report.classDefaulted} 行没有写明共享类型，按“{catalogueTerms.classes[report.defaultClass]}
          ”处理。
        </p>
      )}
      {dryRun ? <Next {...props} /> : <Done {...props} />}
      <h2>逐行结果</h2>
      <PlainTable
        label="逐行结果"
        head={['行', '结果', '说明']}
        rows={report.findings
          .slice(0, mostShown)
          .map(({ row, rejects, message }) => [`第 ${row} 行`, rejects ? '不能导入' : '提示', message])}
        empty="没有需要改正的地方。"
      />
      {report.findings.length + report.findingsOmitted > mostShown ? (
        <p>
          本页只列前 {mostShown} 条，共 {report.findings.length + report.findingsOmitted}{' '}
          条；全部写在校验结果文件中。
        </p>
      ) : null}
    </>
  );
}

function Next(props: ImportResult): Child {
  const { report, upload, mapping, defaultClass } = props;
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
          label="疑为同一部门的写法"
          head={['文件中的写法', '疑为部门']}
          rows={report.proposedAliases.map(({ alias, name }) => [alias, name])}
          empty=""
        />
      )}
      {report.proposedColumns.length === 0 ? null : <MappingForm {...props} />}
      {report.imported === 0 ? (
        <p>没有可以导入的行。请按说明改正文件后重新检查。</p>
      ) : (
        <form method="post" action="/catalogue/import/run" class="card">
          {hidden}
          {report.proposedAliases.length === 0 ? null : (
            <p>
              <label class="check">
                <input type="checkbox" name="acceptAliases" value="true" />{' '}
                确认上面的写法就是所列部门，一并登记为别名
              </label>
            </p>
          )}
          <p>
            {report.rejected === 0
              ? '全部行都可以导入。'
              : `不能导入的 ${report.rejected} 行不会写入目录，改正后可以把整个文件再导入一次。`}
          </p>
          <button type="submit">导入 {report.imported} 行</button>
        </form>
      )}
      <p>
        <a href="/catalogue/import">换一个文件</a>
      </p>
    </>
  );
}

/** Headings nobody knows, with what they probably mean: a person decides, and it is remembered. */
function MappingForm({ report, upload, defaultClass }: ImportResult): Child {
  return (
    <form method="post" action="/catalogue/import/mapping" class="card">
      <h2>有几列的列名不认识</h2>
      <p>请确认各列对应目录的哪个栏目，保存后按新的对照重新检查；下次导入同样的文件可以直接选用。</p>
      <input type="hidden" name="upload" value={upload} />
      <input type="hidden" name="class" value={defaultClass} />
      {report.proposedColumns.map(({ heading, column, confidence }, index) => (
        <div class="field">
          <label for={`column-${index}`}>
            “{heading}”（把握 {Math.round(confidence * 100)}%）
          </label>
          <input type="hidden" name={`heading-${index}`} value={heading} />
          <select id={`column-${index}`} name={`column-${index}`}>
            <option value="">不导入这一列</option>
            {allColumns.map((one) => (
              <option value={one} selected={one === column}>
                {officialName(one)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="field">
        <label for="mapping-name">对照的名称</label>
        <input id="mapping-name" name="name" type="text" maxlength={40} required />
      </div>
      <button type="submit">保存对照并重新检查</button>
    </form>
  );
}

function Done({ report }: ImportResult): Child {
  return (
    <>
      {report.rejected === 0 ? null : <p>请按下面的说明改正未导入的行，然后把整个文件再导入一次。</p>}
      <p>
        <a class="button" href="/catalogue">
          查看资源目录
        </a>{' '}
        <a href="/catalogue/import">再导入一个文件</a>
      </p>
    </>
  );
}
