import type { Child } from 'hono/jsx';
import type { SavedMapping } from '../../../client/catalogue-mappings.js';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import type { Typed } from '../form-data.js';

interface ImportPage {
  readonly mappings: readonly SavedMapping[];
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
}

/** Choosing a file: it is looked at first, whatever it says. */
export function ImportPage({ mappings, typed, mistakes }: ImportPage): Child {
  const wrong = mistakes.find(({ field }) => field === 'file')?.sentence ?? null;
  return (
    <>
      <p>
        <a href="/catalogue">返回资源目录</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <p>第 1 步，共 3 步：选择文件</p>
      <h1>导入目录</h1>
      <p>
        先检查，再导入：检查不会改动目录。还没有文件的，请先下载填报表：
        <a href="/catalogue/template.xlsx">工作簿</a>、<a href="/catalogue/template.csv">表格文本</a>。
      </p>
      <form method="post" action="/catalogue/import" enctype="multipart/form-data">
        <div class={wrong === null ? 'field' : 'field wrong'}>
          <label for="field-file">目录文件</label>
          <p class="hint" id="field-file-hint">
            工作簿或者逗号、制表符分隔的表格文本，最大 20 MB。列名可以与填报表不同。
          </p>
          {wrong === null ? null : (
            <p class="error" id="field-file-error">
              {wrong}
            </p>
          )}
          <input
            id="field-file"
            name="file"
            type="file"
            accept=".csv,.xlsx,.txt"
            aria-describedby={wrong === null ? 'field-file-hint' : 'field-file-hint field-file-error'}
          />
        </div>
        <div class="field">
          <label for="field-mapping">列名对照</label>
          <p class="hint" id="field-mapping-hint">
            列名与填报表不同、以前保存过对照的，请选择；第一次导入的不选，检查后可以保存。
          </p>
          <select id="field-mapping" name="mapping" aria-describedby="field-mapping-hint">
            <option value="">不用对照</option>
            {mappings.map(({ name }) => (
              <option value={name} selected={typed.get('mapping') === name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="field-class">没有写明共享类型的，按</label>
          <select id="field-class" name="class">
            <option value="">缺省处理（按需共享，待提供部门确认）</option>
            {Object.entries(catalogueTerms.classes).map(([value, label]) => (
              <option value={value} selected={typed.get('class') === value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">检查文件</button>
      </form>
    </>
  );
}
