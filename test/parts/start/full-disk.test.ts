import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { freePort } from '../../../temporal-config/free-port.js';
import { runCommand } from '../../../temporal-config/run-command.js';
import { livingChildren, start, until, untilReady } from './started.js';

const disk = mkdtempSync(join(tmpdir(), 'hefu-disk-'));

/** A small disk of our own, where this machine lets us have one. */
async function mounted(sizeMb: number): Promise<boolean> {
  const { code } = await runCommand('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', disk], 10_000);
  if (code === 0) chmodSync(disk, 0o711);
  else process.stderr.write('跳过：不能挂载小磁盘（需要 root 和 mount），磁盘写满没有试验。\n');
  return code === 0;
}
const unmount = (): Promise<unknown> => runCommand('umount', [disk], 10_000);
afterAll(async () => {
  await unmount();
  rmSync(disk, { recursive: true, force: true });
});

/** Writes until nothing fits any more. */
function fill(): void {
  const file = openSync(join(disk, 'fill'), 'w');
  const block = Buffer.alloc(65_536);
  try {
    for (;;) writeSync(file, block);
  } catch {
    // Full, as wanted.
  } finally {
    closeSync(file);
  }
}

/** Worker processes of this data folder, on record or not. */
function workersOf(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [environ, command] = ['environ', 'cmdline'].map((file) =>
          readFileSync(`/proc/${pid}/${file}`, 'utf8'),
        );
        return (
          environ?.includes(`HEFU_DATA=${folder}\0`) === true && command?.includes('run-worker.js') === true
        );
      } catch {
        return false;
      }
    });
}

test('a disk that is nearly full: how much is left, how much is needed, what to do; nothing is started', async () => {
  if (!(await mounted(200))) return;
  const failed = start(join(disk, 'data'), await freePort());
  expect(await failed.ended).toBe(1);
  await unmount();
  expect(failed.stderr()).toMatch(/磁盘空间不足：.*只剩 \d+ MB，至少需要 300 MB。请腾出空间，或用 HEFU_DATA/);
  expect(failed.stderr()).not.toMatch(/\n\s+at |ENOSPC/);
}, 60_000);

test('a disk that fills up while it runs: a sentence, no process off the record, and all of it again when there is room', async () => {
  if (!(await mounted(450))) return;
  const [folder, port] = [join(disk, 'data'), await freePort()];
  const running = start(folder, port);
  await untilReady(running);
  fill();
  const before = livingChildren(folder);
  process.kill(before.get('worker')!, 'SIGKILL');
  await until(() => /无法写入：磁盘已满/.test(running.stderr()), 60_000, running.stderr);
  expect(running.stderr()).not.toMatch(/\n\s+at |ENOSPC/);
  rmSync(join(disk, 'fill'));
  await until(() => running.stderr().includes('工作进程已恢复'), 90_000, running.stderr);
  const ready = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(ready, 60_000, running.stderr);
  expect(workersOf(folder)).toEqual([livingChildren(folder).get('worker')]);
  running.child.kill('SIGTERM');
  await running.ended;
  await unmount();
  expect(workersOf(folder)).toEqual([]);
}, 240_000);
