import type { Child } from 'hono/jsx';
import { getCatalogueEntry, listCatalogue, type ShownEntry } from '../../../client/catalogue.js';
import { beginChange, numberChange, type ChangeReport } from '../../../client/catalogue-changes.js';
import { departmentNames } from '../../../client/who-is.js';
import { allChangeTerms } from '../../../domain/catalogue-change/change-terms.js';
import { commandFields } from '../../../domain/catalogue-change/fields.js';
import type { Beginning } from '../begin-pages.js';
import { PlainTable } from '../plain-table.js';
import { said } from '../said.js';
import type { Viewer } from '../viewer.js';
import { changeKind } from './change-kind.js';
import { reporters } from './change-list.js';
import { say } from '../../say.js';

const { cause, system, what, changedOn, ruleSet, ruleSetReason, ruleSetDocument } = commandFields.Start;
const mostFound = 30;

/** 报告目录变更: the entry is found first, then what changed in it. */
export const reportingChange: Beginning = {
  kind: changeKind,
  title: ['报告目录变更', 'Report a change of the catalogue'],
  button: ['报告变动', 'Report the change'],
  allowed: reporters,
  fields: { cause, system, what, changedOn },
  rare: {
    summary: [
      '变动日期没有规则覆盖的，选定适用的规则',
      'Choose the rules, where none cover the date of the change',
    ],
    fields: { ruleSet, ruleSetReason, ruleSetDocument },
  },
  given: ['entry'],
  before: async ({ hefu }, viewer, typed) => {
    const code = typed.get('entry') ?? '';
    const entry = code === '' ? null : await getCatalogueEntry(hefu, code);
    if (entry !== null) return { lead: <Chosen entry={entry} /> };
    const text = typed.get('text') ?? '';
    const own = viewer.session.actor.roles.includes('commission')
      ? {}
      : { provider: viewer.session.actor.department };
    const [found, departments] = await Promise.all([
      listCatalogue(hefu, { ...own, ...(text === '' ? {} : { text }), limit: mostFound }),
      departmentNames(hefu),
    ]);
    return { instead: <Choose found={found} text={text} departments={departments} viewer={viewer} /> };
  },
  options: () =>
    Promise.resolve({ ruleSet: allChangeTerms.map(({ id, title }) => ({ code: id, name: title })) }),
  // Its own fields, as the form has them.
  number: (hefu, session, data) => numberChange(hefu, session, data as unknown as ChangeReport),
  begin: (hefu, session, id, data) => beginChange(hefu, session, id, data as unknown as ChangeReport),
};

function Chosen({ entry }: { readonly entry: ShownEntry }): Child {
  return (
    <p>
      {say('发生变动的目录：', 'Entry that changed: ')}
      <strong>{said(entry, 'title')}</strong>
      {say('（', ' (')}
      {said(entry, 'code')}
      {say('）', ')')}
      <a href="/changes/new">{say('换一个', 'Another')}</a>
    </p>
  );
}

interface Choosing {
  readonly found: readonly ShownEntry[];
  readonly text: string;
  readonly departments: ReadonlyMap<string, string>;
  readonly viewer: Viewer;
}

function Choose({ found, text, departments, viewer }: Choosing): Child {
  const whose = viewer.session.actor.roles.includes('commission')
    ? say('全市的目录', 'the city’s catalogue')
    : say('本部门的目录', 'your department’s entries');
  return (
    <>
      <p>
        {say('先选择发生变动的目录（', 'First choose the entry that changed (')}
        {whose}
        {say('）。', ').')}
      </p>
      <form method="get" action="/changes/new" class="filters" role="search">
        <div>
          <label for="text">{say('名称或者编码', 'Name or code')}</label>
          <input
            id="text"
            name="text"
            type="search"
            maxlength={100}
            value={text}
            aria-describedby="text-hint"
          />
          <p class="hint" id="text-hint">
            {say(
              '可用拼音或拼音首字母，几个词用空格分开。',
              'Pinyin or its initials work too; several words apart by blanks.',
            )}
          </p>
        </div>
        <button type="submit">{say('查找', 'Search')}</button>
      </form>
      <PlainTable
        label={say('可以报告变动的目录', 'Entries whose change can be reported')}
        head={[say('编码', 'Code'), say('名称', 'Name'), say('提供方', 'Provider'), say('操作', 'Actions')]}
        rows={found.map((entry) => {
          const [code, title] = [said(entry, 'code'), said(entry, 'title')];
          return [
            code,
            title,
            departments.get(said(entry, 'provider')) ?? '—',
            <a href={`/changes/new?entry=${encodeURIComponent(code)}`}>
              {say('选择', 'Choose')}
              <span class="sr">
                {say('：', ': ')}
                {title}
              </span>
            </a>,
          ];
        })}
        empty={say('没有找到，请换一个词查找。', 'Not found. Please try another word.')}
      />
      {found.length < mostFound ? null : (
        <p>
          {say('只列出前 ', 'Only the first ')}
          {mostFound}
          {say(' 条，请输入名称缩小范围。', ' entries. Please narrow it down by name.')}
        </p>
      )}
    </>
  );
}
