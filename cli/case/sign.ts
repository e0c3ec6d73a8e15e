import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import type { CaseFace } from './case-face.js';
import { requireCommand } from './do.js';
import { readData } from './read-data.js';

/** `hefu … sign`: the signed envelope, on one line, for any Temporal client; how to send it, on stderr. */
export async function sign(of: CaseFace, face: Face, given: Given): Promise<ExitCode> {
  const [id = '', type = ''] = given.words;
  requireCommand(of, id, type);
  const data = await readData(given.text('data'));
  return withHefu(face, async (hefu) => {
    const [kind, { caseEnvelope }] = await Promise.all([of.kind(), import('../../client/command-case.js')]);
    const session = await signIn(face, given, hefu);
    const envelope = await caseEnvelope(hefu, session, kind, { id, type, data });
    face.out.answer(envelope, () => [JSON.stringify(envelope)]);
    if (!face.out.isJson) {
      face.out.say(
        `发送：temporal workflow signal --workflow-id ${kind.category}/${id} --name command --input '<以上内容>'`,
      );
    }
    return exitCodes.done;
  });
}
