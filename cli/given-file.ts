import { readFile } from 'node:fs/promises';
import { misused } from './failed.js';

/** A file that was named on the command line. Node names no path when it turns out to be a folder. */
export async function givenBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

/** @throws Failed when it is not UTF-8: GB18030 read as UTF-8 would go on record as a row of question marks. */
export async function givenText(path: string): Promise<string> {
  return utf8Of(await givenBytes(path), `文件“${path}”`);
}

/** @throws Failed */
export function utf8Of(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw misused(`${what}不是 UTF-8 编码，请另存为 UTF-8 后再用。`, null);
  }
}
