import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvText } from './csv-text.js';
import { entryRow, exportHeader } from './entry-row.js';
import type { ExportedEntry } from './exported-entry.js';
import { readTable } from '../catalogue-import/read-table.js';
import { plainSheetFile, sheetFile, wholeFile } from './sheet-file.js';
import { content, entries, imported, whole } from '../../test/parts/client/exported-file.js';

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
        const file = await whole(sheetFile([{ name: '目录', header: exportHeader, rows, widths: [] }]));
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
    const file = await whole(sheetFile([{ name: '目录', header: exportHeader, rows, widths: [] }]));
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

describe('a workbook', () => {
  test('keeps every sign of a text, also one that looks like an escaped character', async () => {
    const texts = [
      '_x000D_',
      '_x005F_x000D_',
      '_x0041_x0042_',
      'a\tb  c\nd',
      '<&>"\'',
      '\uFFFD',
      '00123',
      '=1+1',
    ];
    const table = await readTable(await wholeFile(plainSheetFile([texts, ['', '末']])));
    expect(table.kind === 'table' && table.rows).toEqual([
      { row: 1, cells: texts },
      { row: 2, cells: ['', '末'] },
    ]);
  });
  test('is made piece by piece: the first are out before the last rows are read', async () => {
    let read = 0;
    const rows = function* rows(): Generator<readonly string[]> {
      for (; read < 20_000; read += 1) yield [`第${read}项`, randomUUID()];
    };
    let firstAt = Number.NaN;
    const pieces: Uint8Array[] = [];
    for await (const piece of plainSheetFile(rows())) {
      pieces.push(piece);
      if (pieces.length === 20) firstAt = read;
    }
    expect(firstAt).toBeLessThan(10_000);
    const table = await readTable(Buffer.concat(pieces));
    expect(table.kind === 'table' && table.rows.length).toBe(20_000);
  });
});
