import { stringify } from 'csv-stringify/sync';
import { resultColumn } from './columns.js';
import type { ImportPlan } from './plan.js';

const nothingFound = '通过';

/**
 * The user's own file with a column 校验结果: UTF-8 with a byte order mark and CRLF, so that Excel and WPS open it,
 * and `'` before what a spreadsheet would take for a formula.
 */
export function errorFile(plan: ImportPlan): Uint8Array {
  const messages = new Map<number, string[]>();
  for (const { row, message, rejects } of plan.findings) {
    const told = messages.get(row) ?? [];
    told.push(`${rejects ? '未导入：' : '提示：'}${message}`);
    messages.set(row, told);
  }
  // The column of an earlier error file is replaced, not repeated.
  const old = plan.header.cells.findIndex((cell) => cell.trim() === resultColumn);
  // A row that is too long keeps its cells and still has its result in the last column.
  const width = plan.source.reduce(
    (widest, { cells }) => Math.max(widest, cells.length),
    plan.header.cells.length,
  );
  const own = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? '').filter((_, index) => index !== old);
  const lines = [
    [...own(plan.header.cells), resultColumn],
    ...plan.source.map(({ row, cells }) => [...own(cells), (messages.get(row) ?? [nothingFound]).join('\n')]),
  ];
  const text = stringify(
    lines.map((cells) => cells.map(guarded)),
    { record_delimiter: '\r\n' },
  );
  return Buffer.from(`\uFEFF${text}`, 'utf8');
}

function guarded(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
