import { statusTerms } from '../domain/demand/glossary.js';
import type { DemandFilter } from '../store/read-demands.js';
import type { HefuConnection } from './connection.js';
import { pageOfDemands } from './demands.js';
import { dayIn, exportList, termIn, type Column, type ExportFormat } from './export-list.js';
import type { ShownDemand } from './shown-demand.js';

const columns: readonly Column<ShownDemand>[] = [
  ['编号', 18, ({ id }) => id],
  ['所需数据', 28, ({ title }) => title],
  ['信息项', 32, ({ items }) => items.join('、')],
  ['用途', 32, ({ purpose }) => purpose],
  ['依据', 32, ({ basis }) => basis],
  ['需求方', 18, ({ requesterName }) => requesterName],
  ['提供方', 18, ({ providerName }) => providerName ?? ''],
  ['状态', 12, ({ status }) => termIn(statusTerms, status)],
  ['等待答复自', 22, ({ waitingSince }) => dayIn(waitingSince)],
  ['列入目录', 28, ({ entry }) => (entry === null ? '' : `${entry.title}（${entry.code}）`)],
];

/** The filtered list of needs for data as a file. */
export async function exportDemands(
  hefu: HefuConnection,
  filter: DemandFilter,
  format: ExportFormat,
): Promise<Uint8Array> {
  const page = (span: Parameters<typeof pageOfDemands>[1]): ReturnType<typeof pageOfDemands> =>
    pageOfDemands(hefu, { ...filter, ...span });
  return exportList({ name: '数据需求', columns, page }, format);
}
