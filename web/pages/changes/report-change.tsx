import type { Child } from 'hono/jsx';
import { getCatalogueEntry, listCatalogue, type ShownEntry } from '../../../client/catalogue.js';
import { beginChange, nextChangeId, type ChangeReport } from '../../../client/catalogue-changes.js';
import { departmentNames } from '../../../client/who-is.js';
import { allChangeTerms } from '../../../domain/catalogue-change/change-terms.js';
import { commandFields } from '../../../domain/catalogue-change/fields.js';
import type { Beginning } from '../begin-pages.js';
import { PlainTable } from '../plain-table.js';
import { said } from '../said.js';
import type { Viewer } from '../viewer.js';
import { changeKind } from './change-kind.js';
import { reporters } from './change-list.js';

const { cause, system, what, changedOn, ruleSet, ruleSetReason, ruleSetDocument } = commandFields.Start;
const mostFound = 30;

/** 报告目录变更: the entry is found first, then what changed in it. */
export const reportingChange: Beginning = {
  kind: changeKind,
  title: '报告目录变更',
  button: '报告变动',
  allowed: reporters,
  fields: { cause, system, what, changedOn },
  rare: {
    summary: '变动日期没有规则覆盖的，选定适用的规则',
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
  nextId: nextChangeId,
  // Its own fields, as the form has them.
  begin: (hefu, session, id, data) => beginChange(hefu, session, id, data as unknown as ChangeReport),
};

function Chosen({ entry }: { readonly entry: ShownEntry }): Child {
  return (
    <p>
      发生变动的目录：<strong>{said(entry, 'title')}</strong>（{said(entry, 'code')}）
      <a href="/changes/new">换一个</a>
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
  const whose = viewer.session.actor.roles.includes('commission') ? '全市的目录' : '本部门的目录';
  return (
    <>
      <p>先选择发生变动的目录（{whose}）。</p>
      <form method="get" action="/changes/new" class="filters" role="search">
        <div>
          <label for="text">名称或者编码</label>
          <input
            id="text"
            name="text"
            type="search"
            maxlength={100}
            value={text}
            aria-describedby="text-hint"
          />
          <p class="hint" id="text-hint">
            可用拼音或拼音首字母，几个词用空格分开。
          </p>
        </div>
        <button type="submit">查找</button>
      </form>
      <PlainTable
        label="可以报告变动的目录"
        head={['编码', '名称', '提供方', '操作']}
        rows={found.map((entry) => {
          const [code, title] = [said(entry, 'code'), said(entry, 'title')];
          return [
            code,
            title,
            departments.get(said(entry, 'provider')) ?? '—',
            <a href={`/changes/new?entry=${encodeURIComponent(code)}`}>
              选择<span class="sr">：{title}</span>
            </a>,
          ];
        })}
        empty="没有找到，请换一个词查找。"
      />
      {found.length < mostFound ? null : <p>只列出前 {mostFound} 条，请输入名称缩小范围。</p>}
    </>
  );
}
