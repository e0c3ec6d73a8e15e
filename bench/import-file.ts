import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import writeExcelFile from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';

const header = [
  '信息资源名称',
  '信息资源摘要',
  '信息资源提供方',
  '共享类型',
  '共享方式',
  '共享条件',
  '信息项',
  '公开方式',
  '数据标签',
  '数据领域',
  '信息资源格式',
  '更新周期',
  '发布日期',
  '更新日期',
  '所属信息化项目',
];
const fields = ['经济建设', '资源环境', '道路交通', '公共安全', '卫生健康', '民生服务', '城市建设'];
const departments = 60;

/** Writes a catalogue of `rows` rows by 60 departments as officials keep it: UTF-8, commas, quoted line breaks. */
export async function writeCatalogueFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`\uFEFF${header.join(',')}\r\n`);
  for (let index = 0; index < rows; index += 1) {
    if (!file.write(`${row(index)}\r\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

/** The same rows as a workbook, written by a library of somebody else's: shared texts, as Excel writes them. */
export async function writeCatalogueSheet(path: string, rows: number): Promise<void> {
  const text = Array.from({ length: rows }, (_, index) => row(index));
  const cells = parse(text.join('\r\n')).map((one: readonly string[]) =>
    one.map((value) => ({ value, type: String })),
  );
  const data = [header.map((value) => ({ value, type: String })), ...cells];
  await writeFile(path, await writeExcelFile(data as SheetData).toBuffer());
}

function row(index: number): string {
  const field = fields[index % fields.length] ?? '';
  const isOpen = index % 3 === 0;
  return [
    `${field}第${index}号业务信息`,
    `"包括办理编号、办理部门、办理日期和办理结果,\n供${field}核对之用（${index}）"`,
    `上海市测试${index % departments}局`,
    isOpen ? '普遍共享' : '按需共享',
    '接口交换、文件下载',
    isOpen ? '' : '限于行政审批核验',
    '办理编号（C）；办理部门（C）；办理日期（D）；办理结果（C）',
    isOpen ? '公开' : '依申请公开',
    '办理、核对',
    field,
    'csv|xlsx',
    '每月',
    `20${10 + (index % 13)}-0${1 + (index % 9)}-1${index % 9}`,
    '2023-06-01',
    `${field}业务系统`,
  ].join(',');
}
