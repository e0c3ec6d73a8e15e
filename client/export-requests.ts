import { isRole } from '../domain/directory/roles.js';
import { roleTerms } from '../domain/directory/glossary.js';
import { deadlineTerms, modeTerms, statusTerms } from '../domain/share-request/glossary.js';
import type { HefuConnection } from './connection.js';
import { dayIn, exportList, termIn, type Column, type ExportFormat } from './export-list.js';
import { pageOfShareRequests, type CaseFilter } from './reading.js';
import type { ShownShareRequest } from './shown-share-request.js';

const columns: readonly Column<ShownShareRequest>[] = [
  ['编号', 18, ({ id }) => id],
  ['来文', 18, ({ letter }) => letter],
  ['资源编码', 14, ({ resource }) => resource],
  ['资源名称', 28, ({ resourceTitle }) => resourceTitle],
  ['申请方', 18, ({ requesterName }) => requesterName],
  ['提供方', 18, ({ providerName }) => providerName],
  ['状态', 12, ({ status }) => termIn(statusTerms, status)],
  ['期限', 12, ({ dueOf }) => termIn(deadlineTerms, dueOf)],
  ['到期日', 22, ({ due }) => dayIn(due)],
  ['是否超期', 10, ({ overdue }) => (overdue ? '超期' : '否')],
  ['现由谁办理', 26, holder],
  ['提供方式', 12, ({ mode }) => termIn(modeTerms, mode)],
  ['用途', 32, ({ purpose }) => purpose],
  ['依据', 32, ({ basis }) => basis],
];

/** The filtered list of share requests as a file. */
export async function exportRequests(
  hefu: HefuConnection,
  filter: CaseFilter,
  format: ExportFormat,
): Promise<Uint8Array> {
  const page = (span: Parameters<typeof pageOfShareRequests>[1]): ReturnType<typeof pageOfShareRequests> =>
    pageOfShareRequests(hefu, { ...filter, ...span });
  return exportList({ name: '共享申请', columns, page }, format);
}

function holder({ heldBy, provider, providerName, requesterName }: ShownShareRequest): string {
  if (heldBy === null) return '';
  const name = heldBy.department === provider ? providerName : requesterName;
  return `${name} ${isRole(heldBy.role) ? roleTerms[heldBy.role] : ''}`;
}
