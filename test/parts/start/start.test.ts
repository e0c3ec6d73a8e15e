import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../../temporal-config/free-port.js';
import { readRunFile } from '../../../temporal-config/run-file.js';
import { doctor } from '../../../worker/doctor.js';
import { processIdentity } from '../../../worker/process-identity.js';
import { livingChildren, start, type Started, until, untilReady } from './started.js';

// As somebody might name it: each of these signs means something in an address or to a shell.
const folder = mkdtempSync(join(tmpdir(), 'hefu 数据 #1 50%20? "+\''));
// Root's database runs as another user, who has to come through.
chmodSync(folder, 0o711);
let port = 0;
let running: Started;
const everyChild = new Map<number, string>();

function remember(): void {
  for (const pid of livingChildren(folder).values()) everyChild.set(pid, processIdentity(pid) ?? '');
}
const ready = async (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

beforeAll(async () => {
  port = await freePort();
  running = start(folder, port);
  await untilReady(running);
  remember();
}, 120_000);

afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('npm start', () => {
  test('says `hefu ready` once, on a line of its own, and everything answers', async () => {
    expect(running.stdout()).toBe(`hefu ready http://127.0.0.1:${port}\n`);
    expect(await ready()).toBe(true);
    expect([...livingChildren(folder).keys()].sort()).toEqual(['http', 'postgres', 'temporal', 'worker']);
  });

  test('C: the calendar answers over HTTP', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/calendar/due?from=2016-02-01&n=10`);
    expect(await answer.json()).toMatchObject({ due: '2016-02-18', provisional: false });
  });

  test('the doctor names the addresses of what runs, the owner of the database first', async () => {
    process.env['HEFU_DATA'] = folder;
    const { document, isReady } = await doctor();
    expect(isReady).toBe(true);
    expect(document).toMatchObject({ url: `http://127.0.0.1:${port}`, namespace: 'default', running: true });
    expect(document.databaseUrl).toMatch(/^postgresql:\/\/hefu_owner:/);
    expect(document.temporalAddress).toMatch(/^127\.0\.0\.1:\d+$/);
  }, 30_000);

  test('what holds passwords is readable by its owner only', () => {
    for (const name of ['run.json', 'postgres.password', 'gateway-key.pem']) {
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    }
  });

  test('a second start on the same folder says that it is running, and where', async () => {
    const second = start(folder, await freePort());
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toContain(`http://127.0.0.1:${port}`);
    expect(second.stderr()).toMatch(/已经在运行/);
    expect(second.stderr()).not.toMatch(/\n\s+at /);
  }, 30_000);

  test.each(['worker', 'temporal', 'postgres', 'http'])(
    'a %s that is killed is started again, and everything answers again',
    async (name) => {
      const before = livingChildren(folder).get(name)!;
      const recovered = (): number => running.stderr().split('已恢复').length;
      const recoveredBefore = recovered();
      process.kill(before, 'SIGKILL');
      await until(
        () => {
          const now = livingChildren(folder).get(name);
          return now !== undefined && now !== before;
        },
        60_000,
        running.stderr,
      );
      await until(ready, 60_000, running.stderr);
      remember();
      await until(() => recovered() > recoveredBefore, 60_000, running.stderr);
      expect(running.stderr()).toMatch(/意外结束/);
      expect(running.child.exitCode).toBeNull();
    },
    130_000,
  );

  test('after a SIGKILL of the supervisor the next start cleans up and finds the same data', async () => {
    const keyBefore = readFileSync(join(folder, 'gateway-key.pem'), 'utf8');
    const left = livingChildren(folder);
    process.kill(readRunFile(folder)!.pid, 'SIGKILL');
    await running.ended;
    expect(left.size).toBe(4);
    running = start(folder, port);
    await untilReady(running);
    remember();
    expect(running.stderr()).toMatch(/已清理上次留下的进程/);
    expect(readFileSync(join(folder, 'gateway-key.pem'), 'utf8')).toBe(keyBefore);
    for (const [name, pid] of left) expect([name, livingChildren(folder).get(name)]).not.toEqual([name, pid]);
  }, 120_000);

  test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    '%s to npm stops all of it: no process is left, and the next start is possible at once',
    async (signal) => {
      const supervisor = readRunFile(folder)!;
      const left = [...livingChildren(folder).values()];
      running.child.kill(signal);
      await until(() => processIdentity(supervisor.pid) !== supervisor.identity, 30_000, running.stderr);
      expect(left.map((pid) => processIdentity(pid))).toEqual([null, null, null, null]);
      expect(readRunFile(folder)).toBeNull();
      running = start(folder, port);
      await untilReady(running);
      remember();
    },
    120_000,
  );

  test('SIGTERM ends the supervisor with 0, and no process of any of the starts is left', async () => {
    process.kill(readRunFile(folder)!.pid, 'SIGTERM');
    expect(await running.ended).toBe(0);
    const left = [...everyChild].filter(([pid, identity]) => processIdentity(pid) === identity);
    expect(left).toEqual([]);
    expect(everyChild.size).toBeGreaterThanOrEqual(20);
  }, 60_000);
});

describe('what is in the way is said in a sentence', () => {
  test('the port is taken: which one, and how to choose another', async () => {
    const other = createServer();
    const taken = await freePort();
    await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve));
    const failed = start(folder, taken);
    expect(await failed.ended).toBe(1);
    other.close();
    expect(failed.stderr()).toMatch(new RegExp(`端口 ${taken} 已被占用.*HEFU_PORT=`));
    expect(failed.stderr()).not.toMatch(/\n\s+at /);
  }, 30_000);

  test('the data folder is not one: what it is and which variable to set', async () => {
    const failed = start(join(folder, 'children.json', 'data'), await freePort());
    expect(await failed.ended).toBe(1);
    expect(failed.stderr()).toMatch(/不可写.*HEFU_DATA/);
  }, 30_000);

  test.each([
    ['HEFU_PORT', 99_999, {}, /HEFU_PORT=99999 不是端口号/],
    [
      'DATABASE_URL',
      0,
      { DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' },
      /DATABASE_URL 指定的数据库连接不上/,
    ],
    ['TEMPORAL_ADDRESS', 0, { TEMPORAL_ADDRESS: '127.0.0.1:1' }, /Temporal（127\.0\.0\.1:1）没有应答/],
  ])(
    'a wrong %s is named, and nothing that was started is left',
    async (_name, wrongPort, env, sentence) => {
      const failed = start(folder, wrongPort === 0 ? await freePort() : wrongPort, env);
      expect(await failed.ended).toBe(1);
      expect(failed.stderr()).toMatch(sentence);
      expect(livingChildren(folder).size).toBe(0);
    },
    90_000,
  );
});
