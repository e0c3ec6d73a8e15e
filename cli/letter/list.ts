import { lettersOf } from '../../client/dossier/letters.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu letter list`: every letter of a case that this person may see. */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const letters = await lettersOf(hefu, session, id);
    face.out.answer({ id, letters }, () =>
      letters.length === 0
        ? ['本件现在没有您可以查看的函件。']
        : table(
            ['函件', '次序', '标题', '状态', '发文字号'],
            letters.map(({ term, of, title, issued, hindrance }) => [
              term,
              of,
              title ?? '',
              issued === null ? (hindrance ?? '可以发出') : `已发出（${issued.letter}）`,
              issued?.documentNo ?? '',
            ]),
          ),
    );
    return exitCodes.done;
  });
}
