import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { attachFile } from '../../client/dossier/attach-file.js';
import { dossierFiles } from '../../client/dossier/dossier-files.js';
import { isFilePurpose } from '../../domain/dossier/file-purpose.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu file attach` */
export async function attach(face: Face, given: Given): Promise<ExitCode> {
  const [id = '', path = ''] = given.words;
  const purpose = given.text('purpose') ?? '';
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFilePurpose(purpose) || !isFile)
    throw misused(`没有文件 ${path}，请核对路径。`, `hefu file list ${id}`);
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const bytes = createReadStream(path);
    const answer = await attachFile(hefu, session, id, { purpose, name: basename(path), bytes });
    if (answer.kind === 'refused') throw refused(answer.refusals, `hefu file list ${id}`, { id });
    const files = await dossierFiles(hefu, session, id);
    const attached = files.findLast((one) => one.purpose === purpose) ?? null;
    face.out.answer({ id, file: attached }, () => [
      `已上传：${attached?.file ?? ''} ${attached?.name ?? ''}`,
      `SHA-256：${attached?.sha256 ?? ''}`,
    ]);
    return exitCodes.done;
  });
}
