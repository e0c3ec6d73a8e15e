import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { exitCodes } from './exit-codes.js';

const hefu = fileURLToPath(new URL('../bin/hefu', import.meta.url));

/** As a shell runs it, with its output led somewhere. */
function run(rest: string): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync('sh', ['-c', `"$0" version --json ${rest}`, hefu], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stderr };
}

test('an answer that cannot be written, the disk being full, ends with exit 1 and a sentence', () => {
  expect(run('> /dev/full')).toEqual({
    status: exitCodes.failed,
    stderr: '答复没有写出，原因：磁盘已满，请腾出空间。\n',
  });
});

test('a reader that has enough ends nothing', () => {
  expect(run('| true')).toEqual({ status: exitCodes.done, stderr: '' });
});
