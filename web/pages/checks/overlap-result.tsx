import type { Child } from 'hono/jsx';
import type { NamedOverlap, NamedOverlaps } from '../../../client/catalogue-checks.js';
import type { DeclaredItem } from '../../../domain/catalogue-overlap/find-overlaps.js';
import {
  similarityEnglish,
  similarityTerms,
  surenessEnglish,
  surenessOf,
  surenessTerms,
} from '../../../domain/catalogue-overlap/terms.js';
import { listed, say } from '../../say.js';
import { asWritten } from '../as-written.js';
import { PlainTable } from '../plain-table.js';
import { CheckLinks } from './check-links.js';

interface Result {
  readonly project: string;
  readonly declared: readonly DeclaredItem[];
  readonly report: NamedOverlaps;
  /** Number of the opinion, where the result was recorded. */
  readonly opinion: string | null;
  /** Why it was not, in words. */
  readonly refused: readonly string[];
  /** Whoever looks may begin a share request. */
  readonly mayAsk: boolean;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Who has it already, how surely and why; the request begins from here, what nobody has is recorded as a need. */
export function OverlapResult({ project, declared, report, opinion, refused, mayAsk }: Result): Child {
  return (
    <>
      <CheckLinks />
      {refused.length === 0 ? null : (
        <p class="errors" role="alert">
          {refused.join('')}
        </p>
      )}
      <p role="status">
        {say(
          `拟采集 ${report.declared} 项，与 ${report.compared} 条目录逐个比对名称；两个名称相似到 ${percent(report.threshold)} 以上才算找到。`,
          `Items: ${report.declared}, each held against ${report.compared} entries; found are names alike by ${percent(report.threshold)} or more.`,
        )}
      </p>
      {opinion === null ? null : (
        <p class="notice">
          {say('已记录为核对意见 ', 'Recorded as opinion ')}
          <a href={`/catalogue/opinions/${opinion}`}>{opinion}</a>
          {say('，由项目审批部门决定。', '; those who approve the project decide.')}
        </p>
      )}
      <PlainTable
        label={say('其他部门已经采集的', 'What others collect already')}
        head={[
          say('目录', 'Entry'),
          say('提供方', 'Provider'),
          say('对应的数据项', 'Items'),
          say('把握', 'Sureness'),
          say('操作', 'Actions'),
        ]}
        rows={report.entries.map((entry) => [
          <a href={`/catalogue/entries/${encodeURIComponent(entry.code)}`}>{asWritten(entry.title)}</a>,
          asWritten(entry.providerName),
          found(entry),
          say(
            `${surenessTerms[surenessOf(entry.confidence)]}（${percent(entry.confidence)}）`,
            `${surenessEnglish[surenessOf(entry.confidence)]} (${percent(entry.confidence)})`,
          ),
          ask(entry, project, mayAsk),
        ])}
        empty={say('没有发现其他部门已经采集的数据项。', 'No other department collects any of them already.')}
      />
      {report.entries.length === 0 ? null : (
        <p class="hint">
          {say(
            '把握指该目录在多大程度上就是拟采集的数据：找到的项越多、有此项的目录越少，把握越高；许多目录都有的项（如姓名）计得少。',
            'Sureness: how far the entry is what the project would collect. It grows with the items found, and with how few entries have them; an item many have counts little.',
          )}
        </p>
      )}
      <Nowhere {...{ project, declared, nowhere: report.nowhere }} />
    </>
  );
}

const purposeOf = (project: string): string =>
  say(`项目“${project}”所需数据`, `Data for the project “${project}”`);

const inResource = (resource: string, what: string): string =>
  resource === '' ? what : say(`${resource}：${what}`, `${resource}: ${what}`);

/** 救助对象：身份证号码↔身份证号（同义词，相似度 90%） */
function found({ items, resource }: NamedOverlap): Child {
  const lines = items.map(({ declared, found: name, foundIn, confidence, why }) => {
    const alike =
      confidence === 1 ? '' : say(`，相似度 ${percent(confidence)}`, `, ${percent(confidence)} alike`);
    const where = foundIn === 'title' ? say('目录名称', 'title ') : '';
    const reason = say(similarityTerms, similarityEnglish)[why];
    return (
      <li>
        {asWritten(inResource(resource, declared))} ↔ {where}
        {asWritten(name)} {say(`（${reason}${alike}）`, `(${reason}${alike})`)}
      </li>
    );
  });
  return <ul>{lines}</ul>;
}

function ask({ code, title, requestable }: NamedOverlap, project: string, mayAsk: boolean): Child {
  if (!requestable)
    return say('不能申请共享，请与提供方联系', 'cannot be requested: please ask the provider');
  if (!mayAsk) return say('由联络员申请共享', 'the coordinator applies');
  const query = new URLSearchParams({
    resource: code,
    purpose: purposeOf(project),
    basis: say(
      '一数一源：新建项目所需数据通过共享取得',
      'One source for one item: what a new project needs is had by sharing',
    ),
  });
  return (
    <a href={`/start?${query.toString()}`}>
      {say('申请共享', 'Apply for sharing')}
      <span class="sr">
        {say('：', ': ')}
        {title}
      </span>
    </a>
  );
}

/** What the catalogue does not have: one need for each resource the project would build. */
function Nowhere({
  project,
  declared,
  nowhere,
}: Pick<Result, 'project' | 'declared'> & { readonly nowhere: readonly string[] }): Child {
  if (nowhere.length === 0) return null;
  const missing = new Map<string, string[]>();
  for (const { name, resource } of declared)
    if (nowhere.includes(name)) missing.set(resource, [...(missing.get(resource) ?? []), name]);
  return (
    <section aria-labelledby="nowhere">
      <h2 id="nowhere">{say('目录中没有的', 'Not in the catalogue')}</h2>
      <ul>
        {[...missing].map(([resource, names]) => {
          const query = new URLSearchParams({
            title: resource === '' ? listed(names.slice(0, 3)) : resource,
            items: names.join('\n'),
            purpose: purposeOf(project),
          });
          return (
            <li>
              {asWritten(inResource(resource, listed(names)))}{' '}
              <a href={`/demands/new?${query.toString()}`}>{say('登记数据需求', 'Record a data need')}</a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
