import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Face } from './face.js';
import { outputTo } from './output.js';
import { countingLine, progressLine } from './progress-line.js';

let now = 0;
let said: { stdout: string; stderr: string };
beforeEach(() => {
  now = 1_000_000;
  said = { stdout: '', stderr: '' };
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

function face(more: { readonly isTerminal?: boolean; readonly isJson?: boolean } = {}): Face {
  const streams = {
    stdout: { write: (text: string) => (said.stdout += text) },
    stderr: { write: (text: string) => (said.stderr += text) },
  };
  const { isTerminal = true, isJson = false } = more;
  return { out: outputTo(streams, isJson), env: {}, isTerminal, doctor: undefined };
}

/** A hundred steps of 50 ms: five seconds of work. */
function work(step: (done: number) => void): void {
  for (let done = 1; done <= 100; done += 1) {
    now += 50;
    step(done);
  }
}

describe('progress of long work', () => {
  test('one line on stderr, written over itself and ended once, when all is done', () => {
    work(progressLine(face(), '导入目录', 100));
    expect(said.stdout).toBe('');
    expect(said.stderr.match(/\n/g)).toHaveLength(1);
    expect(said.stderr.endsWith('\r… 导入目录 100/100\n')).toBe(true);
    const shown = said.stderr.split('\r');
    expect(shown[0]).toBe('');
    // Quiet for a second, then five times a second.
    expect(shown[1]).toBe('… 导入目录 20/100');
    expect(shown.length).toBeLessThan(25);
  });

  test('what is done within a second is not worth a line', () => {
    const step = progressLine(face(), '导入目录', 3);
    for (const done of [1, 2, 3]) step(done);
    expect(said.stderr).toBe('');
  });

  test('where it is not known how much there is, a line from the start, gone at the end', () => {
    const line = countingLine(face(), '读取文件', '行');
    expect(said.stderr).toBe('… 读取文件');
    work(line.count);
    expect(said.stderr).toContain('\r… 读取文件 100 行');
    line.end();
    line.end();
    expect(said.stderr).not.toContain('\n');
    expect(said.stderr.split('\r\u001B[K')).toHaveLength(2);
    expect(said.stderr.endsWith('\r\u001B[K')).toBe(true);
  });

  test.each([{ isTerminal: false }, { isJson: true }])(
    'nobody looks on (%j): nothing but the answer is written',
    (how) => {
      work(progressLine(face(how), '导入目录', 100));
      const line = countingLine(face(how), '读取文件', '行');
      work(line.count);
      line.end();
      expect(said).toEqual({ stdout: '', stderr: '' });
    },
  );
});
