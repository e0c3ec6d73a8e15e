import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { readTable } from '../../../client/catalogue-import/read-table.js';
import { eventually } from '../../engine/eventually.js';
import { startInstallation, type TestInstallation } from './installation.js';

let city: TestInstallation;
beforeAll(async () => {
  city = await startInstallation(false);
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

async function written(name: string, text: string): Promise<string> {
  await writeFile(city.file(name), text);
  return city.file(name);
}
async function counted(sql: string): Promise<number> {
  const { rows } = await city.engine.hefu.pool.query<{ n: number }>(sql);
  return rows[0]?.n ?? 0;
}
const entries = `SELECT count(*)::int AS n FROM hefu.event WHERE stream LIKE 'catalogue/%' AND stream NOT LIKE '%/attempts'`;

describe('hefu catalogue', () => {
  test('a template is filled in, imported, exported, and comes back unchanged in every format', async () => {
    const template = city.file('模板.csv');
    expect((await city.hefu('catalogue', 'template', '-o', template)).code).toBe(0);
    const [header = ''] = (await readFile(template, 'utf8')).trim().split('\r\n');
    const names = header.replace('\uFEFF', '').split(',');
    const filled: Record<string, string> = {
      信息资源名称: `"=养老机构,\n""一览"""`,
      信息资源提供方: '市导出局',
      共享类型: '普遍共享',
      共享方式: '接口交换',
      信息项: '名称（C，长度 20）；电话（不共享：涉及个人隐私）',
    };
    const file = await written(
      '填好.csv',
      `${header}\r\n${names.map((name) => filled[name] ?? '').join(',')}\r\n`,
    );
    expect(await city.json('catalogue', 'import', file)).toMatchObject({ read: 1, registered: 1 });
    for (const name of ['导出.csv', '导出.xlsx']) {
      const out = city.file(name);
      expect((await city.hefu('catalogue', 'export', '-o', out)).code).toBe(0);
      const before = await counted(entries);
      const again = (await city.json('catalogue', 'import', out)) as { read: number; unchanged: number };
      expect(again).toMatchObject({ read: again.unchanged, imported: 0, rejected: 0 });
      expect(again.read).toBeGreaterThan(0);
      expect(await counted(entries)).toBe(before);
    }
    const dcat = city.file('导出.jsonld');
    expect((await city.hefu('catalogue', 'export', '-o', dcat, '--provider', 'none')).code).toBe(0);
    expect(JSON.parse(await readFile(dcat, 'utf8'))).toMatchObject({
      '@type': 'dcat:Catalog',
      'dcat:dataset': [],
    });
    expect((await city.hefu('catalogue', 'export', '-o', city.file('x.txt'))).code).toBe(2);
  }, 120_000);

  test('a name that may be a slip is asked about, name by name: that department, another one, or a file to be mended', async () => {
    const file = await written(
      '笔误.csv',
      '信息资源名称,信息资源提供方\n救助站信息,市民正局\n预算信息,市民证局\n',
    );
    const asked = await city.hefu('catalogue', 'import', file, '--accept-aliases');
    expect([asked.code, asked.stdout]).toEqual([
      4,
      expect.stringMatching(
        /“市民正局”的部门，与“市民政局”相近[^]*“市民证局”的部门，与“市民政局”相近[^]*--new-department/,
      ),
    ]);
    const said = ['--same-department', '市民正局', '--new-department', '市民证局'];
    expect(await city.json('catalogue', 'import', file, ...said)).toMatchObject({
      registered: 2,
      rejected: 0,
      alikeDepartments: [],
      proposedDepartments: [{ name: '市民证局' }],
    });
    // Both are certain from now on.
    expect(await city.json('catalogue', 'import', file)).toMatchObject({ unchanged: 2, rejected: 0 });
  }, 60_000);

  test('a large file in a terminal: one line of progress on stderr, written over itself; none where nobody looks on', async () => {
    const rows = Array.from(
      { length: 1100 },
      (_, index) => `大文件${index},市大文件局,${'述'.repeat(350)}\n`,
    );
    const file = await written('大文件.csv', `信息资源名称,信息资源提供方,信息资源摘要\n${rows.join('')}`);
    const watched = await city.watched('catalogue', 'import', file, '--dry-run');
    expect(watched.code).toBe(0);
    expect(watched.stdout).toContain('共 1100 行：将导入 1100 行');
    const line = /^… 读取文件(\r… 读取文件 \d+ 行)*\r\u001B\[K((\r… 导入目录 \d+\/1100)+\n)?$/;
    expect(watched.stderr).toMatch(line);
    expect((await city.hefu('catalogue', 'import', file, '--dry-run')).stderr).toBe('');
  }, 120_000);

  test('headings of another city: proposed, mapped from a file, saved under a name, used again', async () => {
    const file = await written('外地.csv', '资源标题,权属单位\n外地资源,市外地局\n');
    const refused = await city.hefu('catalogue', 'import', file, '--dry-run');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('可能是“信息资源提供方”')]);
    const mapping = await written('对照.json', '{"资源标题":"信息资源名称","权属单位":"信息资源提供方"}');
    expect(await city.json('catalogue', 'import', file, '--dry-run', '--mapping', mapping)).toMatchObject({
      registered: 1,
    });
    expect((await city.hefu('catalogue', 'mapping', 'save', '外地', mapping)).code).toBe(0);
    expect((await city.hefu('catalogue', 'mapping', 'save', '外地', mapping)).code).toBe(4);
    expect((await city.hefu('catalogue', 'mapping', 'list')).stdout).toContain('外地');
    expect((await city.hefu('catalogue', 'mapping', 'show', '外地')).stdout).toContain('权属单位');
    expect((await city.hefu('catalogue', 'mapping', 'show', '没有')).code).toBe(3);
    expect(await city.json('catalogue', 'import', file, '--mapping', '外地')).toMatchObject({
      registered: 1,
    });
    expect(
      await counted(`SELECT count(*)::int AS n FROM hefu.event WHERE type = 'MappingSaved' AND actor <> ''`),
    ).toBe(1);
  }, 120_000);

  test('a row that is not imported ends with 4; the file with its findings comes back as a sheet, too', async () => {
    const file = await written('有误.csv', '名称,提供方\n,市外地局\n');
    const errors = city.file('结果.xlsx');
    expect((await city.hefu('catalogue', 'import', file, '--dry-run', '--errors', errors)).code).toBe(4);
    const table = await readTable(await readFile(errors));
    expect(table.kind === 'table' && table.rows.map(({ cells }) => cells.at(-1))).toEqual([
      '校验结果',
      '未导入：请填写信息资源名称。',
    ]);
  }, 60_000);

  test('an import killed in the middle is finished by running it again, and nothing is there twice', async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => `中断资源${index},市中断局,第${index}项`);
    const file = await written('大文件.csv', ['名称,提供方,摘要', ...rows].join('\n'));
    const own = `${entries} AND body LIKE '%中断资源%'`;
    const program = fileURLToPath(new URL('../../../bin/hefu', import.meta.url));
    const child = spawn(process.execPath, [program, 'catalogue', 'import', file], {
      env: { ...process.env, NODE_OPTIONS: '', HEFU_DATA: dirname(file) },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    while (child.exitCode === null && (await counted(own)) === 0) await wait(20);
    child.kill('SIGKILL');
    await ended;
    // What the dead program had sent is carried out all the same.
    await eventually(async () => {
      const { rows } = await city.engine.hefu.pool.query(
        `SELECT FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND backend_type = 'client backend'`,
      );
      expect(rows).toEqual([]);
    }, 60_000);
    const left = await counted(own);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(6000);
    const report = await city.json('catalogue', 'import', file);
    expect(report).toMatchObject({ read: 6000, imported: 6000 - left, unchanged: left, rejected: 0 });
    expect(await counted(own)).toBe(6000);
    expect((await verifyChains(city.engine.hefu.pool)).broken).toEqual([]);
  }, 300_000);
});
