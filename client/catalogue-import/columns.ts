import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Table, TableRow, Unreadable } from './table.js';
import { unreadable } from './table.js';

/** Names a column may have, the official one first (rules.md D), then those of the portals and of common templates. */
const columnAliases = {
  code: ['信息资源代码', '资源代码', '目录代码', '目录编码', '数据集编码', '代码', 'code'],
  title: ['信息资源名称', '数据集名称', '资源名称', '目录名称', '数据资源名称', '名称', 'title'],
  abstract: ['信息资源摘要', '摘要', '资源摘要', '数据集摘要', '简介', '描述', 'abstract'],
  provider: [
    '信息资源提供方',
    '数据提供方',
    '提供方',
    '提供单位',
    '提供部门',
    '数据提供部门',
    '数据提供单位',
    'provider',
  ],
  class: ['共享类型', '共享属性', '共享分类', 'class'],
  modes: ['共享方式', '提供方式', 'modes'],
  conditions: ['共享条件', 'conditions'],
  items: ['信息项', '信息项名称', '数据项', 'items'],
  openness: ['公开方式', '开放属性', '是否向社会开放', '开放类型', 'openness'],
  tags: ['数据标签', '标签', '关键字', '关键词', 'tags'],
  field: ['数据领域', '领域', '所属领域', 'field'],
  theme: ['信息资源分类', '国家主题分类', '主题分类', '所属主题', 'theme'],
  format: ['信息资源格式', '数据格式', '资源格式', '格式', 'format'],
  updateFrequency: ['更新周期', '更新频度', '更新频率', '数据更新频率', 'updatefrequency'],
  publishedOn: ['发布日期', '首次发布日期', '发布时间', 'publishedon'],
  updatedOn: ['更新日期', '最后更新日期', '更新时间', 'updatedon'],
  classified: ['涉密标志', '涉密标识', '是否涉密', '密级', 'classified'],
  withholdReason: ['不予共享理由', '不共享理由', 'withholdreason'],
  withholdBasis: ['不予共享依据', '不共享依据', 'withholdbasis'],
  project: ['所属信息化项目', '信息化项目', 'project'],
  citySafety: ['是否城市安全主题', '城市安全主题', '城市安全', 'citysafety'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof columnAliases;

/** Where each column stands in the file and what it is called there. */
export interface Columns {
  readonly kind: 'columns';
  readonly header: TableRow;
  readonly at: ReadonlyMap<Column, { readonly index: number; readonly name: string }>;
  readonly findings: readonly Finding[];
}

/** The column an earlier error file added; ignored on the way in. */
export const resultColumn = '校验结果';

/** Templates often carry a title above the header. */
const headerSearchRows = 10;

const columnByName = new Map<string, Column>(
  Object.entries(columnAliases).flatMap(([column, names]) =>
    names.map((name) => [name, column as Column] as const),
  ),
);

/** Finds the header row, by the two columns no entry can do without. */
export function findColumns(table: Table): Columns | Unreadable {
  for (const header of table.rows.slice(0, headerSearchRows)) {
    const columns = readHeader(header);
    if (columns.at.has('title') && columns.at.has('provider')) return columns;
  }
  return unreadable(
    'header-missing',
    `没有找到标题行。文件须有“${columnAliases.title[0]}”（或“${columnAliases.title[1]}”）和“${columnAliases.provider[0]}”（或“${columnAliases.provider[1]}”）两列。`,
  );
}

function readHeader(header: TableRow): Columns {
  const at = new Map<Column, { index: number; name: string }>();
  const findings: Finding[] = [];
  header.cells.forEach((cell, index) => {
    const name = cell.trim();
    if (name === '' || name === resultColumn) return;
    const column = columnByName.get(normalised(name));
    if (column === undefined) findings.push(finding(header.row, 'column-ignored', String(index + 1), name));
    else if (at.has(column)) findings.push(finding(header.row, 'column-repeated', String(index + 1), name));
    else at.set(column, { index, name });
  });
  return { kind: 'columns', header, at, findings };
}

/** Header cells are full of notes and marks: 「*信息资源名称（必填）」. */
function normalised(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:]/g, '')
    .toLowerCase();
}
