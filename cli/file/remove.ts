import { removeFile } from '../../client/dossier/dossier-files.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu file remove` */
export async function remove(face: Face, given: Given): Promise<ExitCode> {
  const [id = '', file = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const answer = await removeFile(hefu, session, id, { file, reason: given.text('reason') ?? '' });
    if (answer.kind === 'refused') throw refused(answer.refusals, `hefu file list ${id}`, { id });
    face.out.answer({ id, file }, () => [`已撤下 ${file}，内容仍留存备查。`]);
    return exitCodes.done;
  });
}
