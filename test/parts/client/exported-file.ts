import fc from 'fast-check';
import { completeContent } from '../../../domain/catalogue/blank-content.js';
import type { EntryContent } from '../../../domain/catalogue/entry.js';
import { entryDefects } from '../../../domain/catalogue/entry-defects.js';
import { noMapping } from '../../../client/catalogue-import/columns.js';
import { importCatalogue } from '../../../client/catalogue-import/import-catalogue.js';
import type { ImportDone } from '../../../client/catalogue-import/import-catalogue.js';
import type { LoadedStream } from '../../../client/catalogue-import/import-ports.js';
import type { ExportedEntry } from '../../../client/catalogue-export/exported-entry.js';

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

export async function imported(
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
export async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Texts as people and machines write them: quotes, line breaks, formulas, marks of our own notation, blanks. */
const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
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
  fc.constantFrom(
    '_x000D_',
    '_x005F_x0041_',
    '=1+1',
    '-5',
    '@SUM(A1)',
    "'=1",
    '无',
    '第一行\n第二行',
    '"引号"',
    '共享',
    '长度 3',
  ),
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
export const content: fc.Arbitrary<EntryContent> = fc
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
export const entries = fc.array(content, { minLength: 1, maxLength: 4 }).map((contents) =>
  contents.map((one, index): ExportedEntry => ({
    code: `E-${index}`,
    status: 'listed',
    content: one,
    provider: '市公安局',
  })),
);
