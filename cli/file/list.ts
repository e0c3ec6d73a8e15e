import { dossierFiles } from '../../client/dossier/dossier-files.js';
import { purposeTerms } from '../../domain/dossier/file-purpose.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu file list`: what lies with a case. */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const files = await dossierFiles(hefu, await signIn(face, given, hefu), id);
    face.out.answer({ id, files }, () =>
      files.length === 0
        ? ['本件没有文件。']
        : table(
            ['编号', '种类', '名称', '字节', 'SHA-256'],
            files.map(({ file, purpose, name, bytes, sha256 }) => [
              file,
              purpose === null ? '函件' : purposeTerms[purpose],
              name,
              String(bytes),
              sha256,
            ]),
          ),
    );
    return exitCodes.done;
  });
}
