import { causeTerms, deadlineTerms, statusTerms } from '../domain/catalogue-change/glossary.js';
import { pageOfChanges, type ChangeFilter } from './catalogue-changes.js';
import type { HefuConnection } from './connection.js';
import { dayIn, exportList, termIn, type Column, type ExportFormat } from './export-list.js';
import type { ShownChange } from './shown-change.js';

const columns: readonly Column<ShownChange>[] = [
  ['编号', 18, ({ id }) => id],
  ['目录编码', 14, ({ entry }) => entry],
  ['目录名称', 28, ({ entryTitle }) => entryTitle],
  ['提供方', 18, ({ providerName }) => providerName],
  ['变动原因', 18, ({ cause }) => termIn(causeTerms, cause)],
  ['信息系统', 24, ({ system }) => system],
  ['变动内容', 32, ({ what }) => what],
  ['变动日期', 22, ({ changedOn }) => dayIn(changedOn)],
  ['状态', 12, ({ status }) => termIn(statusTerms, status)],
  ['期限', 14, ({ dueOf }) => termIn(deadlineTerms, dueOf)],
  ['到期日', 22, ({ due }) => dayIn(due)],
  ['是否超期', 10, ({ overdue }) => (overdue ? '超期' : '否')],
];

/** The filtered list of reported changes as a file. */
export async function exportChanges(
  hefu: HefuConnection,
  filter: ChangeFilter,
  format: ExportFormat,
): Promise<Uint8Array> {
  const page = (span: Parameters<typeof pageOfChanges>[1]): ReturnType<typeof pageOfChanges> =>
    pageOfChanges(hefu, { ...filter, ...span });
  return exportList({ name: '目录变更', columns, page }, format);
}
