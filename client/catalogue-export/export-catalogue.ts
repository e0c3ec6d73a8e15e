import { listCatalogue } from '../catalogue.js';
import { tidyName } from '../catalogue-import/department-names.js';
import type { HefuConnection } from '../connection.js';
import { listDepartments } from '../directory.js';
import { csvText } from './csv-text.js';
import { dcatText } from './dcat.js';
import { entryRow, exportHeader } from './entry-row.js';
import { contentOf, identityOf } from './exported-entry.js';
import type { ExportedEntry } from './exported-entry.js';
import { sheetFile } from './sheet-file.js';
import { columnWidths } from './template.js';

export interface CatalogueExport {
  /** Only this department's, by code. */
  readonly provider?: string;
  /** Only entries in this status; absent: those that are not withdrawn. */
  readonly status?: string;
  readonly class?: string;
  readonly openness?: string;
  /** Only what these words find. */
  readonly text?: string;
}

const pageRows = 1000;
const statusWidth = 12;

/** UTF-8 with a byte order mark, CRLF; an import of it changes nothing. */
export function catalogueCsv(hefu: HefuConnection, wanted: CatalogueExport): AsyncIterable<Uint8Array> {
  return csvText(rowsOf(exportedEntries(hefu, wanted)));
}

/** The same as a workbook. */
export function catalogueSheetFile(hefu: HefuConnection, wanted: CatalogueExport): AsyncIterable<Uint8Array> {
  const rows = entryRows(exportedEntries(hefu, wanted));
  return sheetFile([{ name: '目录', header: exportHeader, rows, widths: [...columnWidths, statusWidth] }]);
}

/** DCAT-AP as JSON-LD. */
export function catalogueDcat(hefu: HefuConnection, wanted: CatalogueExport): AsyncIterable<Uint8Array> {
  return dcatText(exportedEntries(hefu, wanted));
}

async function* rowsOf(entries: AsyncIterable<ExportedEntry>): AsyncGenerator<readonly string[]> {
  yield exportHeader;
  yield* entryRows(entries);
}

async function* entryRows(entries: AsyncIterable<ExportedEntry>): AsyncGenerator<readonly string[]> {
  for await (const entry of entries) yield entryRow(entry);
}

/** By code, a page at a time. */
async function* exportedEntries(
  hefu: HefuConnection,
  wanted: CatalogueExport,
): AsyncGenerator<ExportedEntry> {
  const nameOf = await providerNames(hefu);
  let after: string | undefined;
  for (;;) {
    const page = await listCatalogue(hefu, {
      ...wanted,
      limit: pageRows,
      ...(after === undefined ? {} : { after }),
    });
    for (const view of page) {
      const { code, status: stands } = identityOf(view);
      after = code;
      if (wanted.status === undefined && stands === 'retired') continue;
      const content = contentOf(view);
      yield { code, status: stands, content, provider: nameOf(content.provider) };
    }
    if (page.length < pageRows) return;
  }
}

/** A department's name where it stands for that department alone, else its code, which an import knows too. */
async function providerNames(hefu: HefuConnection): Promise<(code: string) => string> {
  const departments = await listDepartments(hefu);
  const claims = new Map<string, Set<string>>();
  for (const { code, name, aliases } of departments) {
    for (const spelling of [code, name, ...aliases]) {
      const plain = tidyName(spelling);
      claims.set(plain, (claims.get(plain) ?? new Set()).add(code));
    }
  }
  const names = new Map(
    departments.flatMap(({ code, name }) =>
      claims.get(tidyName(name))?.size === 1 ? [[code, name] as const] : [],
    ),
  );
  return (code) => names.get(code) ?? code;
}
