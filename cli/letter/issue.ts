import { issueLetter, lettersOf } from '../../client/dossier/letters.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { whichLetter } from './which-letter.js';

/** `hefu letter issue`: made once, kept by its hash, on the record. */
export async function issue(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  const which = whichLetter(given);
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const documentNo = given.text('documentNo') ?? '';
    const answer = await issueLetter(hefu, session, id, { ...which, documentNo });
    if (answer.kind === 'refused') throw refused(answer.refusals, `hefu letter list ${id}`, { id });
    const letters = await lettersOf(hefu, session, id);
    const issued = letters.find(({ kind, of }) => kind === which.kind && of === which.of)?.issued ?? null;
    face.out.answer({ id, issued }, () => [
      `已发出并留存：${issued?.content.title ?? ''}（${issued?.letter ?? ''}）。`,
      `docx 的 SHA-256：${issued?.docx.sha256 ?? ''}`,
      issued === null || issued.pdf === null
        ? '本机没有中文字体，未生成 PDF。'
        : `PDF 的 SHA-256：${issued.pdf.sha256}`,
    ]);
    return exitCodes.done;
  });
}
