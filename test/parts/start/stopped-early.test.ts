import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { freePort } from '../../../temporal-config/free-port.js';
import { commandLineOf, processIdentity } from '../../../worker/process-identity.js';
import { livingChildren, start, until } from './started.js';

const folder = mkdtempSync(join(tmpdir(), 'hefu-early-'));
// Root's database runs as another user, who has to come through.
chmodSync(folder, 0o711);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A `go` that would take an hour, found before any other; and nothing to download from. */
function slowObtaining(): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'go'), '#!/bin/sh\nsleep 3600\n', { mode: 0o755 });
  return {
    PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
    HEFU_CACHE: join(folder, 'cache'),
    HEFU_DOWNLOAD_BASE: 'http://127.0.0.1:1',
  };
}

const building = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLineOf(pid)?.includes(join(folder, 'bin', 'go')) === true);

test('Ctrl-C while a server is still being built: it ends at once, and the building with it', async () => {
  const running = start(join(folder, 'data'), await freePort(), slowObtaining());
  await until(() => /用 Go 编译 Temporal/.test(running.stderr()), 60_000, running.stderr);
  // The database comes up meanwhile: it has to go too.
  await until(() => livingChildren(join(folder, 'data')).has('postgres'), 60_000, running.stderr);
  const [compiler] = building();
  const postgres = livingChildren(join(folder, 'data')).get('postgres')!;
  running.child.kill('SIGINT');
  await until(
    () => running.child.exitCode !== null || running.child.signalCode !== null,
    20_000,
    running.stderr,
  );
  await until(() => processIdentity(postgres) === null && building().length === 0, 20_000, running.stderr);
  expect(compiler).toBeDefined();
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
}, 120_000);
