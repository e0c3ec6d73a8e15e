import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { runCommand, type CommandOutcome } from '../../../temporal-config/run-command.js';
import { rootFolder } from '../../../worker/root-folder.js';
import { eventually } from '../eventually.js';
import { startInstallation, type Installation } from './installation.js';

let city: Installation;
let id: string;
beforeAll(async () => {
  city = await startInstallation();
  await city.http.start();
  id = await city.start();
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const hefu = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandOutcome> =>
  runCommand(join(rootFolder(), 'bin', 'hefu'), args, 60_000, {
    env: { ...process.env, NODE_OPTIONS: '', HEFU_DATA: city.folder, ...env },
  });
const due = (): Promise<Response> =>
  fetch(`${city.url}/api/v1/calendar/due?from=2026-03-02&n=10`, { signal: AbortSignal.timeout(30_000) });

async function expectSaid(): Promise<void> {
  for (const args of [
    ['request', 'show', id],
    ['request', 'list'],
    ['catalogue', 'list'],
  ]) {
    const { code, stderr } = await hefu(args);
    expect([args, code, stderr]).toEqual([args, 6, expect.stringMatching(/数据库没有应答。/)]);
    expect(stderr).not.toMatch(/\n\s+at |ECONN|[Ee]rror/);
  }
  const answer = await due();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    503,
    'application/problem+json; charset=utf-8',
  ]);
  expect(await answer.json()).toMatchObject({
    status: 503,
    detail: expect.stringContaining('数据库没有应答'),
  });
  const ready = await fetch(`${city.url}/readyz`);
  expect(ready.status).toBe(503);
  const { missing } = (await ready.json()) as { missing: readonly { part: string }[] };
  expect(missing.map(({ part }) => part)).toContain('database');
  expect((await fetch(`${city.url}/healthz`)).status).toBe(200);
}

async function expectBack(): Promise<void> {
  await eventually(async () => {
    expect((await due()).status).toBe(200);
  }, 60_000);
  expect((await hefu(['request', 'show', id])).code).toBe(0);
}

describe('a database that is away, as people see it', () => {
  test('killed: exit 6 and 503, a Chinese sentence each; all of it by itself again when it is back', async () => {
    expect((await due()).status).toBe(200);
    await city.postgres.kill();
    await expectSaid();
    await city.postgres.start();
    await expectBack();
  }, 180_000);

  test('frozen, so that it takes connections and says nothing: the same, and nobody waits for ever', async () => {
    city.postgres.freeze();
    try {
      await expectSaid();
    } finally {
      city.postgres.thaw();
    }
    await expectBack();
  }, 180_000);

  test('an account it does not know is another matter: which settings to look at', async () => {
    const url = new URL(city.ownerUrl);
    url.password = 'wrong';
    const { code, stderr } = await hefu(['request', 'list'], { DATABASE_URL: url.href });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('数据库不接受这个账号或密码，请检查 DATABASE_URL'),
    ]);
  }, 60_000);

  test('Temporal away: what can be read is read, a command ends with exit 6 and says that nothing is lost', async () => {
    await city.temporal.kill();
    expect((await hefu(['request', 'show', id])).code).toBe(0);
    const envelope = await city.sign(id, 'mz-head', 'ConsentToSend');
    await expect(city.send(envelope)).rejects.toMatchObject({
      name: 'ServiceAway',
      message: expect.stringContaining('不会丢失'),
    });
    await city.temporal.start();
    await eventually(async () => {
      expect(await city.send(envelope)).toMatchObject({ kind: 'accepted', version: 2 });
    }, 90_000);
  }, 180_000);
});
