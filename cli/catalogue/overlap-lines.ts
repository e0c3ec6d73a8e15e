import type { NamedOverlap, NamedOverlaps } from '../../client/catalogue-checks.js';
import type { DeclaredItem } from '../../domain/catalogue-overlap/find-overlaps.js';
import { overlapHeading, overlapItems } from '../../client/overlap-finding.js';
import { surenessOf, surenessTerms } from '../../domain/catalogue-overlap/terms.js';

interface Found extends NamedOverlaps {
  readonly entries: readonly (NamedOverlap & { readonly command: string | null })[];
  /** Commands that record what nobody has as a need. */
  readonly demands: readonly string[];
  readonly opinion: string | null;
}

/** What others collect already, in words: what was found alike, and what the whole says of the entry. */
export function overlapLines(found: Found, declared: readonly DeclaredItem[]): readonly string[] {
  const { entries, nowhere, demands, opinion } = found;
  const percent = Math.round(found.threshold * 100);
  return [
    `拟采集 ${found.declared} 项，与 ${found.compared} 条目录逐个比对名称；两个名称相似到 ${percent}% 以上才算找到。`,
    ...(entries.length === 0 ? ['没有发现其他部门已经采集的数据项。'] : ['']),
    ...entries.flatMap((entry) => entryLines(entry, declared)),
    ...(entries.length === 0 ? [] : [explanation, '']),
    ...(nowhere.length === 0 ? [] : [`目录中没有的：${nowhere.join('、')}。`]),
    ...demands.map((command) => `  需要其他部门提供的，登记为需求：${command}`),
    ...(opinion === null ? [] : ['', `已记录为核对意见 ${opinion}，由项目审批部门决定。`]),
  ];
}

const explanation =
  '把握指该目录在多大程度上就是拟采集的数据：找到的项越多、有此项的目录越少，把握越高；许多目录都有的项（如姓名）计得少。用途和依据请按实际情况修改。';

function entryLines(entry: Found['entries'][number], declared: readonly DeclaredItem[]): readonly string[] {
  return [
    overlapHeading(entry),
    `  ${overlapItems(entry)}`,
    `  ${sureness(entry, declared)}`,
    entry.command === null ? '  该目录不能申请共享，请与提供方联系。' : `  申请共享：${entry.command}`,
    '',
  ];
}

/** 把握低（26%）：拟采集的 4 项中有 1 项，且这样的项许多目录都有。 */
function sureness(
  { confidence, items: found, resource }: NamedOverlap,
  declared: readonly DeclaredItem[],
): string {
  const asked = new Set(declared.filter((one) => one.resource === resource).map(({ name }) => name));
  const has = found.filter(({ declared: name }) => asked.has(name));
  const plain = asked.size === 0 ? 0 : has.length / asked.size;
  const isTitle = resource !== '' && found.some(({ declared: name }) => name === resource);
  return [
    `把握${surenessTerms[surenessOf(confidence)]}（${Math.round(confidence * 100)}%）：拟采集的 ${asked.size} 项中有 ${has.length} 项`,
    ...(isTitle ? ['，名称与拟建资源相近'] : []),
    ...(plain - confidence > common ? ['，但这样的项许多目录都有'] : []),
    '。',
  ].join('');
}

/** So much less than the plain share of the items means that what was found is found in many entries. */
const common = 0.1;
