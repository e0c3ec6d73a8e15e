import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { completeContent } from '../../domain/catalogue/blank-content.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { entryDefects } from '../../domain/catalogue/entry-defects.js';
import { noMapping } from '../catalogue-import/columns.js';
import { importCatalogue } from '../catalogue-import/import-catalogue.js';
import type { ImportDone } from '../catalogue-import/import-catalogue.js';
import type { LoadedStream } from '../catalogue-import/import-ports.js';
import { csvText } from './csv-text.js';
import { dcatText } from './dcat.js';
import { entryRow, exportHeader } from './entry-row.js';
import type { ExportedEntry } from './exported-entry.js';
import { sheetFile } from './sheet-file.js';
import { templateCsv, templateSheet } from './template.js';

const at = '2026-03-02T09:00:00+08:00';
const actor = { user: 'li', department: 'jxw', roles: ['commission'] };
const department: LoadedStream = {
  stream: 'department/gaj',
  events: [
    {
      type: 'DepartmentRegistered',
      at,
      actor,
      rule: 'engine',
      commandId: 'c',
      seq: 1,
      data: { code: 'gaj', name: '市公安局', level: 'municipal', joinsPlan: false, calendar: 'cn' },
    },
  ],
};
const streamOf = ({ code, content }: ExportedEntry): LoadedStream => ({
  stream: `catalogue/${code}`,
  events: [
    {
      type: 'EntryRegistered',
      at,
      actor,
      rule: 'engine',
      commandId: 'c',
      seq: 1,
      data: { code, content, source: 'person' },
    },
  ],
});

async function imported(
  bytes: Uint8Array,
  entries: readonly ExportedEntry[] = [],
): Promise<ImportDone['report']> {
  const outcome = await importCatalogue(
    {
      bytes,
      dryRun: true,
      acceptAliases: false,
      mapping: noMapping,
      wantsErrorFile: false,
      actor,
      at,
      progress: () => undefined,
    },
    {
      loadDepartments: () => Promise.resolve([department]),
      loadEntries: () => Promise.resolve(entries.map(streamOf)),
      recordMany: () => Promise.reject(new Error('a dry run records nothing')),
      seal: () => Promise.reject(new Error('a dry run signs nothing')),
    },
  );
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.report;
}
async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Texts as people and machines write them: quotes, line breaks, formulas, marks of our own notation, blanks. */
const word = fc.oneof(
  // U+FFFD stands where something could not be read: the sheet library reads such a cell as an empty one.
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((made) => made.replaceAll('\uFFFD', '')),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      "'",
      '"',
      ',',
      '\n',
      '\r',
      '；',
      '、',
      '（',
      '）',
      '：',
      ' ',
      '\u3000',
      '甲',
      '\t',
    ),
    maxLength: 8,
  }),
  fc.constantFrom('=1+1', '-5', '@SUM(A1)', "'=1", '无', '第一行\n第二行', '"引号"', '共享', '长度 3'),
);
const text = fc.option(word, { nil: null });
const flag = fc.boolean();
const openness = fc.option(fc.constantFrom('open', 'on-application', 'not-open'), { nil: null });
const item = fc.record({
  name: word.filter((name) => name !== ''),
  type: text,
  length: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  shareable: fc.option(flag, { nil: null }),
  reason: fc.string({ minLength: 1, maxLength: 4 }),
  openness,
  notOpenReason: text,
});
const day = fc.option(fc.constantFrom('2020-01-02', '2021-03-04'), { nil: null });
const content: fc.Arbitrary<EntryContent> = fc
  .record({
    title: word,
    abstract: word,
    providerCreditCode: text,
    class: fc.constantFrom('universal', 'on-demand', 'not-shared'),
    classSource: fc.constantFrom('declared', 'default'),
    modes: fc.uniqueArray(fc.constantFrom('api', 'file', 'offline', 'batch')),
    conditions: text,
    items: fc.array(item, { maxLength: 3 }),
    openness,
    openConditions: text,
    notOpenReason: text,
    tags: fc.array(word, { maxLength: 3 }),
    field: text,
    theme: text,
    format: fc.array(word, { maxLength: 2 }),
    updateFrequency: text,
    publishedOn: day,
    updatedOn: day,
    classified: fc.constantFrom('none', 'work-secret', 'state-secret'),
    sensitive: flag,
    withholdReason: text,
    withholdBasis: text,
    project: text,
    citySafety: flag,
    related: fc.array(word, { maxLength: 2 }),
  })
  .map((made) =>
    completeContent({
      ...made,
      provider: 'gaj',
      items: made.items.map((one, index) => ({ code: `i${index}`, ...one })),
    }),
  )
  .filter((made) => entryDefects(made, at).length === 0);
const entries = fc.array(content, { minLength: 1, maxLength: 4 }).map((contents) =>
  contents.map((one, index): ExportedEntry => ({
    code: `E-${index}`,
    status: 'listed',
    content: one,
    provider: '市公安局',
  })),
);

