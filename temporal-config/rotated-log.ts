import { existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

const kept = 5;

/** Opens a log for appending after moving older ones aside: `x.log.1` is the one before, at most five are kept. */
export function openRotatedLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  for (let age = kept - 2; age >= 0; age -= 1) {
    const from = age === 0 ? path : `${path}.${age}`;
    if (existsSync(from)) renameSync(from, `${path}.${age + 1}`);
  }
  return openSync(path, 'a', 0o600);
}

/** The last lines of a log, at most `lines` and 8 KiB, for the person who has to find out why. */
export function lastLines(path: string, lines: number): string {
  try {
    return readFileSync(path, 'utf8').slice(-8192).trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
