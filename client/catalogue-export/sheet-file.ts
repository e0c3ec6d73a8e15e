import { strToU8, Zip, ZipDeflate } from 'fflate';
import { rowXml, sheetEnd, sheetStart, workbookXml, xmlHead } from './sheet-xml.js';

type Rows = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** One sheet of a workbook: the header in bold and always in view, cells of several lines wrapped. */
export interface SheetFile {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Rows;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Words to choose from, by the column's place. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
}

const rowsAtOnce = 500;
/** The same rows make the same file. */
const mtime = new Date(2000, 0, 1);

/** A workbook, made piece by piece: what is in memory is some hundred rows, however long the sheet. */
export async function* sheetFile(sheets: readonly SheetFile[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const begin = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 4 });
    part.mtime = mtime;
    zip.add(part);
    return part;
  };
  for (const [name, xml] of workbookXml(sheets.map((sheet) => sheet.name))) {
    begin(name).push(strToU8(`${xmlHead}${xml}`), true);
  }
  for (const [index, sheet] of sheets.entries()) {
    const part = begin(`xl/worksheets/sheet${index + 1}.xml`);
    for await (const xml of sheetText(sheet)) {
      part.push(strToU8(xml));
      yield* ready;
      ready = [];
    }
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}

async function* sheetText(sheet: SheetFile): AsyncGenerator<string> {
  let text = sheetStart(sheet);
  let row = 0;
  if (sheet.header.length > 0) text += rowXml((row += 1), sheet.header, true);
  for await (const cells of sheet.rows) {
    text += rowXml((row += 1), cells, false);
    if (row % rowsAtOnce !== 0) continue;
    yield text;
    text = '';
  }
  yield `${text}${sheetEnd(sheet.choices)}`;
}

/** Rows as they are, without a header of ours. */
export function plainSheetFile(rows: Rows): AsyncGenerator<Uint8Array> {
  return sheetFile([{ name: '目录', header: [], rows, widths: [] }]);
}

/** In one piece, for a few rows. */
export async function wholeFile(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
