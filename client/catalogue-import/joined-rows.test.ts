import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Plan } from '../../test/parts/client/planned-file.js';
import { actions, entriesOf, found, known, plan, planFile } from '../../test/parts/client/planned-file.js';
import { csvText } from '../catalogue-export/csv-text.js';
import { entryRow, exportHeader } from '../catalogue-export/entry-row.js';
import { plainSheetFile, wholeFile } from '../catalogue-export/sheet-file.js';
import { errorFile } from './error-file.js';

const head = '序号,信息资源名称,信息资源提供方,信息资源摘要,共享类型,共享方式,信息项名称,数据类型,数据长度';
const of = (lines: readonly string[]): Promise<Plan> => plan(lines, {}, known, head);
const itemsOf = (planned: Plan): readonly (readonly string[])[] =>
  entriesOf(planned).map(({ content }) => content.items.map(({ name }) => name));
async function results({ source, survey, tally }: Plan): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const cells of errorFile(source, survey, tally).rows()) rows.push(cells.at(-1) ?? '');
  return rows.slice(1);
}

const blankBelow = [
  '1,危险化学品企业,上海市民政局,企业一览,普遍共享,接口,企业名称,C,100',
  ',,,,,,法定代表人,C,20',
  ',,,,,,注册日期,日期型D（8）,',
  '2,婚姻登记处,上海市民政局,各区登记处,普遍共享,接口,名称,C,',
  ',,,,,,地址,C',
];
const repeated = blankBelow.map((line, index) => {
  const first = blankBelow[index < 3 ? 0 : 3]!.split(',');
  const own = line.split(',');
  return [String(index + 1), ...first.slice(1, 6), ...own.slice(6)].join(',');
});

describe('rows that belong to one resource are one entry with their items', () => {
  test.each([
    ['left blank below the first row', blankBelow],
    ['repeated in each row', repeated],
  ])('its own cells %s', async (_, lines) => {
    const planned = await of(lines);
    expect(actions(planned)).toEqual(['register', 'join', 'join', 'register', 'join']);
    const [first, second] = entriesOf(planned).map(({ content }) => content.items);
    expect(first?.map(({ name, type, length }) => [name, type, length])).toEqual([
      ['企业名称', 'C', 100],
      ['法定代表人', 'C', 20],
      ['注册日期', '日期型D', 8],
    ]);
    expect(second?.map(({ name }) => name)).toEqual(['名称', '地址']);
    const told = planned.findings.filter(({ code }) => code === 'rows-joined');
    expect(told.map(({ row, message }) => [row, message])).toEqual([
      [2, '第 2–4 行合并为一项资源，共 3 个信息项。'],
      [5, '第 5–6 行合并为一项资源，共 2 个信息项。'],
    ]);
    expect(await results(planned)).toEqual([
      expect.stringContaining('提示：第 2–4 行合并为一项资源，共 3 个信息项。'),
      '通过：已并入第 2 行的资源。',
      '通过：已并入第 2 行的资源。',
      expect.stringContaining('提示：第 5–6 行'),
      '通过：已并入第 5 行的资源。',
    ]);
    const entries = entriesOf(planned);
    const again = await plan(lines, {}, { ...known, entries }, head);
    expect(actions(again)).toEqual(['unchanged', 'join', 'join', 'unchanged', 'join']);
    expect(again.tally.of('join')).toBe(3);
  });

  test('merged over the rows of a workbook; the export of it comes back unchanged', async () => {
    const table: string[][] = parse([head, ...blankBelow.slice(0, 3)].join('\n'), {
      relax_column_count: true,
    });
    const parts = unzipSync(await wholeFile(plainSheetFile(table)));
    const name = 'xl/worksheets/sheet1.xml';
    const merges = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `<mergeCell ref="${letter}2:${letter}4"/>`);
    const sheet = strFromU8(parts[name]!).replace(
      '</sheetData>',
      `</sheetData><mergeCells>${merges.join('')}</mergeCells>`,
    );
    const planned = await planFile(zipSync({ ...parts, [name]: strToU8(sheet) }));
    expect([actions(planned), itemsOf(planned)]).toEqual([
      ['register', 'join', 'join'],
      [['企业名称', '法定代表人', '注册日期']],
    ]);
    const entries = entriesOf(planned);
    const rows = entries.map((entry) => entryRow({ ...entry, status: 'listed', provider: '上海市民政局' }));
    const pieces: Uint8Array[] = [];
    for await (const piece of csvText([exportHeader, ...rows])) pieces.push(piece);
    expect(actions(await planFile(Buffer.concat(pieces), {}, { ...known, entries }))).toEqual(['unchanged']);
  });

  test('however many there are', async () => {
    const more = Array.from({ length: 1500 }, (_, index) => `,,,,,,信息项${index},C,`);
    const planned = await of([blankBelow[0]!, ...more, blankBelow[3]!]);
    expect(itemsOf(planned).map(({ length }) => length)).toEqual([1501, 1]);
    expect(planned.tally.of('join')).toBe(1500);
  });

  test('another item is a change of the entry, not a further one', async () => {
    const entries = entriesOf(await of(blankBelow.slice(0, 3)));
    const longer = [...blankBelow.slice(0, 3), ',,,,,,联系电话,C,20'];
    const planned = await plan(longer, {}, { ...known, entries }, head);
    expect(actions(planned)).toEqual(['revise', 'join', 'join', 'join']);
    expect(entriesOf(planned)[0]?.code).toBe(entries[0]?.code);
  });
});

