import type { Child } from 'hono/jsx';
import type { SavedMapping } from '../../../client/catalogue-mappings.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import type { Typed } from '../form-data.js';
import { SheetField } from '../sheet-field.js';
import { say } from '../../say.js';
import { catalogueWords } from './terms.js';

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
        <a href="/catalogue">{say('返回资源目录', 'Back to the catalogue')}</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <p>{say('第 1 步，共 3 步：选择文件', 'Step 1 of 3: choose a file')}</p>
      <h1>{say('导入目录', 'Import entries')}</h1>
      <p>
        {say(
          '先检查，再导入：检查不会改动目录。还没有文件的，请先下载填报表：',
          'Check first, then import: a check changes nothing. No file yet? Take the template: ',
        )}
        <a href="/catalogue/template.xlsx">{say('工作簿', 'workbook')}</a>
        {say('、', ', ')}
        <a href="/catalogue/template.csv">{say('表格文本', 'text table')}</a>
        {say('。', '.')}
      </p>
      <form method="post" action="/catalogue/import" enctype="multipart/form-data">
        <SheetField
          label={['目录文件', 'File of entries']}
          hint={[
            '工作簿或者逗号、制表符分隔的表格文本，最大 20 MB。列名可以与填报表不同。',
            'A workbook, or text separated by commas or tabs, up to 20 MB. Headings may differ from the template.',
          ]}
          error={wrong}
        />
        <div class="field">
          <label for="field-mapping">{say('列名对照', 'Mapping of headings')}</label>
          <p class="hint" id="field-mapping-hint">
            {say(
              '列名与填报表不同、以前保存过对照的，请选择；第一次导入的不选，检查后可以保存。',
              'Choose one you saved where headings differ from the template. The first time choose none: it can be saved after the check.',
            )}
          </p>
          <select id="field-mapping" name="mapping" aria-describedby="field-mapping-hint">
            <option value="">{say('不用对照', 'No mapping')}</option>
            {mappings.map(({ name }) => (
              <option value={name} selected={typed.get('mapping') === name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="field-class">
            {say('没有写明共享类型的，按', 'Where no class of sharing is written, take')}
          </label>
          <select id="field-class" name="class">
            <option value="">
              {say(
                '缺省处理（按需共享，待提供部门确认）',
                'the default (on demand, for the provider to confirm)',
              )}
            </option>
            {Object.entries(catalogueWords('classes')).map(([value, label]) => (
              <option value={value} selected={typed.get('class') === value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{say('检查文件', 'Check the file')}</button>
      </form>
    </>
  );
}
