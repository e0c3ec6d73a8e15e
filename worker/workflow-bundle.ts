import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflows } from './bundle-workflows.js';
import { rootFolder } from './root-folder.js';

export interface CachedBundle {
  readonly codePath: string;
  /** Hash of everything the bundle is made from; part of the build's id. */
  readonly hash: string;
}

/** What workflow code may import from us, and the versions of what it imports from others. */
const inputs = [
  'workflows',
  'domain',
  'calendar',
  'temporal-config/names.ts',
  'worker/bundle-workflows.ts',
  'package-lock.json',
];

/** The bundle of our workflows, made once for the same sources: bundling takes seconds, which a second start saves. */
export async function cachedWorkflowBundle(): Promise<CachedBundle> {
  const root = rootFolder();
  const hash = hashOf(root);
  const folder = join(root, '.build', 'workflow-bundle');
  const codePath = join(folder, `${hash}.js`);
  if (existsSync(codePath)) return { codePath, hash };
  const workflows = join(root, 'workflows');
  const { code } = await bundleWorkflows(join(workflows, 'index.ts'), join(workflows, 'preloaded.ts'));
  mkdirSync(folder, { recursive: true });
  const aside = `${codePath}.${process.pid}.partial`;
  writeFileSync(aside, code);
  renameSync(aside, codePath);
  for (const name of readdirSync(folder))
    if (name !== `${hash}.js`) rmSync(join(folder, name), { force: true });
  return { codePath, hash };
}

function hashOf(root: string): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const path = join(root, input);
    const files = input.includes('.') ? [path] : filesBelow(path);
    for (const file of files)
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
