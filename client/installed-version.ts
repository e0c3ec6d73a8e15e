import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of this clone, as `package.json` says. */
export function installedVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  const stated: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const isStated = typeof stated === 'object' && stated !== null && 'version' in stated;
  return isStated ? String(stated.version) : '';
}