describe('what does not fit together is told, by row and name', () => {
  const first = blankBelow[0]!;
  test('one item with two meanings keeps the resource out, and each of its rows says so', async () => {
    const planned = await of([first, ',,,,,,企业名称,N,100', ',,,,,,地址,C,']);
    expect(actions(planned)).toEqual(['reject', 'join', 'join']);
    expect(found(planned)).toEqual([
      [2, 'resource-broken'],
      [3, 'item-contradicts'],
    ]);
    expect(await results(planned)).toEqual([
      '未导入：第 2–4 行是一项资源，其中第 3 行有误，整项未导入。请改正后重新导入。',
      expect.stringMatching(
        /^未导入：信息项“企业名称”与第 2 行的同名信息项内容不同.*\n未导入：所属资源（第 2 行）/,
      ),
      '未导入：所属资源（第 2 行）未导入，请看该行的说明。',
    ]);
    expect([planned.tally.of('reject'), planned.tally.of('join')]).toEqual([3, 0]);
  });
  test('a row without a name that says something else of the resource', async () => {
    const planned = await of([first, ',,,,不予共享,,法定代表人,C,']);
    expect(planned.findings.find(({ row }) => row === 3)?.message).toMatch(
      /第 2 行资源的信息项，但“共享类型”与该行不同。请改成一致或者留空/,
    );
  });
  test('an item given twice is taken once', async () => {
    const planned = await of([first, ',,,,,,地址,C,', ',,,,,,地址,C,']);
    expect(actions(planned)).toEqual(['register', 'join', 'reject']);
    expect(found(planned).at(-1)).toEqual([4, 'duplicate-identical']);
    expect(itemsOf(planned)).toEqual([['企业名称', '地址']]);
  });
  test('rows with the same name that differ elsewhere stay two entries, reported', async () => {
    const planned = await of([first, first.replace('企业一览', '另一份').replace('企业名称', '地址')]);
    expect(actions(planned)).toEqual(['register', 'register']);
    expect(found(planned)).toContainEqual([3, 'duplicate-different']);
  });
  test('a blank row parts an item without a name from the resource above; another provider does, too', async () => {
    const planned = await of([first, ',,,,,,,,', ',,,,,,地址,C,', ',,上海市静安区人民政府,,,,面积,N,']);
    expect(actions(planned)).toEqual(['register', 'reject', 'reject']);
    expect(found(planned).filter(([, code]) => code.startsWith('entry-'))).toEqual([
      [4, 'entry-title-missing'],
      [4, 'entry-provider-missing'],
      [5, 'entry-title-missing'],
    ]);
  });
  test('columns about one item, beside several in one cell, are not guessed', async () => {
    const planned = await of([first.replace('企业名称', '企业名称；地址')]);
    expect(found(planned)).toEqual([
      [2, 'item-details-ambiguous'],
      [2, 'item-details-ambiguous'],
    ]);
  });
});