describe('what was exported comes back unchanged', () => {
  test('as CSV, whatever the fields hold', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (some) => {
        const file = await whole(csvText([exportHeader, ...some.map(entryRow)]));
        const { read, unchanged, findings } = await imported(file, some);
        expect([read, unchanged, findings.filter(({ rejects }) => rejects)]).toEqual([
          some.length,
          some.length,
          [],
        ]);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('as xlsx, too', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (some) => {
        const rows = some.map(entryRow);
        const file = await sheetFile([{ name: '目录', header: exportHeader, rows, widths: [] }]);
        const { read, unchanged, findings } = await imported(file, some);
        expect([read, unchanged, findings.filter(({ rejects }) => rejects)]).toEqual([
          some.length,
          some.length,
          [],
        ]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('as xlsx, also words that every JavaScript object knows', async () => {
    const [one] = fc.sample(content, { numRuns: 1, seed: 7 });
    const some = ['valueOf', 'constructor', '__proto__'].map((title, index): ExportedEntry => ({
      code: `E-${index}`,
      status: 'listed',
      content: { ...one!, title, abstract: title },
      provider: '市公安局',
    }));
    const rows = some.map(entryRow);
    const file = await sheetFile([{ name: '目录', header: exportHeader, rows, widths: [] }]);
    expect(await imported(file, some)).toMatchObject({ read: 3, unchanged: 3 });
  });

  test('a cell that is changed changes its field, and leaves what no cell can say', async () => {
    const [one] = fc.sample(
      content.filter(({ items }) => items.length === 0),
      { numRuns: 1, seed: 7 },
    );
    const items = [
      {
        code: 'x1',
        name: '姓名',
        type: 'C',
        length: 20,
        shareable: false,
        reason: '隐私；保护',
        openness: null,
        notOpenReason: null,
      },
      {
        code: 'x2',
        name: '年龄',
        type: null,
        length: null,
        shareable: null,
        reason: null,
        openness: null,
        notOpenReason: null,
      },
    ];
    const entry: ExportedEntry = {
      code: 'E-1',
      status: 'listed',
      provider: '市公安局',
      content: { ...one!, title: '人员', class: 'on-demand', classSource: 'default', items },
    };
    const cells = entryRow(entry);
    expect(cells[exportHeader.indexOf('信息项')]).toBe('姓名（C，长度 20，不共享：隐私；保护）\n年龄');
    const changed = cells.map((cell, index) => (exportHeader[index] === '信息资源摘要' ? '新的摘要' : cell));
    const report = await imported(await whole(csvText([exportHeader, changed])), [entry]);
    expect(report).toMatchObject({ revised: 1, unchanged: 0 });
  });
});

describe('the CSV', () => {
  test('has a byte order mark, CRLF, and no formula', async () => {
    const file = await whole(csvText([['a'], ['=1+1'], ["'=2"], ['-3'], ['甲']]));
    expect(file.toString('utf8')).toBe("\uFEFFa\r\n'=1+1\r\n''=2\r\n'-3\r\n甲\r\n");
  });
});

describe('the template', () => {
  test.each([
    ['xlsx', async () => templateSheet()],
    ['csv', async () => whole(templateCsv())],
  ])(
    'as %s has no column that an import does not know, and is read as an empty catalogue',
    async (_, made) => {
      const report = await imported(await made());
      expect(report).toMatchObject({ read: 0, findings: [], proposedColumns: [] });
    },
  );

  test('filled in with its own words and saved by Chinese Excel it is imported', async () => {
    const header = iconv
      .decode(await whole(templateCsv()), 'utf8')
      .replace('\uFEFF', '')
      .trim()
      .split(',');
    const filled: Record<string, string> = {
      信息资源名称: '危险化学品企业',
      信息资源提供方: '市公安局',
      共享类型: '按需共享',
      共享方式: '接口交换、批量交换',
      共享条件: '限于核验',
      信息项: '名称（C，长度 100）；电话（C，不共享：涉及个人隐私）',
      公开方式: '不公开',
      敏感标志: '是',
    };
    const row = header.map((name) => filled[name] ?? '').join(',');
    const file = iconv.encode(`${header.join(',')}\r\n${row}\r\n`, 'gb18030');
    expect(await imported(file)).toMatchObject({ read: 1, registered: 1, encoding: 'gb18030' });
  });
});

test('DCAT-AP: JSON-LD that says of each entry what it is, who has it and whether the public may have it', async () => {
  const [one] = fc.sample(content, { numRuns: 1, seed: 3 });
  const entry: ExportedEntry = {
    code: 'E-1',
    status: 'listed',
    provider: '市公安局',
    content: {
      ...one!,
      title: '公厕',
      openness: 'on-application',
      updateFrequency: '每月',
      publishedOn: '2020-01-02',
    },
  };
  async function* both(): AsyncGenerator<ExportedEntry> {
    yield await Promise.resolve(entry);
    yield { ...entry, code: 'E-2' };
  }
  const document = JSON.parse((await whole(dcatText(both()))).toString()) as Record<string, unknown>;
  expect(document['@type']).toBe('dcat:Catalog');
  expect(document['dcat:dataset']).toMatchObject([
    {
      '@type': 'dcat:Dataset',
      'dct:identifier': 'E-1',
      'dct:title': { '@value': '公厕', '@language': 'zh' },
      'dct:publisher': { 'foaf:name': { '@value': '市公安局' } },
      'dct:accessRights': { '@id': expect.stringContaining('RESTRICTED') },
      'dct:accrualPeriodicity': { '@id': expect.stringContaining('MONTHLY') },
      'dct:issued': { '@value': '2020-01-02' },
    },
    { 'dct:identifier': 'E-2' },
  ]);
});
