import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { misused } from './failed.js';

/**
 * Whether files can be written to a folder, which need not be there yet: asked before something is recorded that cannot
 * be taken back. @throws Failed, saying which part of the path is none
 */
export async function requireUsableFolder(folder: string): Promise<void> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const found = await stat(path).catch(() => null);
    if (found === null && dirname(path) !== path) continue;
    if (found?.isDirectory() !== true) throw misused(`“${path}”不是文件夹，请另选一个文件夹。`, null);
    await access(path, constants.W_OK);
    return;
  }
}
