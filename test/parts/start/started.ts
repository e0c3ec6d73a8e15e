import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { processIdentity } from '../../../worker/process-identity.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const record = z.array(z.object({ name: z.string(), pid: z.number(), identity: z.string() }));

export interface Started {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves with the exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Runs `npm start` on a data folder and port of the test's own. */
export function start(dataFolder: string, port: number, env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      HEFU_DEMO: '0',
      ...env,
      HEFU_DATA: dataFolder,
      HEFU_PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, stdout: () => out, stderr: () => err, ended };
}

/** Waits until `check` holds, at most `limitMs`. */
export async function until(
  check: () => boolean | Promise<boolean>,
  limitMs: number,
  what: () => string,
): Promise<void> {
  for (const limit = Date.now() + limitMs; Date.now() < limit;) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`did not happen within ${limitMs} ms: ${what()}`);
}

export async function untilReady(started: Started): Promise<void> {
  await until(
    () => started.stdout().includes('hefu ready') || started.child.exitCode !== null,
    110_000,
    started.stderr,
  );
  if (!started.stdout().includes('hefu ready')) throw new Error(started.stderr());
}

/** The processes on record that live. */
export function livingChildren(dataFolder: string): ReadonlyMap<string, number> {
  const children = record.parse(JSON.parse(readFileSync(`${dataFolder}/children.json`, 'utf8')));
  return new Map(
    children
      .filter(({ pid, identity }) => processIdentity(pid) === identity)
      .map(({ name, pid }) => [name, pid]),
  );
}
