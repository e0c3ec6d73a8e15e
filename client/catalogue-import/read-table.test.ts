import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import { readTable } from './read-table.js';
import { fileLimitBytes } from './table.js';

const text = '信息资源名称,信息资源提供方\r\n公厕信息,市绿化市容局\r\n';
const cells = [
  ['信息资源名称', '信息资源提供方'],
  ['公厕信息', '市绿化市容局'],
];
const bytes = (content: string): Uint8Array => Buffer.from(content, 'utf8');
async function read(file: Uint8Array): Promise<readonly (readonly string[])[] | string> {
  const table = await readTable(file);
  return table.kind === 'unreadable' ? table.code : table.rows.map((row) => row.cells);
}

describe('a CSV is read by what it contains', () => {
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${text}`)],
    ['GB18030, as Chinese Excel writes', iconv.encode(text, 'gb18030')],
    [
      'UTF-16, as Excel writes 「Unicode 文本」',
      iconv.encode(text.replaceAll(',', '\t'), 'utf-16le', { addBOM: true }),
    ],
    ['semicolons', bytes(text.replaceAll(',', ';'))],
    ['bare line feeds and no last one', bytes(text.replaceAll('\r\n', '\n').trimEnd())],
  ])('%s', async (_, file) => {
    expect(await read(file)).toEqual(cells);
  });
  test('GB18030 with a character of four bytes', async () => {
    expect(await read(iconv.encode('名称,提供方\n㐂𠮷,市民政局', 'gb18030'))).toEqual([
      ['名称', '提供方'],
      ['㐂𠮷', '市民政局'],
    ]);
  });
  test('line breaks, commas and quotes inside quotes stay in the cell and do not shift row numbers', async () => {
    const table = await readTable(bytes('a,b\n"一\n二","""三"",四"\n\n五,六\n'));
    expect(table.kind === 'table' && table.rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['一\n二', '"三",四'] },
      { row: 4, cells: ['五', '六'] },
    ]);
  });
  test('a stray quote inside a cell is kept', async () => {
    expect(await read(bytes('a,b\n15"屏,六\n'))).toEqual([
      ['a', 'b'],
      ['15"屏', '六'],
    ]);
  });
  test('the mark our error file puts before a formula is taken off again', async () => {
    expect(await read(bytes("a,b\n'=1+1,'text\n"))).toEqual([
      ['a', 'b'],
      ['=1+1', "'text"],
    ]);
  });
});

describe('an .xlsx', () => {
  test('is read with its dates, numbers and blank rows', async () => {
    const sheet = [
      cells[0]!.map((value) => ({ value })),
      [],
      [{ value: '公厕' }, { value: new Date(Date.UTC(2020, 0, 2)), type: Date, format: 'yyyy-mm-dd' }],
      [{ value: 12 }, { value: true }],
    ];
    const file = await writeExcelFile(sheet as never).toBuffer();
    const table = await readTable(file);
    expect(table.kind === 'table' && table.rows).toEqual([
      { row: 1, cells: cells[0] },
      { row: 3, cells: ['公厕', '2020-01-02'] },
      { row: 4, cells: ['12', 'true'] },
    ]);
  });
});

describe('a file that cannot be used is named, with what to do', () => {
  test.each([
    ['empty', bytes(''), 'file-empty'],
    ['only blank rows', bytes('\n ,\n'), 'file-empty'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-old-excel'],
    ['a broken .xlsx', Buffer.from('504b030400000000ff', 'hex'), 'file-broken-sheet'],
    ['a quote that is never closed', bytes('a,b\n"一,二\n三,四\n'), 'file-open-quote'],
    ['bytes of no Chinese encoding', Buffer.from([0xff, 0xff, 0x00, 0x81, 0x20]), 'file-unknown-encoding'],
    ['too big', new Uint8Array(fileLimitBytes + 1), 'file-too-big'],
  ])('%s', async (_, file, code) => {
    const table = await readTable(file);
    expect(table).toMatchObject({ kind: 'unreadable', code });
    expect(table.kind === 'unreadable' && table.message).toMatch(/请/);
  });
});
