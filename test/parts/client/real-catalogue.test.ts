import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importCatalogue } from '../../../client/catalogue.js';
import { freshness, overlaps, progress } from '../../../client/catalogue-checks.js';
import { localAdminSession } from '../../../client/session.js';
import { emptyInstallation, type EmptyInstallation } from './empty-installation.js';

const realFile = new URL('../../../../shared/data/shanghai-open-catalogue.csv', import.meta.url);
const isHere = existsSync(realFile);
if (!isHere) process.stderr.write('未找到真实目录文件，跳过对 2,234 条真实目录的核对。\n');

(isHere ? describe : describe.skip)('the 2,234 real entries, checked', () => {
  let city: EmptyInstallation;
  beforeAll(async () => {
    city = await emptyInstallation();
    const bytes = await readFile(realFile);
    const order = { bytes, dryRun: false, acceptAliases: true };
    const done = await importCatalogue(city.hefu, localAdminSession('test'), order);
    expect(done).toMatchObject({ kind: 'done', report: { read: 2234, rejected: 0 } });
  }, 180_000);
  afterAll(async () => {
    await city.stop();
  }, 60_000);

  test('A16: every declared frequency is understood, none is guessed; what is late has its department and its days', async () => {
    const rows = await freshness(city.hefu, { asOf: '2023-06-30' });
    expect(rows).toHaveLength(2234);
    const of = (kind: string): number => rows.filter((row) => row.freshness.kind === kind).length;
    expect(of('frequency-unknown')).toBe(0);
    // 不定期更新 185, 静态数据 177; 即时 109.
    expect([of('no-obligation'), of('never-checked')]).toEqual([362, 109]);
    const late = rows.filter(({ freshness: one }) => one.kind === 'stale');
    expect(late.length).toBeGreaterThan(0);
    expect(of('fresh') + late.length + of('no-obligation') + of('never-checked')).toBe(2234);
    for (const { departmentName, freshness: one } of late) {
      expect([departmentName !== '', 'daysLate' in one && one.daysLate > 0]).toEqual([true, true]);
    }
  }, 60_000);

  test('A8: what a project would collect is found among the real names', async () => {
    const declared = ['公共厕所', '道路停车场', '餐饮服务许可'].map((name) => ({ name, resource: '' }));
    const report = await overlaps(city.hefu, { declared, department: null, threshold: 50 });
    expect(report.compared).toBe(2234);
    expect(report.entries.length).toBeGreaterThan(0);
  }, 60_000);

  test('A7, A18: a register that lists no data items is taken over, and complete it is not', async () => {
    const { departments } = await progress(city.hefu, { asOf: '2023-12-31' });
    // A18: the other 908 are the districts', which owe nothing here.
    expect(departments.reduce((sum, { whole }) => sum + whole, 0)).toBe(1326);
    expect(departments.every(({ done }) => done === 0)).toBe(true);
  }, 60_000);
});
