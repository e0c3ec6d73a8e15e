import { applicantCalled, statusTerms } from '../domain/opening-application/glossary.js';
import type { OpeningApplicationFilter } from '../store/read-opening-applications.js';
import type { HefuConnection } from './connection.js';
import { dayIn, exportList, termIn, type Column, type ExportFormat } from './export-list.js';
import { pageOfOpenings } from './opening-applications.js';
import type { ShownOpeningApplication } from './shown-opening-application.js';

const columns: readonly Column<ShownOpeningApplication>[] = [
  ['编号', 18, ({ id }) => id],
  ['申请开放的数据', 28, ({ entryTitle }) => entryTitle],
  ['申请主体', 28, ({ applicant }) => applicantCalled(applicant)],
  ['统一社会信用代码', 22, ({ applicant }) => applicant.creditCode],
  ['提供方', 18, ({ providerName }) => providerName],
  ['相关部门', 28, ({ consulted }) => consulted.map(({ name }) => name).join('、')],
  ['状态', 12, ({ status }) => termIn(statusTerms, status)],
  ['收到日期', 14, ({ receivedOn }) => dayIn(receivedOn)],
  ['使用范围', 32, ({ grant, scope }) => grant?.scope ?? scope],
  ['使用期限至', 14, ({ grant }) => dayIn(grant?.validUntil ?? null)],
  ['已记录调用次数', 16, ({ calls }) => String(calls)],
];

/** The filtered list of applications for opening as a file. */
export async function exportOpenings(
  hefu: HefuConnection,
  filter: OpeningApplicationFilter,
  format: ExportFormat,
): Promise<Uint8Array> {
  const page = (span: Parameters<typeof pageOfOpenings>[1]): ReturnType<typeof pageOfOpenings> =>
    pageOfOpenings(hefu, { ...filter, ...span });
  return exportList({ name: '依申请开放', columns, page }, format);
}
