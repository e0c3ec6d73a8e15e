import { chineseDate } from '../calendar/chinese-date.js';
import { roleTerms } from '../domain/directory/glossary.js';
import { isRole } from '../domain/directory/roles.js';
import { deadlineTerms, modeTerms, statusTerms } from '../domain/share-request/glossary.js';
import { csvText } from './catalogue-export/csv-text.js';
import { sheetFile } from './catalogue-export/sheet-file.js';
import type { HefuConnection } from './connection.js';
import { pageOfShareRequests, type CaseFilter } from './reading.js';
import type { ShownShareRequest } from './shown-share-request.js';

export type ExportFormat = 'csv' | 'xlsx';

type Column = readonly [head: string, width: number, cell: (shown: ShownShareRequest) => string];

const term = (terms: { readonly [key: string]: string }, key: string | null): string =>
  key === null ? '' : (terms[key] ?? '');
const day = (date: string | null): string => (date === null ? '' : chineseDate(date));

const columns: readonly Column[] = [
  ['编号', 18, ({ id }) => id],
  ['来文', 18, ({ letter }) => letter],
  ['资源编码', 14, ({ resource }) => resource],
  ['资源名称', 28, ({ resourceTitle }) => resourceTitle],
  ['申请方', 18, ({ requesterName }) => requesterName],
  ['提供方', 18, ({ providerName }) => providerName],
  ['状态', 12, ({ status }) => term(statusTerms, status)],
  ['期限', 12, ({ dueOf }) => term(deadlineTerms, dueOf)],
  ['到期日', 22, ({ due }) => day(due)],
  ['是否超期', 10, ({ overdue }) => (overdue ? '超期' : '否')],
  ['现由谁办理', 26, holder],
  ['提供方式', 12, ({ mode }) => term(modeTerms, mode)],
  ['用途', 32, ({ purpose }) => purpose],
  ['依据', 32, ({ basis }) => basis],
];

const pageSize = 500;
/** As many rows as Excel and a person bear in one file; the rest by a narrower filter. */
const mostRows = 20_000;

/** The filtered list as a file: Chinese headers, every value a text, nothing that a spreadsheet takes for a formula. */
export async function exportRequests(
  hefu: HefuConnection,
  filter: CaseFilter,
  format: ExportFormat,
): Promise<Uint8Array> {
  const rows: string[][] = [];
  for (let after: CaseFilter['after']; rows.length < mostRows;) {
    const page = await pageOfShareRequests(hefu, {
      ...filter,
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.items.map((shown) => columns.map(([, , cell]) => cell(shown))));
    if (page.next === null) break;
    after = page.next;
  }
  const header = columns.map(([head]) => head);
  const widths = columns.map(([, width]) => width);
  const parts: Uint8Array[] = [];
  const made =
    format === 'xlsx' ? sheetFile([{ name: '共享申请', header, rows, widths }]) : csvText([header, ...rows]);
  for await (const part of made) parts.push(part);
  return Buffer.concat(parts);
}

function holder({ heldBy, provider, providerName, requesterName }: ShownShareRequest): string {
  if (heldBy === null) return '';
  const name = heldBy.department === provider ? providerName : requesterName;
  return `${name} ${isRole(heldBy.role) ? roleTerms[heldBy.role] : ''}`;
}
