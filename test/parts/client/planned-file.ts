import type { EntryContent } from '../../../domain/catalogue/entry.js';
import { noMapping } from '../../../client/catalogue-import/columns.js';
import { fileFindings } from '../../../client/catalogue-import/file-findings.js';
import type { LoadedStream } from '../../../client/catalogue-import/import-ports.js';
import { ImportTally } from '../../../client/catalogue-import/import-tally.js';
import type { KnownDepartments } from '../../../client/catalogue-import/known-catalogue.js';
import type { ImportOptions, PlannedRows } from '../../../client/catalogue-import/plan.js';
import { planChunks } from '../../../client/catalogue-import/plan-chunks.js';
import { openSource } from '../../../client/catalogue-import/read-table.js';
import { usualDefaultClass } from '../../../client/catalogue-import/row-content.js';
import { departmentSettler } from '../../../client/catalogue-import/settle-departments.js';
import type { DepartmentSettler } from '../../../client/catalogue-import/settle-departments.js';
import { surveyOf } from '../../../client/catalogue-import/survey.js';
import type { Survey } from '../../../client/catalogue-import/survey.js';
import type { Source } from '../../../client/catalogue-import/table.js';

const at = '2026-03-02T09:00:00+08:00';
const actor = { user: 'li', department: 'jxw', roles: ['commission'] };
const options: ImportOptions = {
  acceptAliases: false,
  keepsDirectory: true,
  onlyProvider: null,
  actor,
  at,
};

export interface Entry {
  readonly code: string;
  readonly content: EntryContent;
  readonly isRetired?: boolean;
}
interface Known extends KnownDepartments {
  readonly entries: readonly Entry[];
}
export const known: Known = {
  departments: [
    { code: 'mzj', name: '上海市民政局' },
    { code: '310106', name: '上海市静安区人民政府' },
  ],
  aliases: [{ alias: '市民政局', department: 'mzj' }],
  entries: [],
};
export const header = '数据集名称,摘要,首次发布日期,更新日期,数据提供方,开放属性,数据格式';

/** What a file would do in a dry run, without a store: an installation that knows two departments. */
export interface Plan extends PlannedRows {
  readonly proposals: DepartmentSettler['proposals'];
  readonly survey: Survey;
  readonly source: Source;
  readonly tally: ImportTally;
}

export async function planFile(
  bytes: Uint8Array,
  more: Partial<ImportOptions> = {},
  knows = known,
): Promise<Plan> {
  const asked = { ...options, ...more };
  const source = await openSource(bytes);
  if (source.kind === 'unreadable') throw new Error(source.code);
  const survey = await surveyOf(source, noMapping);
  if (survey.kind === 'unreadable') throw new Error(survey.code);
  const settler = departmentSettler(survey.providers, knows, asked);
  const tally = new ImportTally(true);
  tally.tell(fileFindings(source, survey, [], asked.defaultClass ?? usualDefaultClass));
  const ports = { loadEntries: () => Promise.resolve(knows.entries.map(streamOf)) };
  const rows = [];
  for await (const chunk of planChunks(source, survey, settler, asked, ports)) {
    rows.push(...chunk.rows);
    tally.count(chunk.rows, []);
    tally.tell(chunk.findings);
  }
  rows.sort((a, b) => a.row - b.row);
  return { rows, findings: tally.findings, proposals: settler.proposals, survey, source, tally };
}
export async function plan(
  lines: readonly string[],
  more: Partial<ImportOptions> = {},
  knows = known,
  head = header,
): Promise<Plan> {
  return planFile(Buffer.from([head, ...lines].join('\n')), more, knows);
}
function streamOf({ code, content, isRetired = false }: Entry): LoadedStream {
  const made = { at, actor, rule: 'engine', commandId: 'c' };
  const registered = { ...made, type: 'EntryRegistered', seq: 1, data: { code, content, source: 'import' } };
  const retired = { ...made, type: 'EntryRetired', seq: 2, data: { reason: '停用' } };
  return { stream: `catalogue/${code}`, events: isRetired ? [registered, retired] : [registered] };
}
export const actions = ({ rows }: Plan): readonly string[] => rows.map(({ action }) => action);
export const found = ({ findings }: Plan): readonly (readonly [number, string])[] =>
  findings.filter(({ row }) => row > 1).map(({ row, code }) => [row, code]);
export const codeOf = ({ rows }: Plan): readonly (string | null)[] =>
  rows.map((row) => ('code' in row ? row.code : null));
export const entriesOf = ({ rows }: Plan): readonly Entry[] =>
  rows.flatMap((row) =>
    row.action === 'register' || row.action === 'revise' ? [{ code: row.code, content: row.content }] : [],
  );

export const hall = '婚姻登记处,名称和地址,2020-01-02,2023-04-06,上海市民政局,无条件开放,csv|xlsx';
export const old = '养老机构,名称,2018-11-15,2022-03-09,上海市民政局,有条件开放,csv';
export const newer = '养老机构,名称和床位,2019-12-09,2023-06-01,上海市民政局,有条件开放,';
