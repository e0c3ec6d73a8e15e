import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { onDemandResource } from '../../engine/small-city.js';
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

describe('an installation without the demo city', () => {
  test('--as is refused, whoever it names; a token works, until it is revoked', async () => {
    const refused = await city.hefu('inbox', '--as', 'ga-approver');
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('只用于演示城市')]);
    const { token } = (await city.json('user', 'token', 'ga-approver')) as { readonly token: string };
    const env = { HEFU_TOKEN: token };
    expect((await city.hefuWith(env, 'inbox')).code).toBe(0);
    // An approver is no administrator.
    expect((await city.hefuWith(env, 'user', 'token', 'ga-head')).code).toBe(4);
    expect((await city.hefu('user', 'token', 'ga-approver', '--revoke')).code).toBe(2);
    expect(await city.json('user', 'token', 'ga-approver', '--revoke', '--yes')).toEqual({
      user: 'ga-approver',
      revoked: 1,
    });
    expect((await city.hefuWith(env, 'inbox')).code).toBe(4);
  }, 60_000);

  test('the first administrator gets a token and can begin: departments, people, settings', async () => {
    const before = await city.json('department', 'list');
    const misnamed = await city.hefu('user', 'create-admin', '张 伟/', '--name', '张伟');
    expect([misnamed.code, misnamed.stderr]).toEqual([2, expect.stringMatching(/请|须/)]);
    expect(await city.json('department', 'list')).toEqual(before);
    const words = ['user', 'create-admin', 'zhang-wei', '--name', '张伟', '--department', 'jx'];
    const { token } = (await city.json(...words)) as { readonly token: string };
    const asAdmin = (...argv: readonly string[]): ReturnType<TestInstallation['hefu']> =>
      city.hefuWith({ HEFU_TOKEN: token }, ...argv);
    const departments = await written(
      'departments.csv',
      '部门代码,部门名称,别名\nws,市卫生健康委,市卫健委\n,无代码,\n',
    );
    const checked = await asAdmin('department', 'import', departments, '--dry-run', '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({ read: 2, imported: 1, rejected: 1, dryRun: true });
    expect(await city.json('department', 'list')).not.toContainEqual(expect.objectContaining({ code: 'ws' }));
    const done = await asAdmin('department', 'import', departments);
    expect([done.code, done.stdout, done.stderr]).toEqual([
      4,
      expect.stringContaining('未导入 1 行'),
      expect.stringContaining('有 1 行未导入'),
    ]);
    expect((await city.hefu('department', 'list')).stdout).toContain('市卫健委');
    const people = await written(
      'people.csv',
      '用户,姓名,部门,岗位\nws-jingban,王芳,ws,reviewer、coordinator\n',
    );
    expect((await asAdmin('user', 'import', people)).code).toBe(0);
    const again = await asAdmin('user', 'import', people, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await city.json('user', 'list')).toContainEqual(
      expect.objectContaining({
        user: 'ws-jingban',
        name: '王芳',
        department: 'ws',
        roles: expect.arrayContaining(['reviewer']),
      }),
    );
    expect((await city.hefu('user', 'list')).stdout).toContain('市卫生健康委');
  }, 60_000);

  test('settings: what holds, set for a department, refused when unsuitable, reset', async () => {
    expect(await city.json('settings', 'get', 'graceMinutes')).toMatchObject({
      value: 10,
      source: 'default',
    });
    const set = ['settings', 'set', 'graceMinutes', '30', '--reason', '便于核对'];
    expect(await city.json(...set, '--department', 'ga')).toMatchObject({ value: 30, source: 'scope' });
    expect(await city.json('settings', 'get', 'graceMinutes')).toMatchObject({ value: 10 });
    const unsuitable = await city.hefu(
      'settings',
      'set',
      'chain',
      '["approve","propose"]',
      '--reason',
      'x',
      '--json',
    );
    expect([unsuitable.code, JSON.parse(unsuitable.stdout)]).toEqual([
      4,
      { refusals: [{ code: expect.any(String), message: expect.any(String) }] },
    ]);
    const reset = ['settings', 'reset', 'graceMinutes', '--department', 'ga', '--reason', '恢复'];
    expect(await city.json(...reset)).toMatchObject({ value: 10, source: 'default' });
    expect((await city.hefu('settings', 'get', 'nothing')).code).toBe(3);
    expect((await city.hefu('settings', 'set', 'chain', '["app', '--reason', 'x')).code).toBe(2);
    expect((await city.hefu('settings', 'list')).stdout).toContain('以上均为设置，非法定。');
  }, 60_000);

  test('the catalogue: imported with findings by row, the error file, found again, the same file changes nothing', async () => {
    const file = await written(
      'catalogue.csv',
      '信息资源名称,信息资源提供方,信息资源代码\n医疗机构名录,市公安局,GA-YLJG\n,市公安局,GA-NIL\n',
    );
    const words = ['catalogue', 'import', file, '--default-class', 'on-demand'];
    const checked = await city.hefu(...words, '--dry-run', '--errors', city.file('errors.csv'));
    expect([checked.code, checked.stdout]).toEqual([4, expect.stringContaining('没有导入')]);
    expect(await readFile(city.file('errors.csv'), 'utf8')).toContain('校验结果');
    const done = await city.hefu(...words, '--json');
    expect(JSON.parse(done.stdout)).toMatchObject({ read: 2, imported: 1, rejected: 1, dryRun: false });
    const again = await city.hefu(...words, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ imported: 0, unchanged: 1 });
    expect((await city.hefu('catalogue', 'list', '--text', '医疗')).stdout).toContain('医疗机构名录');
    expect(await city.json('catalogue', 'show', onDemandResource)).toMatchObject({
      code: onDemandResource,
      class: 'on-demand',
    });
    expect((await city.hefu('catalogue', 'show', onDemandResource)).stdout).toContain(
      '按需共享（有条件共享）',
    );
    expect((await city.hefu('catalogue', 'show', 'NOTHING')).code).toBe(3);
  }, 60_000);

  test('projections are made again from the log; not without being told so', async () => {
    expect((await city.hefu('projections', 'rebuild')).code).toBe(2);
    const before = await city.json('user', 'list');
    expect(await city.json('projections', 'rebuild', '--yes')).toMatchObject({ catalogue: 3 });
    expect(await city.json('user', 'list')).toEqual(before);
  }, 60_000);

  test('the chains: whole ends with 0; changed by the database’s owner, 1, naming stream and seq', async () => {
    const whole = await city.json('audit', 'verify');
    expect(whole).toMatchObject({ whole: true, broken: [], events: expect.any(Number) });
    expect((await city.hefu('audit', 'verify', '--case', 'GX-1999-000001')).code).toBe(3);
    const owner = new pg.Client({ connectionString: city.engine.ownerUrl });
    await owner.connect();
    try {
      await owner.query('ALTER TABLE hefu.event DISABLE TRIGGER ALL');
      await owner.query(
        `UPDATE hefu.event SET body = replace(body, '市公安局', '市公安厅') WHERE stream = 'department/ga' AND seq = 1`,
      );
    } finally {
      await owner.end();
    }
    const broken = await city.hefu('audit', 'verify', '--json');
    expect([broken.code, JSON.parse(broken.stdout)]).toEqual([
      1,
      expect.objectContaining({
        whole: false,
        broken: [
          // Nor did they switch the guards on again.
          ...['event_is_append_only', 'steps_are_kept'].map((trigger) =>
            expect.objectContaining({ why: 'guard-changed', detail: expect.stringContaining(trigger) }),
          ),
          expect.objectContaining({ stream: 'department/ga', seq: 1 }),
        ],
      }),
    ]);
    expect((await city.hefu('audit', 'verify')).stdout).toMatch(/department\/ga\s+1\s+—\s+内容与摘要不符/);
  }, 60_000);
});
