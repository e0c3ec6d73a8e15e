import { verify } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import {
  countCatalogue,
  getCatalogueEntry,
  importCatalogue,
  listCatalogue,
} from '../../../client/catalogue.js';
import { rebuildProjections } from '../../../client/rebuild-projections.js';
import { localAdminSession } from '../../../client/session.js';
import { canonicalJson } from '../../../domain/canonical-json.js';
import { asJson } from '../../../domain/json.js';
import { listGatewayKeys } from '../../../store/gateway-keys.js';
import { readCategory } from '../../../store/read-category.js';
import { emptyInstallation, type EmptyInstallation } from './empty-installation.js';
import { projectionRows } from './projection-rows.js';

let city: EmptyInstallation;
beforeAll(async () => {
  city = await emptyInstallation();
}, 120_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const session = localAdminSession('test');
const file = { dryRun: false, acceptAliases: true };
const rowCount = 2000;
const rows = Array.from(
  { length: rowCount },
  (_, index) =>
    `资源${index},第${index}项资源,市${['民政', '公安', '卫生'][index % 3] ?? ''}局,按需共享,接口,限用于核对`,
);
const csv = iconv.encode(
  ['数据集名称,摘要,数据提供方,共享类型,共享方式,共享条件', ...rows].join('\r\n'),
  'gb18030',
);

describe('the catalogue is imported', () => {
  test('A6: 2,000 rows in GB18030, each a signed command on a stream of its own, in seconds', async () => {
    const begun = Date.now();
    const outcome = await importCatalogue(city.hefu, session, { ...file, bytes: csv });
    const seconds = (Date.now() - begun) / 1000;
    expect(outcome).toMatchObject({
      kind: 'done',
      report: { read: rowCount, imported: rowCount, unchanged: 0, rejected: 0, encoding: 'gb18030' },
    });
    // About 4 s when the machine is ours alone; the bound is for a machine that is not.
    expect(seconds).toBeLessThan(40);
    const streams = await readCategory(city.hefu.pool, 'catalogue');
    expect(streams).toHaveLength(rowCount);
    const [key] = await listGatewayKeys(city.hefu.pool);
    const publicKey = { key: spki(key!.publicKey), format: 'der', type: 'spki' } as const;
    for (const { stream, events } of streams) {
      const { signature, ...signed } = events[0]!.envelope!;
      const text = Buffer.from(canonicalJson(asJson(signed)));
      expect([stream, verify(null, text, publicKey, Buffer.from(signature, 'base64'))]).toEqual([
        stream,
        true,
      ]);
    }
  }, 120_000);

  test('the same file again changes nothing', async () => {
    expect(await importCatalogue(city.hefu, session, { ...file, bytes: csv })).toMatchObject({
      report: { read: rowCount, imported: 0, unchanged: rowCount, rejected: 0 },
    });
  }, 60_000);

  test('a dry run records nothing; the file with its findings comes back', async () => {
    const changed = Buffer.from('数据集名称,数据提供方\n另一项,市民政局\n,市民政局\n');
    const outcome = await importCatalogue(city.hefu, session, {
      ...file,
      dryRun: true,
      wantsErrorFile: true,
      bytes: changed,
    });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(outcome.report).toMatchObject({ read: 2, imported: 1, rejected: 1, dryRun: true });
    const pieces: Uint8Array[] = [];
    for await (const piece of outcome.errorFile.csv()) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toContain('未导入');
    expect(await readCategory(city.hefu.pool, 'catalogue')).toHaveLength(rowCount);
  });

  test('is found by text, provider and page', async () => {
    const [first, second] = await listCatalogue(city.hefu, { limit: 2, class: 'on-demand' });
    expect(await listCatalogue(city.hefu, { limit: 1, after: first!['code'] as string })).toEqual([second]);
    const [found] = await listCatalogue(city.hefu, { text: '资源1999' });
    expect(found).toMatchObject({ title: '资源1999', status: 'listed', version: 1 });
    expect(await getCatalogueEntry(city.hefu, found!['code'] as string)).toEqual(found);
    expect(await getCatalogueEntry(city.hefu, 'no-such-code')).toBeNull();
  });

  test('is found by pinyin, whole or by its initials, by the provider’s too, and every word must fit', async () => {
    const titles = async (text: string): Promise<readonly unknown[]> =>
      (await listCatalogue(city.hefu, { text, limit: 1000 })).map((entry) => entry['title']);
    expect(await titles('ziyuan1999')).toEqual(['资源1999']);
    expect(await titles('ZY1999')).toEqual(['资源1999']);
    expect(await titles('zy199 shigonganju')).toEqual(
      (await titles('资源199 市公安局')).filter((title) => title !== null),
    );
    expect(await titles('1999 sgaj')).toEqual(['资源1999']);
    expect(await titles('1999 smzj')).toEqual([]);
    const ofProvider = Math.ceil(rowCount / 3);
    expect(await countCatalogue(city.hefu, { text: 'smzj' })).toBe(ofProvider);
    expect(await countCatalogue(city.hefu, { text: 'smzj', class: 'universal' })).toBe(0);
    expect(await countCatalogue(city.hefu, { text: '100%_' })).toBe(0);
  });

  test('what was projected is what the log folds to', async () => {
    const before = await projectionRows(city.ownerUrl);
    expect(await rebuildProjections(city.hefu)).toMatchObject({ catalogue: rowCount, department: 3 });
    expect(await projectionRows(city.ownerUrl)).toEqual(before);
  }, 120_000);
});

const realFile = new URL('../../../../shared/data/shanghai-open-catalogue.csv', import.meta.url);
(existsSync(realFile) ? describe : describe.skip)('the 2,234 real entries', () => {
  test('are imported in seconds, and a second time not at all', async () => {
    const own = await emptyInstallation();
    try {
      const bytes = await readFile(realFile);
      const order = { ...file, bytes };
      const begun = Date.now();
      const once = await importCatalogue(own.hefu, session, order);
      expect((Date.now() - begun) / 1000).toBeLessThan(20);
      expect(once).toMatchObject({ kind: 'done', report: { read: 2234, unchanged: 0 } });
      const again = await importCatalogue(own.hefu, session, order);
      if (once.kind !== 'done' || again.kind !== 'done') throw new Error('not done');
      expect(again.report).toMatchObject({ imported: 0, unchanged: once.report.imported });
    } finally {
      await own.stop();
    }
  }, 180_000);
});

/** A raw Ed25519 key (base64) as the structure node:crypto reads. */
function spki(raw: string): Buffer {
  return Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(raw, 'base64')]);
}
