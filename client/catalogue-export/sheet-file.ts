import writeExcelFile from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';
import { withoutControls } from '../catalogue-import/cell-codecs.js';

/** One sheet of a workbook: the header in bold and always in view, long cells wrapped. */
export interface SheetFile {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Words to choose from, by the column's place. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
}

/** What a cell of a sheet may hold. */
const cellLimit = 32_767;
const lastRow = 100_001;

export async function sheetFile(sheets: readonly SheetFile[]): Promise<Uint8Array> {
  return writeExcelFile(
    sheets.map(({ name, header, rows, widths }) => ({
      data: dataOf(header, rows),
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _, { sheetIndex }) => withLists(xml, sheets[sheetIndex]?.choices),
              },
            },
          },
        },
      ],
    },
  ).toBuffer();
}

/** Rows as they are, without a header of ours. */
export async function plainSheet(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeExcelFile(dataOf([], rows).slice(1), {}).toBuffer();
}

function dataOf(header: readonly string[], rows: readonly (readonly string[])[]): SheetData {
  // A text stays a text: no number, no date and no formula is made of it.
  return [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) =>
      cells.map((cell) =>
        cell === '' ? null : { value: writable(withoutControls(cell).slice(0, cellLimit)), type: String },
      ),
    ),
  ];
}

/**
 * The library finds texts again in a plain object, where `constructor` and `valueOf` are there before anybody put
 * them in, and writes a broken sheet. A blank behind such a word keeps it a word; whoever reads it trims it.
 */
function writable(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}

/** Lists to choose from stand behind the cells in the sheet's own XML, which the library leaves to us. */
function withLists(xml: string, choices: SheetFile['choices']): string {
  const lists = [...(choices ?? [])].map(
    ([column, words]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters(column)}2:${letters(column)}${lastRow}"><formula1>"${words.join(',')}"</formula1></dataValidation>`,
  );
  if (lists.length === 0) return xml;
  const validations = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  return xml.replace('</sheetData>', `</sheetData>${validations}`);
}

/** A column's letters: 0 → A, 26 → AA. */
function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : `${letters(Math.floor(column / 26) - 1)}${rest}`;
}
