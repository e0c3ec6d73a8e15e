import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import { getCatalogueEntry, type ShownEntry } from '../../../client/catalogue.js';
import { entryHistory, type EntryVersion } from '../../../client/entry-history.js';
import { NotFound } from '../../../client/failures.js';
import { viewing } from '../../../client/viewing.js';
import { departmentNames, namesOfPeople } from '../../../client/who-is.js';
import type { Json } from '../../../domain/json.js';
import { mayReport } from '../../../domain/catalogue-change/permissions.js';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { said } from '../said.js';
import { forViewer } from '../show-page.js';
import { entryActsOf } from './entry-acts.js';
import { isAskable } from './list-page.js';
import { entryEventTerm, entryStatusTerm, fieldTerm, fieldWords } from './terms.js';

const unknownEntry = (code: string): NotFound =>
  new NotFound(`目录中没有编码为“${code}”的资源，请从资源目录查找。`);

/** Versions shown: more than any entry has had in a year of monthly imports. */
const mostVersions = 200;

/** One entry: what it says, what was changed when and by whom, and the way to a request. */
export function addEntryPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/catalogue/entries/:code', (context) =>
    forViewer(context, parts, async (viewer) => {
      const seen = viewing(parts.hefu, viewer.session);
      const code = context.req.param('code');
      const entry = await getCatalogueEntry(seen, code);
      if (entry === null) throw unknownEntry(code);
      const [versions, departments] = await Promise.all([entryHistory(seen, code), departmentNames(seen)]);
      const names = await namesOfPeople(
        seen,
        versions.map(({ actor }) => actor),
      );
      const title = said(entry, 'title');
      const body = (
        <>
          <p>
            <a href="/catalogue">返回资源目录</a>
          </p>
          <h1>
            {title}
            <span class="number">{code}</span>
          </h1>
          <EntryDone entry={entry} done={context.req.query('done')} />
          <p class="acts">
            {isAskable(entry, viewer) ? (
              <a class="button" href={`/start?resource=${encodeURIComponent(code)}`}>
                申请共享
              </a>
            ) : null}
            {mayReport(viewer.session.actor, said(entry, 'provider')) && entry['inForce'] === true ? (
              <a class="button second" href={`/changes/new?entry=${encodeURIComponent(code)}`}>
                报告目录变更
              </a>
            ) : null}
            {entryActsOf(entry, viewer.session.actor).map((command) => (
              <a class="button second" href={`/catalogue/entries/${encodeURIComponent(code)}/act/${command}`}>
                {catalogueTerms.commands[command]}
              </a>
            ))}
          </p>
          <Facts entry={entry} provider={departments.get(said(entry, 'provider'))} />
          <h2>信息项</h2>
          <Items items={entry['items']} />
          <h2 id="versions">历次版本</h2>
          {versions.length > 1 ? <CompareForm code={code} count={versions.length} /> : null}
          <Versions versions={versions.slice(-mostVersions).toReversed()} names={names} />
          {versions.length > mostVersions ? <p>只列出最近 {mostVersions} 版。</p> : null}
        </>
      );
      return { title, here: '/catalogue', body };
    }),
  );
}

/** What was done, and what happens next. */
function EntryDone({
  entry,
  done,
}: {
  readonly entry: ShownEntry;
  readonly done: string | undefined;
}): Child {
  const terms: { readonly [command: string]: string } = catalogueTerms.commands;
  const term = terms[done ?? ''];
  if (term === undefined) return null;
  const waits = ['in-review', 'changing'].includes(said(entry, 'status'));
  return (
    <div class="done" role="status">
      <p>
        <strong>已办理：{term}。</strong>
        {waits
          ? '下一步由市经济信息化委审核发布；审核结果会通知提供部门。'
          : '目录即按此执行，不需要再做什么。'}
      </p>
    </div>
  );
}

function Facts({
  entry,
  provider,
}: {
  readonly entry: ShownEntry;
  readonly provider: string | undefined;
}): Child {
  const missing = entry['missing'];
  const fields = Object.keys(catalogueTerms.fields).filter((name) => !['title', 'items'].includes(name));
  return (
    <dl class="facts">
      <dt>状态</dt>
      <dd>
        <strong>{entryStatusTerm(said(entry, 'status'))}</strong>
      </dd>
      {fields.map((name) => (
        <>
          <dt>{fieldTerm(name)}</dt>
          <dd>{name === 'provider' && provider !== undefined ? provider : fieldWords(name, entry[name])}</dd>
        </>
      ))}
      {Array.isArray(missing) && missing.length > 0 ? (
        <>
          <dt>尚未填写</dt>
          <dd>{missing.map((one) => fieldTerm(String(one))).join('、')}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Items({ items }: { readonly items: Json | undefined }): Child {
  const rows = (Array.isArray(items) ? items : []) as readonly { readonly [field: string]: Json }[];
  return (
    <PlainTable
      label="信息项"
      head={['编码', '名称', '数据类型', '长度', '是否共享', '公开方式']}
      rows={rows.map((item) => [
        said(item, 'code'),
        said(item, 'name'),
        fieldWords('type', item['type']),
        fieldWords('length', item['length']),
        item['shareable'] === null ? '同资源' : fieldWords('shareable', item['shareable']),
        item['openness'] === null ? '同资源' : fieldWords('openness', item['openness']),
      ])}
      empty="目录没有列出信息项。"
    />
  );
}

function Versions({
  versions,
  names,
}: {
  readonly versions: readonly EntryVersion[];
  readonly names: ReadonlyMap<string, string>;
}): Child {
  return (
    <PlainTable
      label="历次版本"
      head={['版本', '时间', '由谁', '事项', '改动的栏目']}
      rows={versions.map(({ version, at, actor, type, fields }) => [
        `第 ${version} 版`,
        chineseMoment(at),
        personName(names, actor),
        entryEventTerm(type),
        fields.map(fieldTerm).join('、') || '—',
      ])}
      empty="没有版本。"
    />
  );
}

function CompareForm({ code, count }: { readonly code: string; readonly count: number }): Child {
  const pick = (name: string, label: string, chosen: number): Child => (
    <div>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="number"
        min="1"
        max={String(count)}
        value={String(chosen)}
        required
      />
    </div>
  );
  return (
    <form method="get" action={`/catalogue/entries/${encodeURIComponent(code)}/compare`} class="filters">
      {pick('from', '比较第几版', count - 1)}
      {pick('to', '与第几版', count)}
      <button type="submit">比较</button>
    </form>
  );
}
