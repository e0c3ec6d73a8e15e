import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { downloadFile } from '../../client/dossier/download-file.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu file get`: whole and checked, or not there at all. */
export async function get(face: Face, given: Given): Promise<ExitCode> {
  const [id = '', file = ''] = given.words;
  const output = given.text('output') ?? '';
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const found = await downloadFile(hefu, session, id, { file, by: 'cli' });
    if (found.kind === 'refused') throw refused(found.refusals, `hefu file list ${id}`, { id });
    const aside = `${output}.partial`;
    try {
      await pipeline(found.bytes, createWriteStream(aside));
      await rename(aside, output);
    } finally {
      await rm(aside, { force: true });
    }
    face.out.answer({ id, file, output, sha256: found.sha256, bytes: found.size }, () => [
      `已下载 ${found.name}，写入 ${output}，内容与记录一致。`,
    ]);
    return exitCodes.done;
  });
}
