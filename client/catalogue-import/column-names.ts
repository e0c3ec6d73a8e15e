import type { ContentField } from '../../domain/catalogue/entry.js';

/** Names a column may have, the official one first (rules.md D), then those of the portals and of common templates. */
export const columnAliases = {
  code: [
    '信息资源代码',
    '资源代码',
    '目录代码',
    '目录编码',
    '资源编码',
    '数据集编码',
    '信息资源编码',
    '数据目录代码',
    '数据目录编码',
    '资源目录代码',
    '资源目录编码',
    '数据资源代码',
    '数据资源编码',
    '代码',
  ],
  title: [
    '信息资源名称',
    '数据集名称',
    '资源名称',
    '目录名称',
    '数据资源名称',
    '数据目录名称',
    '资源目录名称',
    '名称',
  ],
  abstract: [
    '信息资源摘要',
    '摘要',
    '资源摘要',
    '数据集摘要',
    '目录摘要',
    '数据目录摘要',
    '数据资源摘要',
    '数据摘要',
    '信息资源描述',
    '数据目录描述',
    '数据集描述',
    '数据描述',
    '目录描述',
    '资源描述',
    '资源简介',
    '数据简介',
    '简介',
    '描述',
  ],
  provider: [
    '信息资源提供方',
    '数据提供方',
    '资源提供方',
    '提供方',
    '提供单位',
    '提供部门',
    '数据提供部门',
    '数据提供单位',
    '数源部门',
    '数源单位',
    '来源部门',
    '数据来源部门',
    '数据来源单位',
    '信息资源提供部门',
    '信息资源提供单位',
    '资源提供部门',
    '资源提供单位',
    '提供机构',
    '提供方名称',
    '责任部门',
    '责任单位',
    '所属部门',
    '部门名称',
  ],
  providerCreditCode: ['提供方代码', '信息资源提供方代码', '统一社会信用代码', '资源提供方代码'],
  class: ['共享类型', '共享属性', '共享分类', '共享类别', '资源共享类型', '资源共享属性', '信息资源共享类型'],
  // The national guide splits it: 共享方式分类 says by which way in general, 共享方式类型 by which of ours.
  modes: ['共享方式', '提供方式', '共享方式类型', '资源共享方式'],
  conditions: ['共享条件'],
  items: ['信息项', '信息项名称', '数据项', '数据项名称', '字段名称'],
  openness: [
    '公开方式',
    '开放属性',
    '是否向社会开放',
    '开放类型',
    '开放类别',
    '开放方式',
    '资源开放类型',
    '资源开放属性',
    '社会开放属性',
    '是否开放',
  ],
  openConditions: ['开放条件', '公开条件'],
  notOpenReason: ['不公开理由', '不开放理由', '不予开放理由'],
  tags: ['数据标签', '标签', '关键字', '关键词'],
  field: ['数据领域', '领域', '所属领域'],
  theme: ['信息资源分类', '国家主题分类', '主题分类', '所属主题'],
  format: ['信息资源格式', '数据格式', '资源格式', '信息资源格式类型', '格式'],
  updateFrequency: ['更新周期', '更新频度', '更新频率', '数据更新频率', '数据更新周期'],
  publishedOn: ['发布日期', '首次发布日期', '发布时间'],
  updatedOn: ['更新日期', '最后更新日期', '更新时间', '最后更新时间', '最近更新时间'],
  classified: ['涉密标志', '涉密标识', '是否涉密', '密级'],
  sensitive: ['敏感标志', '是否敏感', '敏感标识'],
  withholdReason: ['不予共享理由', '不共享理由'],
  withholdBasis: ['不予共享依据', '不共享依据'],
  project: ['所属信息化项目', '信息化项目'],
  citySafety: ['是否城市安全主题', '城市安全主题', '城市安全'],
  related: ['关联资源代码', '关联资源'],
} as const satisfies Record<'code' | Exclude<ContentField, 'classSource'>, readonly string[]>;

/** Columns that say something of the one 信息项 in their row; our own files write it into the column 信息项. */
export const itemColumnAliases = {
  itemType: ['信息项类型', '信息项数据类型', '数据类型', '字段类型', '数据项类型'],
  itemLength: ['信息项长度', '信息项数据长度', '数据长度', '字段长度', '数据项长度'],
  itemShareable: ['信息项共享类型', '信息项共享属性', '信息项是否共享'],
  itemReason: ['信息项不予共享理由', '信息项不共享理由'],
  itemOpenness: ['信息项公开方式', '信息项开放属性', '信息项是否向社会开放', '信息项开放类型'],
  itemNotOpenReason: ['信息项不公开理由', '信息项不开放理由', '信息项不予开放理由'],
} as const satisfies Record<string, readonly string[]>;

/** Columns of our own files. */
export type EntryColumn = keyof typeof columnAliases;
export type ItemColumn = keyof typeof itemColumnAliases;
export type Column = EntryColumn | ItemColumn;
/** Columns that hold a field of the content as it stands. */
export type FieldColumn = Exclude<EntryColumn, 'code' | 'title' | 'provider'>;
export const allColumns = Object.keys(columnAliases) as readonly EntryColumn[];
export const namesOfColumns: { readonly [C in Column]: readonly [string, ...string[]] } = {
  ...columnAliases,
  ...itemColumnAliases,
};

/** The official name, as our own files use it. */
export function officialName(column: Column): string {
  return namesOfColumns[column][0];
}

export function isColumn(text: string): text is Column {
  return Object.hasOwn(namesOfColumns, text);
}

export function isItemColumn(column: Column): column is ItemColumn {
  return Object.hasOwn(itemColumnAliases, column);
}
