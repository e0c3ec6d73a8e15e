import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { allColumns, columnAliases, officialName } from '../catalogue-import/column-names.js';
import type { EntryColumn } from '../catalogue-import/column-names.js';
import { csvText } from './csv-text.js';
import { sheetFile, wholeFile } from './sheet-file.js';

/** What a person has to know of a column to fill it in. */
const explanations: { readonly [C in EntryColumn]: string } = {
  code: '可不填，由系统生成并保持不变；填写时用 3 至 80 位字母、数字和连字符。',
  title: '必填。',
  abstract: '写明内容和用途，不要只重复名称。',
  provider: '必填。填部门全称、已确认的别名或者部门代码。',
  providerCreditCode: '18 位统一社会信用代码。',
  class: '填普遍共享、按需共享或者不予共享。不填的暂按按需共享登记，待提供部门确认。',
  modes: '接口交换、文件下载、离线交换、批量交换，可填多项，用顿号分开。不予共享的不填。',
  conditions: '按需共享的必填，写明共享范围和用途；其他类型不填。',
  items:
    '格内每行一项，可写明类型、长度、是否共享和公开方式，例如：身份证号（C，长度 18，不共享：涉及个人隐私）。也可以表内每行只写一项，另加“数据类型”“数据长度”等列，其他各列填得一致或者只填第一行，导入时合并为一项资源。',
  openness: '填公开、依申请公开或者不公开。',
  openConditions: '依申请公开的，写明申请者须满足的条件。',
  notOpenReason: '不公开的，写明理由。',
  tags: '可填多项，用顿号分开。',
  field: '例如：公共安全、民生服务。',
  theme: '类、项、目、细目，用“/”分开。',
  format: '例如：csv、xlsx，可填多项。',
  updateFrequency: '例如：实时、每日、每月、每年。',
  publishedOn: '写成 2026-01-31 的形式。',
  updatedOn: '写成 2026-01-31 的形式，不早于发布日期。',
  classified: '填不涉密、工作秘密或者国家秘密。',
  sensitive: '填是或者否。填是的，公开前须先脱敏。',
  withholdReason: '不予共享的必填。',
  withholdBasis: '不予共享的必填，写明所依据的法律、行政法规或者国务院决定。',
  project: '产生数据的信息化项目。',
  citySafety: '填是或者否。',
  related: '关联资源的代码，可填多项，用顿号分开。',
};

const choices: { readonly [C in EntryColumn]?: readonly string[] } = {
  class: ['普遍共享', '按需共享', '不予共享'],
  openness: Object.values(catalogueTerms.openness),
  classified: Object.values(catalogueTerms.secrecy),
  sensitive: ['是', '否'],
  citySafety: ['是', '否'],
};

const wide = new Set<EntryColumn>(['title', 'abstract', 'provider', 'conditions', 'items']);
const header = allColumns.map(officialName);

/** An empty file to fill in; a CSV is the header alone. */
export function templateCsv(): AsyncIterable<Uint8Array> {
  return csvText([header]);
}

/** The same as a workbook, with lists to choose from and a sheet that explains every column. */
export function templateSheet(): Promise<Uint8Array> {
  const lists = allColumns.flatMap((column, index) => {
    const words = choices[column];
    return words === undefined ? [] : [[index, words] as const];
  });
  return wholeFile(
    sheetFile([
      {
        name: '目录',
        header,
        rows: [],
        widths: columnWidths,
        choices: new Map(lists),
      },
      {
        name: '填写说明',
        header: ['栏目', '填写说明', '导入时也认得的列名'],
        rows: allColumns.map((column) => [
          officialName(column),
          explanations[column],
          columnAliases[column].slice(1).join('、'),
        ]),
        widths: [24, 80, 60],
      },
    ]),
  );
}

export const columnWidths: readonly number[] = allColumns.map((column) => (wide.has(column) ? 32 : 16));
