import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './has-code.js';

/** The Ed25519 key in `file` (PEM, PKCS#8); made, readable by its owner only, where there is none. Never in a database. */
export async function keyFile(file: string): Promise<KeyObject> {
  return createPrivateKey((await existing(file)) ?? (await created(file)));
}

async function existing(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Two first starts at once: the one whose link comes first has made the key, the other takes it. */
async function created(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, pem, { mode: 0o600 });
  try {
    await link(fresh, file);
    await chmod(file, 0o600);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(fresh);
  }
  return (await existing(file)) ?? pem;
}
