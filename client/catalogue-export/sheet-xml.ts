import { withoutControls } from '../catalogue-import/cell-codecs.js';

/** What a cell of a sheet may hold. */
const cellLimit = 32_767;
const lastRow = 100_001;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Numbers of the formats in `styles`. */
const [bold, text, wrapped] = [1, 2, 3];

/** The parts of a workbook beside its sheets, by name. */
export function workbookXml(names: readonly string[]): readonly (readonly [part: string, xml: string])[] {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const each = (one: (number: number, name: string) => string): string =>
    names.map((name, index) => one(index + 1, name)).join('');
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ],
    ['_rels/.rels', related(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((n, name) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      related(
        `${each((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`))}${relation('rIdS', 'styles', 'styles.xml')}`,
      ),
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
    ],
  ];
}

/** A sheet up to its first row. A column's cells are text, so that what is typed there keeps its zeros and its digits. */
export function sheetStart({
  header,
  widths,
}: {
  readonly header: readonly string[];
  readonly widths: readonly number[];
}): string {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${text}"/>`,
  );
  return [
    `${xmlHead}<worksheet xmlns="${main}">`,
    header.length === 0 ? '' : frozen,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

/** A text stays a text: no number, no date and no formula is made of it. */
export function rowXml(row: number, cells: readonly string[], isHeader: boolean): string {
  const written = cells.map((cell, index) => {
    if (cell === '') return '';
    const style = isHeader ? bold : cell.includes('\n') ? wrapped : text;
    const shown = escaped(withoutControls(cell.slice(0, cellLimit)));
    return `<c r="${letters(index)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A sheet behind its last row, with the words to choose from. */
export function sheetEnd(choices: ReadonlyMap<number, readonly string[]> | undefined): string {
  const lists = [...(choices ?? [])].map(
    ([column, words]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters(column)}2:${letters(column)}${lastRow}"><formula1>"${escaped(words.join(','))}"</formula1></dataValidation>`,
  );
  const validations =
    lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  return `</sheetData>${validations}</worksheet>`;
}

function related(body: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // XML takes it for a line feed.
  '\r': '_x000D_',
};

/** What looks like an escaped character is not one: 「_x000D_」 is written 「_x005F_x000D_」. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"\r]/g, (character) => entities[character] ?? '');
}

/** A column's letters: 0 → A, 26 → AA. */
function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : `${letters(Math.floor(column / 26) - 1)}${rest}`;
}
