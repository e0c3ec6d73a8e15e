import { knownEntries } from './known-streams.js';
import type { ImportPorts } from './import-ports.js';
import { recordBatch } from './import-ports.js';
import type { ImportOptions, PlannedRows } from './plan.js';
import { planRows } from './plan-rows.js';
import { readRow } from './read-row.js';
import { finding } from './finding.js';
import type { DepartmentSettler, SettledRow } from './settle-departments.js';
import { dataRows, groupKey } from './survey.js';
import type { Survey } from './survey.js';
import type { Source } from './table.js';

/**
 * What importing the file would do, some hundreds of rows at a time. Rows of one provider and title come
 * together, wherever they stand in the file: which of them is which entry can only be said of all of them.
 */
export async function* planChunks(
  source: Source,
  survey: Survey,
  settler: DepartmentSettler,
  options: ImportOptions,
  ports: Pick<ImportPorts, 'loadEntries'>,
): AsyncGenerator<PlannedRows> {
  const usedCodes = new Map<string, number>();
  for await (const rows of settledChunks(source, survey, settler)) {
    const usable = rows.flatMap(({ row, provider }) => (provider === null ? [] : [{ row, provider }]));
    const wanted = {
      codes: usable.flatMap(({ row: { code } }) => code ?? []),
      titles: usable.map(({ row: { title }, provider }) => ({ provider, title })),
    };
    const entries = usable.length === 0 ? [] : knownEntries(await ports.loadEntries(wanted));
    const { rows: planned, findings } = planRows(rows, entries, usedCodes, options);
    const read = rows.flatMap(({ row, findings: settled }) => [...row.findings, ...settled]);
    yield { rows: planned, findings: [...read, ...findings] };
  }
}

/** More rows of one name than this are a mistake in the columns, and could not be told apart in any sensible time. */
const namesakesLimit = 200;

function tooMany({ row }: SettledRow, size: number): SettledRow {
  return { row, provider: null, findings: [finding(row.row, 'namesakes-too-many', row.title, String(size))] };
}

async function* settledChunks(
  source: Source,
  survey: Survey,
  settler: DepartmentSettler,
): AsyncGenerator<readonly SettledRow[]> {
  const sizes = sharedTitles(survey, settler);
  const waiting = new Map<string, SettledRow[]>();
  let chunk: SettledRow[] = [];
  for await (const row of dataRows(source, survey)) {
    const settled = settler.settle(readRow(survey.columns, row));
    const key = groupKey(settled.provider ?? settled.row.provider, settled.row.title);
    const size = sizes.get(key) ?? 1;
    if (size === 1) chunk.push(settled);
    else if (size > namesakesLimit) chunk.push(tooMany(settled, size));
    else {
      const group = waiting.get(key) ?? [];
      group.push(settled);
      waiting.set(key, group);
      if (group.length === size) {
        waiting.delete(key);
        chunk.push(...group);
      }
    }
    if (chunk.length >= recordBatch) {
      yield chunk;
      chunk = [];
    }
  }
  const last = [...chunk, ...[...waiting.values()].flat()];
  if (last.length > 0) yield last;
}

/** Titles with several rows, by the code their provider will have: two spellings of one department count together. */
function sharedTitles({ groups }: Survey, { codeOf }: DepartmentSettler): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [key, rows] of groups) {
    const end = key.indexOf('\n');
    const provider = key.slice(0, end);
    const settled = groupKey(codeOf(provider) ?? provider, key.slice(end + 1));
    sizes.set(settled, (sizes.get(settled) ?? 0) + rows);
  }
  for (const [key, rows] of sizes) if (rows === 1) sizes.delete(key);
  return sizes;
}
