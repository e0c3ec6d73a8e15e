import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { cellCodecs, withoutControls } from '../catalogue-import/cell-codecs.js';
import { allColumns, officialName } from '../catalogue-import/column-names.js';
import type { EntryColumn } from '../catalogue-import/column-names.js';
import type { ExportedEntry } from './exported-entry.js';

const statusColumn = '目录状态';
const statuses: { readonly [status: string]: string } = catalogueTerms.statuses;

/** The headings of our own files, all of which an import knows (it passes over the status). */
export const exportHeader: readonly string[] = [...allColumns.map(officialName), statusColumn];

/** One entry as a row that an import reads back without a change. */
export function entryRow(entry: ExportedEntry): readonly string[] {
  const cells = allColumns.map((column) => withoutControls(cellOf(column, entry)));
  return [...cells, statuses[entry.status] ?? entry.status];
}

function cellOf(column: EntryColumn, { code, provider, content }: ExportedEntry): string {
  switch (column) {
    case 'code':
      return code;
    case 'title':
      return content.title;
    case 'provider':
      return provider;
    default:
      return cellCodecs[column].write(content);
  }
}
