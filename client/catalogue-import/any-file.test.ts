import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { importCatalogue } from './import-catalogue.js';
import type { ImportDone } from './import-catalogue.js';
import { mappingOf, readMapping } from './read-mapping.js';
import type { Mapping } from './columns.js';
import { noMapping } from './columns.js';
import type { Unreadable } from './table.js';

const at = '2026-03-02T09:00:00+08:00';
const actor = { user: 'li', department: 'jxw', roles: ['commission'] };

async function checked(bytes: Uint8Array, mapping: Mapping = noMapping): Promise<ImportDone | Unreadable> {
  const outcome = await importCatalogue(
    {
      bytes,
      dryRun: true,
      acceptAliases: true,
      mapping,
      wantsErrorFile: true,
      actor,
      at,
      progress: () => undefined,
    },
    {
      loadDepartments: () => Promise.resolve([]),
      loadEntries: () => Promise.resolve([]),
      recordMany: () => Promise.reject(new Error('a dry run records nothing')),
      seal: () => Promise.reject(new Error('a dry run signs nothing')),
    },
  );
  if (outcome.kind === 'forbidden') throw new Error(outcome.refusal.message);
  return outcome;
}
async function done(text: string, mapping: Mapping = noMapping): Promise<ImportDone> {
  const outcome = await checked(Buffer.from(text), mapping);
  if (outcome.kind !== 'done') throw new Error(outcome.message);
  return outcome;
}
async function errorText({ errorFile }: ImportDone, encoding = 'utf8'): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of errorFile.csv()) pieces.push(piece);
  return iconv.decode(Buffer.concat(pieces), encoding);
}
const rejected = ({ report }: ImportDone): readonly (readonly [number, string])[] =>
  report.findings.filter(({ rejects }) => rejects).map(({ row, code }) => [row, code]);

describe('the header stands where officials put it', () => {
  test('below titles, in two rows of merged cells, with an empty column behind', async () => {
    const text = [
      '上海市政务数据资源目录,,,,,',
      '填报单位：市民政局,,,,,',
      '序号,*信息资源名称（必填）,信息资源提供方,共享信息,,',
      ',,,共享类型,共享方式,',
      '1,婚姻登记处,市民政局,普遍共享,接口,',
      ',,,,,',
      '2,,市民政局,普遍共享,接口,',
    ].join('\r\n');
    const { report } = await done(text);
    expect(report).toMatchObject({ read: 2, registered: 1, rejected: 1 });
    // The row is the one a spreadsheet shows: the blank one counts.
    expect(report.findings.filter(({ rejects }) => rejects)).toMatchObject([
      { row: 7, code: 'entry-title-missing' },
    ]);
  });
  test('semicolons, though the title above the header has none', async () => {
    expect((await done('目录\n名称;提供方;信息项\n一;市民政局;a,b,c\n')).report).toMatchObject({
      registered: 1,
    });
  });
});

describe('a file put together from others', () => {
  const utf8 = Buffer.from('名称,提供方\n上海市养老机构基本信息一览,市民政局\n');
  const gbk = iconv.encode('上海市公厕分布与开放时间信息,市绿化市容局\n', 'gb18030');
  test.each([
    ['UTF-8 first', Buffer.concat([utf8, gbk]), '第 2 行是 UTF-8，第 3 行不是'],
    ['UTF-8 last', Buffer.concat([gbk, utf8]), '第 2 行是 UTF-8，第 1 行不是'],
  ])('is refused with the lines, not read as nonsense: %s', async (_, bytes, where) => {
    const outcome = await checked(bytes);
    const which = where.includes('第 1 行不') ? /第 [23] 行是 UTF-8，第 1 行不是/ : new RegExp(where);
    expect(outcome).toMatchObject({
      kind: 'unreadable',
      code: 'file-mixed-encodings',
      message: expect.stringMatching(which),
    });
  });
  test('rare characters of GB18030 beside short words are no mixture', async () => {
    const text = `名称,提供方\n${'㐂𠮷龘䶮'.repeat(20)},市民政局\n联通,市民政局\n`;
    expect(await checked(iconv.encode(text, 'gb18030'))).toMatchObject({ kind: 'done' });
  });
  test('a value of a failed formula is no name', async () => {
    expect(rejected(await done('名称,提供方\n#REF!,市民政局\n'))).toEqual([[2, 'cell-error']]);
  });
  test('line ends of old Macs, tabs and a hundred columns nobody needs', async () => {
    const more = Array.from({ length: 200 }, (_, index) => `附加${index}`).join('\t');
    const { report } = await done(`名称\t提供方\t${more}\r一\t市民政局${'\t'.repeat(200)}\r`);
    expect(report).toMatchObject({ read: 1, registered: 1, rejected: 0 });
  });
});

