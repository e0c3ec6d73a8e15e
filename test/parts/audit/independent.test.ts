import { spawn, spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openHefu, type HefuConnection } from '../../../client/connection.js';
import { tileWidth } from '../../../audit/tree/tile.js';
import { newestCheckpoint } from '../../../store/tree/newest-checkpoint.js';
import { createWeb } from '../../../web/server.js';
import { accepted, event, recordOn } from '../store/store-fixture.js';
import { forge } from './forge.js';
import { openLog, type LogUnderTest } from './log-fixture.js';

// Go may have to fetch the one module first.
jest.setTimeout(300_000);

const hasGo = spawnSync('go', ['version']).status === 0;
const source = fileURLToPath(new URL('../../independent', import.meta.url));

let log: LogUnderTest;
let hefu: HefuConnection;
let web: ReturnType<typeof createWeb>;
beforeAll(async () => {
  log = await openLog();
  const events = Array.from({ length: 700 }, () => event('Happened'));
  await recordOn(log.pool, 'a', 0, [accepted('a', events)]);
  await log.sequence();
  hefu = openHefu({
    databaseUrl: log.pool.options.connectionString ?? '',
    temporalAddress: '127.0.0.1:1',
    namespace: 'default',
    keyFile: '/nonexistent',
    taskQueue: 'none',
  });
  web = createWeb({
    probes: [],
    countDue: () => Promise.reject(new Error('not asked')),
    report: () => undefined,
    isDemo: () => Promise.resolve(false),
    secure: false,
    provider: null,
    url: 'http://127.0.0.1',
    addressOf: () => 'test',
    hefu,
  });
});
afterAll(async () => {
  await hefu.close();
  await log.close();
});

describe('what the log publishes', () => {
  test('is the newest signed note, as it was signed', async () => {
    const answer = await web.request('/audit/checkpoint');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toBe((await newestCheckpoint(log.pool))?.note);
  });

  test.each([
    ['0/000', tileWidth],
    ['0/001', tileWidth],
    ['0/002.p/188', 188],
    ['0/002.p/7', 7],
    ['0/000.p/3', 3],
    ['1/000.p/2', 2],
  ])('and its tiles, whole and in part: %s', async (path, hashes) => {
    const answer = await web.request(`/audit/tile/${path}`);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBe(hashes * 32);
  });

  test.each(['0/002', '0/002.p/189', '1/000', '2/000.p/1', '0/2', 'entries/000', '0/000/../../checkpoint'])(
    'and nothing beyond the checkpoint: %s',
    async (path) => {
      expect((await web.request(`/audit/tile/${path}`)).status).toBe(404);
    },
  );
});

/** Runs the program in Go against this log over HTTP. */
async function independent(
  verifierKey: string,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const server = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const child = spawn(program, [`http://127.0.0.1:${port}/audit`, verifierKey], { timeout: 60_000 });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  server.close();
  return { code, said };
}

const folder = mkdtempSync(join(tmpdir(), 'hefu-independent-'));
const program = join(folder, 'independent');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const withGo = hasGo ? describe : describe.skip;
if (!hasGo) console.warn('skipped: go is not on this machine, so the log is not verified by another program');

withGo('a program in another language, with none of our code', () => {
  beforeAll(() => {
    const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: source, encoding: 'utf8' });
    expect(built.stderr + String(built.error ?? '')).not.toMatch(/error|cannot/i);
    expect(built.status).toBe(0);
  });

  test('finds the signature and the root right', async () => {
    const { code, said } = await independent(log.verifierKey);
    expect(said).toContain('700 leaves');
    expect(code).toBe(0);
  });

  test('does not believe another key', async () => {
    const other = await openLog();
    const { code, said } = await independent(other.verifierKey);
    await other.close();
    expect(said).toContain('checkpoint');
    expect(code).toBe(1);
  });

  test('finds a tile that was changed', async () => {
    await forge(
      log.ownerUrl,
      `UPDATE hefu.tree_tile SET hashes = set_byte(hashes, 8191, 255 - get_byte(hashes, 8191)) WHERE level = 0 AND number = 1`,
    );
    const { code, said } = await independent(log.verifierKey);
    expect(said).toContain('the tiles give');
    expect(code).toBe(1);
  });
});
