import type { Refusal } from '../domain/refusal.js';
import { readTable } from './catalogue-import/read-table.js';
import { MalformedInput } from './failures.js';
import type { Registered } from './register-people.js';

export interface RowFinding {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly code: string;
  readonly message: string;
}

/** What became of a file of departments or people. */
export interface DirectoryReport {
  readonly read: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly RowFinding[];
}

type Columns = { readonly [column: string]: readonly string[] };
type Outcome = Registered | Pick<Refusal, 'code' | 'message'>;

const findingsLimit = 10_000;

/**
 * Takes a small file row by row: one that cannot be taken is reported and holds up no other. The first of `required`
 * names the row; of two rows with one name the later is reported, so that a file says the same however often it comes.
 * @throws MalformedInput when the file or its header cannot be used; nothing is taken then.
 */
export async function importRows<C extends Columns>(
  bytes: Uint8Array,
  columns: C,
  required: readonly (keyof C & string)[],
  take: (cell: (column: keyof C & string) => string) => Promise<Outcome>,
): Promise<DirectoryReport> {
  const table = await readTable(bytes);
  if (table.kind === 'unreadable') throw malformed(table.code, table.message, table.message);
  const [header, ...rows] = table.rows;
  const at = (column: keyof C & string): number =>
    (header?.cells ?? []).findIndex((cell) => columns[column]?.includes(cell.trim()) ?? false);
  const absent = required.filter((column) => at(column) < 0);
  if (absent.length > 0) {
    const names = absent.map((column) => columns[column]?.[0] ?? column).join('、');
    throw malformed(
      'header-missing',
      `标题行缺少：${names}。请补上后再导入。`,
      `The header lacks: ${names}. Please add it and try again.`,
    );
  }
  const report = { read: rows.length, imported: 0, unchanged: 0, rejected: 0 };
  const findings: RowFinding[] = [];
  const [key = ''] = required;
  const firstRows = new Map<string, number>();
  for (const { row, cells } of rows) {
    const cell = (column: keyof C & string): string => cells[at(column)]?.trim() ?? '';
    const empty = required.filter((column) => cell(column) === '');
    const name = cell(key);
    const before = firstRows.get(name);
    if (before === undefined) firstRows.set(name, row);
    const outcome: Outcome =
      empty.length > 0
        ? {
            code: 'cell-empty',
            message: `请填写：${empty.map((column) => columns[column]?.[0] ?? column).join('、')}。`,
          }
        : before !== undefined
          ? {
              code: 'row-duplicate',
              message: `“${name}”与第 ${before} 行重复，只导入前一行，请删除多余的一行。`,
            }
          : await taken(take(cell));
    if ('kind' in outcome && outcome.kind !== 'refused') {
      report[outcome.kind] += 1;
      continue;
    }
    report.rejected += 1;
    const reasons = 'kind' in outcome ? outcome.refusals : [outcome];
    if (findings.length < findingsLimit)
      findings.push(...reasons.map(({ code, message }) => ({ row, code, message })));
  }
  return { ...report, findings };
}

/** What is wrong with one row is that row's finding, and holds up no other. */
async function taken(outcome: Promise<Outcome>): Promise<Outcome> {
  try {
    return await outcome;
  } catch (error) {
    if (error instanceof MalformedInput) return { code: 'row-malformed', message: error.message };
    throw error;
  }
}

function malformed(code: string, detail: string, english: string): MalformedInput {
  return new MalformedInput([{ pointer: '/file', code, detail, english }]);
}
