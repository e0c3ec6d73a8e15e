import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where servers that were obtained are kept, outside the clone so that a fresh one starts quickly.
 * `HEFU_CACHE`, else `$XDG_CACHE_HOME/hefu`, else `~/.cache/hefu`.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const own = env['HEFU_CACHE'];
  if (own !== undefined && own !== '') return resolve(own);
  const shared = env['XDG_CACHE_HOME'];
  return join(shared !== undefined && shared !== '' ? resolve(shared) : join(homedir(), '.cache'), 'hefu');
}
