import { tidyCell } from '../catalogue-import/cell-codecs.js';
import type { Column } from '../catalogue-import/column-names.js';
import { findColumns, plainHeading, type Columns, type Mapping } from '../catalogue-import/columns.js';
import { tidyName } from '../catalogue-import/department-names.js';
import { openSource } from '../catalogue-import/read-table.js';
import { headerSearchRows, rowLimit, unreadable, UnreadableFile } from '../catalogue-import/table.js';
import type { Source, TableRow, Unreadable } from '../catalogue-import/table.js';

/** A row of the task list: whose data, and which. */
export interface TaskRow {
  readonly row: number;
  readonly department: string;
  /** Empty where the file names the entry only. */
  readonly code: string;
  readonly title: string;
}

export interface TaskFile {
  readonly kind: 'tasks';
  readonly source: Source;
  readonly columns: Columns;
  /** Cells of the longest row. */
  readonly width: number;
  readonly rows: readonly TaskRow[];
}

/** What a task list calls its columns, beside the names a file of entries has. */
const ownNames: Mapping = new Map(
  (
    [
      ['provider', ['部门', '责任部门', '责任单位', '单位', '牵头部门', '开放单位', '部门名称', '部门代码']],
      ['title', ['数据名称', '数据资源', '资源', '任务', '任务名称', '开放数据', '目录']],
    ] as const
  ).flatMap(([column, names]) => names.map((name): [string, Column] => [plainHeading(name), column])),
);

const suffices = ({ at }: Columns): boolean => at.has('provider') && (at.has('code') || at.has('title'));

/** Reads a task list, CSV or workbook, with a title above its header or without. */
export async function readTasks(bytes: Uint8Array): Promise<TaskFile | Unreadable> {
  const source = await openSource(bytes, ownNames);
  if (source.kind === 'unreadable') return source;
  try {
    const table: TableRow[] = [];
    for await (const row of source.rows()) {
      table.push(row);
      if (table.length > rowLimit + headerSearchRows)
        return unreadable('file-too-big', `任务清单一次最多 ${rowLimit} 行，请分成几个文件导入。`);
    }
    if (table.length === 0) return unreadable('file-empty', '文件是空的，请选择有内容的文件。');
    const columns = findColumns(table, ownNames, suffices);
    if (columns.kind === 'unreadable')
      return unreadable(
        'header-missing',
        '没有找到标题行。任务清单须有“部门”列，以及“目录代码”或者“信息资源名称”列，请补上后重试。',
      );
    const width = table.reduce((most, { cells }) => Math.max(most, cells.length), columns.width);
    const below = table.filter(({ row }) => row > columns.until);
    return { kind: 'tasks', source, columns, width, rows: below.map((row) => taskIn(row, columns)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return error.unreadable;
    throw error;
  }
}

function taskIn({ row, cells }: TableRow, { at }: Columns): TaskRow {
  const cell = (column: Column): string => tidyCell(cells[at.get(column)?.index ?? -1] ?? '');
  return { row, department: tidyName(cell('provider')), code: cell('code'), title: cell('title') };
}
