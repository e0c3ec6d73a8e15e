import { accessTerms, channelTerms } from '../../domain/annual-plan/glossary.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { csvText } from '../catalogue-export/csv-text.js';
import type { PublishedItem, PublishedList } from './published-list.js';

type Column = readonly [head: string, cell: (item: PublishedItem) => string];

const columns: readonly Column[] = [
  ['目录代码', ({ code }) => code],
  ['信息资源名称', ({ title }) => title],
  ['信息资源摘要', ({ abstract }) => abstract],
  ['数据领域', ({ field }) => field ?? ''],
  ['信息资源格式', ({ format }) => format.join('、')],
  ['更新周期', ({ updateFrequency }) => updateFrequency ?? ''],
  ['公开方式', ({ openness }) => (openness === null ? '' : catalogueTerms.openness[openness])],
  ['开放条件', ({ openConditions }) => openConditions ?? ''],
  ['开放期限', ({ due }) => due],
  ['开放日期', ({ openedOn }) => openedOn ?? ''],
  ['开放方式', ({ channel }) => (channel === null ? '' : channelTerms[channel])],
  ['开放类型', ({ access }) => (access === null ? '' : accessTerms[access])],
  ['访问地址', ({ url }) => url ?? ''],
];

/** The list for a spreadsheet: Chinese headers, every value a text. */
export async function listCsv({ items, departmentName, year }: PublishedList): Promise<Uint8Array> {
  const rows = [
    ['年度', '部门', ...columns.map(([head]) => head)],
    ...items.map((item) => [String(year), departmentName, ...columns.map(([, cell]) => cell(item))]),
  ];
  const parts: Uint8Array[] = [];
  for await (const part of csvText(rows)) parts.push(part);
  return Buffer.concat(parts);
}
