import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readData } from './case/read-data.js';
import { exitCodes } from './exit-codes.js';
import { failureOf } from './failure-of.js';
import { givenBytes } from './given-file.js';

const folder = mkdtempSync(join(tmpdir(), 'hefu-given-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const failing = async (work: Promise<unknown>): Promise<ReturnType<typeof failureOf>> =>
  failureOf(
    await work.then(
      () => new Error('it went through'),
      (error: unknown) => error,
    ),
  );

test('a folder given as a file is named, with exit 2 and a sentence', async () => {
  const { exitCode, message } = await failing(givenBytes(folder));
  expect([exitCode, message]).toEqual([exitCodes.usage, `“${folder}”是文件夹，请指定文件。`]);
});

test('a file that is missing is named, with exit 3', async () => {
  const path = join(folder, '没有.csv');
  const { exitCode, message } = await failing(givenBytes(path));
  expect([exitCode, message]).toEqual([exitCodes.notFound, `没有文件“${path}”，请核对路径。`]);
});

test('data in GB18030 is refused, never read as question marks', async () => {
  const path = join(folder, 'gb.json');
  // {"reason":"理由"} in GB18030
  writeFileSync(
    path,
    Buffer.concat([Buffer.from('{"reason":"'), Buffer.from('c0edd3c9', 'hex'), Buffer.from('"}')]),
  );
  const { exitCode, message } = await failing(readData(`@${path}`));
  expect([exitCode, message]).toEqual([
    exitCodes.usage,
    `文件“${path}”不是 UTF-8 编码，请另存为 UTF-8 后再用。`,
  ]);
});

test('data in UTF-8 is read, with or without a mark at its beginning', async () => {
  const path = join(folder, 'utf8.json');
  for (const mark of ['', '\uFEFF']) {
    writeFileSync(path, `${mark}{"reason":"理由👍"}`);
    expect(await readData(`@${path}`)).toEqual({ reason: '理由👍' });
  }
});
