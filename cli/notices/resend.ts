import { resendNotice } from '../../client/resend-notice.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu notices resend`: a mail that was given up goes out again; who had it done is on record. */
export async function resend(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const answer = await resendNotice(hefu, await signInOrLocalAdmin(face, given, hefu), id);
    if (answer.kind === 'refused') throw refused(answer.refusals, 'hefu notices undelivered', { id });
    face.out.answer({ id, resent: true }, () => [
      `通知 ${id} 已重新发送，送达情况见 hefu notices undelivered。`,
    ]);
    return exitCodes.done;
  });
}
