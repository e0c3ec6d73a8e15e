import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import type { TableRow, Unreadable } from '../table.js';
import { noMapping } from '../columns.js';
import { fileFindings } from '../file-findings.js';
import { openSource, readTable } from '../read-table.js';
import { surveyOf } from '../survey.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const rels = (body: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
const rel = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const sheet = (data: string, after = ''): string =>
  `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData>${after}</worksheet>`;
const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${inline('A1', '名称')}${inline('B1', '提供方')}</row>`;

/** The parts of a workbook of one sheet, any of them replaced; an empty one is left out. */
function workbook(parts: { readonly [name: string]: string }): Uint8Array {
  const usual: { readonly [name: string]: string } = {
    '_rels/.rels': rels(rel('r', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns:r="x"><sheets><sheet name="目录" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(rel('s1', 'worksheet', 'worksheets/sheet1.xml')),
  };
  const all = Object.entries({ ...usual, ...parts }).filter(([, text]) => text !== '');
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
}
async function rows(bytes: Uint8Array): Promise<readonly TableRow[] | Unreadable> {
  const table = await readTable(bytes);
  return table.kind === 'table' ? table.rows : table;
}
const one = 'xl/worksheets/sheet1.xml';

describe('a workbook is read whoever wrote it', () => {
  const expected = [
    { row: 1, cells: ['名称', '提供方'] },
    { row: 2, cells: ['公厕', '市民政局'] },
  ];
  const data = `${header}<row r="2">${inline('A2', '公厕')}${inline('B2', '市民政局')}</row>`;
  test.each<readonly [string, { readonly [name: string]: string }]>([
    ['as Excel writes it', { [one]: sheet(data) }],
    [
      'paths from the root, other cases and backslashes',
      {
        'xl/workbook.xml': '',
        '_rels/.rels': rels(rel('r', 'officeDocument', '/XL/Workbook.xml')),
        'XL\\Workbook.xml': `${head}<workbook xmlns:r="x"><sheets><sheet name="目录" sheetId="1" r:id="s1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': rels(rel('s1', 'worksheet', '/xl/Worksheets/Sheet1.XML')),
        'XL/worksheets/SHEET1.xml': sheet(data),
      },
    ],
    ['no relations at all', { '_rels/.rels': '', 'xl/_rels/workbook.xml.rels': '', [one]: sheet(data) }],
    ['a byte order mark', { [one]: `\uFEFF${sheet(data)}` }],
    [
      'prefixes before every name',
      {
        [one]: sheet(data)
          .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
          .replace('xmlns=', 'xmlns:x='),
      },
    ],
    ['no references on rows and cells', { [one]: sheet(data.replace(/ r="[^"]*"/g, '')) }],
    [
      'results of formulas, with a type of text',
      {
        [one]: sheet(
          `${header}<row r="2"><c r="A2" t="str"><f>B1&amp;""</f><v>公厕</v></c>${inline('B2', '市民政局')}</row>`,
        ),
      },
    ],
    [
      'shared texts of several runs, with how they are read aloud',
      {
        'xl/sharedStrings.xml': `${head}<sst><si><r><t>公</t></r><r><rPr/><t>厕</t></r><rPh><t>gongce</t></rPh></si><si><t>市民政局</t></si></sst>`,
        [one]: sheet(`${header}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>`),
      },
    ],
  ])('%s', async (_, parts) => {
    expect(await rows(workbook(parts))).toEqual(expected);
  });

  test('days, in formats of the program’s own and of the author’s, counted from 1900 or 1904; numbers as typed', async () => {
    const styles = `${head}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[$-804]0.00&quot;yd&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs></styleSheet>`;
    const number = (ref: string, style: number, value: string): string =>
      `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
    const values = [
      number('A1', 0, '43832'),
      number('B1', 1, '43832.5'),
      number('C1', 2, '43832'),
      number('D1', 3, '0.30000000000000004'),
      number('E1', 4, '59'),
      '<c r="F1" t="d"><v>2020-01-02T00:00:00</v></c><c r="G1" t="b"><v>1</v></c>',
      number('H1', 0, '9.1310000123456E+17'),
    ].join('');
    const parts = { 'xl/styles.xml': styles, [one]: sheet(`<row r="1">${values}</row>`) };
    const read = ['43832', '2020-01-02', '2020-01-02', '0.3', '1900-02-28', '2020-01-02', 'true'];
    expect(await rows(workbook(parts))).toEqual([{ row: 1, cells: [...read, '913100001234560000'] }]);
    const from1904 = `${head}<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="s1"/></sheets></workbook>`;
    expect(await rows(workbook({ ...parts, 'xl/workbook.xml': from1904 }))).toMatchObject([
      {
        cells: [
          '43832',
          '2024-01-03',
          '2024-01-03',
          '0.3',
          '1904-02-29',
          '2020-01-02',
          'true',
          expect.anything(),
        ],
      },
    ]);
  });

  test('a provider merged over several rows holds for each of them; blank rows stay blank', async () => {
    const data = `${header}<row r="2">${inline('A2', '一')}${inline('B2', '市民政局')}</row><row r="3">${inline('A3', '二')}</row><row r="5">${inline('A5', '三')}</row><row r="6">${inline('A6', '四')}</row>`;
    const merged = sheet(
      data,
      '<mergeCells count="2"><mergeCell ref="B2:B5"/><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect(await rows(workbook({ [one]: merged }))).toEqual([
      { row: 1, cells: ['名称', '提供方'] },
      { row: 2, cells: ['一', '市民政局'] },
      { row: 3, cells: ['二', '市民政局'] },
      { row: 5, cells: ['三', '市民政局'] },
      { row: 6, cells: ['四'] },
    ]);
  });

  test('the first sheet that is seen and filled is read; others, hidden rows and formulas without a result are told', async () => {
    const book = `${head}<workbook xmlns:r="x"><sheets><sheet name="藏" state="hidden" r:id="s3"/><sheet name="封面" r:id="s1"/><sheet name="目录" r:id="s2"/></sheets></workbook>`;
    const targets = ['s1', 's2', 's3'].map((id, index) =>
      rel(id, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    );
    const source = await openSource(
      workbook({
        'xl/workbook.xml': book,
        'xl/_rels/workbook.xml.rels': rels(targets.join('')),
        [one]: sheet('<row r="1"><c r="A1" s="1"/></row>'),
        'xl/worksheets/sheet2.xml': sheet(
          `${header}<row r="2" hidden="1">${inline('A2', '一')}<c r="B2"><f>A1</f></c></row>`,
        ),
        'xl/worksheets/sheet3.xml': sheet(`<row r="1">${inline('A1', '不读')}</row>`),
      }),
    );
    expect(source.kind === 'source' && source.notes).toEqual([
      { code: 'sheet-chosen', details: ['2', '目录'] },
      { code: 'rows-hidden', details: ['1'] },
      { code: 'formula-unresolved', details: ['1', 'B2'] },
    ]);
  });
});

test('a header merged over two rows is one header, and what is filled down below it is told', async () => {
  const data = [
    `<row r="1">${inline('A1', '名称')}${inline('B1', '提供方')}${inline('C1', '共享信息')}</row>`,
    `<row r="2">${inline('C2', '共享类型')}${inline('D2', '共享方式')}</row>`,
    `<row r="3">${inline('A3', '一')}${inline('B3', '市民政局')}${inline('C3', '普遍共享')}</row>`,
    `<row r="4">${inline('A4', '二')}</row>`,
  ].join('');
  const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'B3:B4'].map((ref) => `<mergeCell ref="${ref}"/>`);
  const bytes = workbook({ [one]: sheet(data, `<mergeCells>${merges.join('')}</mergeCells>`) });
  const source = await openSource(bytes);
  if (source.kind !== 'source') throw new Error(source.message);
  const survey = await surveyOf(source, noMapping);
  if (survey.kind !== 'survey') throw new Error(survey.message);
  expect([survey.columns.until, [...survey.columns.at.keys()]]).toEqual([
    2,
    ['title', 'provider', 'class', 'modes'],
  ]);
  expect(survey.providers).toEqual(new Map([['市民政局', 2]]));
  const told = fileFindings(source, survey, [], 'on-demand').filter(({ code }) => code === 'merged-filled');
  expect(told.map(({ message }) => message)).toEqual([
    '有 1 个跨行的合并单元格（例如第 3 至 4 行），其内容已填到所跨的各行，请核对。',
  ]);
});

describe('a workbook that cannot be used is named, with what to do', () => {
  const spaces = ' '.repeat(193 * 1024 * 1024);
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  test.each<readonly [string, () => Uint8Array, string]>([
    ['a password', () => encrypted, 'file-has-password'],
    ['a Word document', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), 'file-not-a-table'],
    ['a binary workbook', () => zipSync({ 'xl/workbook.bin': strToU8('x') }), 'file-not-a-table'],
    ['a zip with a CSV in it', () => zipSync({ '目录.csv': strToU8('名称') }), 'file-not-a-table'],
    ['a web page called .xls', () => strToU8('\n<html><table><tr><td>名称'), 'file-not-a-table'],
    ['XML that ends early', () => workbook({ [one]: sheet(header).slice(0, -20) }), 'file-broken-sheet'],
    [
      'entities that grow',
      () => workbook({ [one]: `<!DOCTYPE a [<!ENTITY b "bb">]>${sheet(inline('A1', '&b;'))}` }),
      'file-broken-sheet',
    ],
    [
      'a few hundred kilobytes that unpack to hundreds of megabytes',
      () => workbook({ 'xl/sharedStrings.xml': `${head}<sst>${spaces}</sst>`, [one]: sheet(header) }),
      'file-too-big',
    ],
    [
      'something in a column nobody means',
      () => workbook({ [one]: sheet(`${header}<row r="2">${inline('XFD2', 'x')}</row>`) }),
      'file-too-wide',
    ],
    ['nothing in any sheet', () => workbook({ [one]: sheet('') }), 'file-empty'],
  ])(
    '%s',
    async (_, bytes, code) => {
      const read = await readTable(bytes());
      expect(read).toMatchObject({ kind: 'unreadable', code, message: expect.stringMatching(/请/) });
    },
    60_000,
  );

  test('a zip that lies about how much it unpacks to', async () => {
    const bytes = workbook({ [one]: sheet(`${header}${' '.repeat(5_000_000)}`) });
    // In the directory at the end, the size of the sheet as it says it will be.
    const view = Buffer.from(bytes);
    const name = Buffer.from(one);
    const at = view.lastIndexOf(name) - 46;
    expect(view.readUInt32LE(at)).toBe(0x02014b50);
    view.writeUInt32LE(1000, at + 24);
    expect(await readTable(view)).toMatchObject({ kind: 'unreadable', code: 'file-broken-sheet' });
  });
});