describe('the error file is the user’s own', () => {
  test('in its own encoding, with its own delimiter, titles and blank rows, and can be imported again', async () => {
    const text = '目录\t\r\n名称\t提供方\r\n\r\n㐂一\t市民政局\r\n\t市民政局\r\n';
    for (const encoding of ['gb18030', 'utf16le', 'utf16be'] as const) {
      const bytes = iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' });
      const outcome = await checked(bytes);
      if (outcome.kind !== 'done') throw new Error(outcome.message);
      const lines = (await errorText(outcome, encoding)).split('\r\n');
      expect(lines).toEqual([
        '目录\t\t',
        '名称\t提供方\t校验结果',
        '\t',
        expect.stringContaining('㐂一\t市民政局\t'),
        '\t市民政局\t未导入：请填写信息资源名称。',
        '',
      ]);
    }
  });
});

describe('columns of other cities', () => {
  test('usual names of Beijing and Guangdong are known', async () => {
    const { report } = await done(
      '目录名称,数源部门,共享属性,提供方式,更新频率\n一,市民政局,无条件共享,接口,每月\n',
    );
    expect(report).toMatchObject({ registered: 1, rejected: 0, proposedColumns: [] });
  });
  const strange = '资源标题,权属单位,更新频次,备注\n一,市民政局,每月,x\n';
  test('unknown ones are met with a proposal, and a mapping makes them known', async () => {
    const refused = await checked(Buffer.from(strange));
    expect(refused).toMatchObject({ kind: 'unreadable', code: 'header-missing' });
    expect(refused.kind === 'unreadable' && refused.message).toMatch(/“权属单位”可能是“信息资源提供方”/);
    const read = readMapping('{"资源标题":"信息资源名称","权属单位":"provider","备注":null}');
    if (read.kind !== 'mapping') throw new Error(read.messages.join());
    const { report } = await done(strange, mappingOf(read.columns));
    expect(report).toMatchObject({
      registered: 1,
      proposedColumns: [{ heading: '更新频次', column: 'updateFrequency' }],
    });
    expect(report.findings.map(({ message }) => message).join()).not.toContain('备注');
  });
  test.each(['[]', 'x', '{"备注":"不存在"}', '{"":null}'])('%s is no mapping, and why is said', (text) => {
    expect(readMapping(text)).toMatchObject({ kind: 'unfit', messages: [expect.stringMatching(/请|须/)] });
  });
});

describe('A6: what is wrong is said, and nothing is guessed', () => {
  test('a list or an item the domain does not take is a finding, not an exception', async () => {
    const long = '长'.repeat(201);
    const outcome = await done(
      `名称,提供方,标签,信息项\n一,市民政局,${'签'.repeat(101)},\n二,市民政局,,${long}\n三,${long},,\n`,
    );
    expect(rejected(outcome)).toEqual(
      [
        [2, 'content-unfit'],
        [3, 'content-unfit'],
        [4, 'cell-too-long'],
        [4, 'entry-provider-missing'],
      ].slice(0, 3),
    );
  });
  test('a code that cannot be one is told in a dry run already', async () => {
    expect(rejected(await done('代码,名称,提供方\n共享/1,一,市民政局\n'))).toEqual([
      [2, 'entry-code-malformed'],
    ]);
  });
  test('hundreds of rows of one name are a mistake in the columns', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `同名,市民政局,${index}`);
    const { report } = await done(`名称,提供方,摘要\n${rows.join('\n')}\n`);
    expect(report).toMatchObject({ rejected: 300 });
    expect(report.findings.at(-1)?.code).toBe('namesakes-too-many');
  });
  test('blanks inside an abstract, and one that only repeats the name', async () => {
    const { report } = await done('名称,提供方,摘要\n一,市民政局,一\n二,市民政局,"甲\t乙"\n三,市民政局,／\n');
    expect(
      report.findings.filter(({ row }) => row > 1 && row < 5).map(({ row, code }) => [row, code]),
    ).toEqual([
      [2, 'abstract-repeats-title'],
      [2, 'department-new'],
      [3, 'abstract-inner-blank'],
      [4, 'abstract-missing'],
    ]);
  });
});

describe('any file: a value with findings, never an exception', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '名称',
      '提供方',
      '信息项',
      '公开',
      '普遍共享',
      '市民政局',
      '2020-01-02',
      '"',
      '\0',
      '\uD800',
      '（',
      '',
    ),
  );
  const line = fc.array(cell, { maxLength: 6 });
  test('of cells in any order under a header', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('utf8', 'gb18030', 'utf16le'),
        async (lines, encoding) => {
          const text = [
            '名称,提供方,信息项,公开方式,发布日期,共享类型',
            ...lines.map((cells) => cells.join(',')),
          ].join('\n');
          const outcome = await checked(iconv.encode(text, encoding, { addBOM: encoding === 'utf16le' }));
          if (outcome.kind === 'unreadable') expect(outcome.message).toMatch(/请|须/);
          else {
            const { read, imported, unchanged, rejected: out, joined } = outcome.report;
            // A row of a resource that stands above it is counted by itself.
            expect(imported + unchanged + out + joined).toBe(read);
            await errorText(outcome);
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
  test('of any bytes', async () => {
    const starts = fc
      .constantFrom('', '504b0304', 'fffe', 'feff', 'efbbbf', 'd0cf11e0')
      .map((hex) => Buffer.from(hex, 'hex'));
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const outcome = await checked(Buffer.concat([start, rest]));
        if (outcome.kind === 'unreadable') expect(outcome.message).toMatch(/请|须/);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
