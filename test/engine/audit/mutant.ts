import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleWorkflows } from '../../../worker/bundle-workflows.js';
import type { Judged } from './judge.js';

/** One place in the sources, changed. */
export interface Mutation {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface Mutant {
  /** What the auditor finds under the changed rules. */
  readonly judged: (tallies: string) => Promise<Judged>;
  /** The changed workflow code. */
  readonly bundle: () => Promise<WorkflowBundleWithSourceMap>;
  readonly remove: () => Promise<void>;
}

const build = fileURLToPath(new URL('../../../.build', import.meta.url));
const folders = [
  'calendar',
  'domain',
  'store',
  'audit',
  'activities',
  'workflows',
  'temporal-config',
  'test',
];

/** A copy of the mirrored sources in which one place is different. */
export async function mutant({ file, from, to }: Mutation): Promise<Mutant> {
  const folder = await mkdtemp(join(build, 'mutant-'));
  for (const name of folders) await cp(join(build, name), join(folder, name), { recursive: true });
  const path = join(folder, file);
  const source = await readFile(path, 'utf8');
  if (!source.includes(from)) throw new Error(`${file} does not say ${from}`);
  await writeFile(path, source.replace(from, to));
  return {
    judged: async (tallies) => {
      const program = join(folder, 'test', 'engine', 'audit', 'judge.js');
      const limits = {
        timeout: 60_000,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, NODE_OPTIONS: '' },
      };
      const { stdout } = await promisify(execFile)(process.execPath, [program, tallies], limits);
      return JSON.parse(stdout) as Judged;
    },
    bundle: () =>
      bundleWorkflows(join(folder, 'workflows', 'index.js'), join(folder, 'workflows', 'preloaded.js')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
