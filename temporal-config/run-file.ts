import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  pid: z.number().int(),
  /** When the process began: tells it from a later one with the same id. */
  identity: z.string(),
  url: z.string(),
  /** The application's own role. */
  databaseUrl: z.string(),
  /** The owner's, with which migrations run. */
  ownerDatabaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalUi: z.string().nullable(),
  namespace: z.string(),
  taskQueue: z.string(),
  keyFile: z.string(),
  /** Whether the demo city is loaded: only then does `--as` exist. */
  demo: z.boolean(),
});

/** What a running installation tells the command line and its own child processes. */
export type RunFile = z.infer<typeof schema>;

/** Where everything of this installation is kept: `HEFU_DATA`, default `.hefu` in the clone. */
export function dataFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env['HEFU_DATA'];
  return own === undefined || own === '' ? join(root, '.hefu') : resolve(root, own);
}

/** Written whole or not at all, readable by its owner only: it holds passwords. */
export function writeRunFile(folder: string, run: RunFile): void {
  const file = join(folder, 'run.json');
  writeFileSync(`${file}.partial`, JSON.stringify(run, null, 2), { mode: 0o600 });
  renameSync(`${file}.partial`, file);
}

/** Null when nothing is running from this folder, or what is there cannot be read. */
export function readRunFile(folder: string): RunFile | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')));
  } catch {
    return null;
  }
}

export function removeRunFile(folder: string): void {
  rmSync(join(folder, 'run.json'), { force: true });
}
