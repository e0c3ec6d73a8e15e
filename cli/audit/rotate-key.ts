import { logFilesOf, rotateCheckpointKey } from '../../client/checkpoint-key.js';
import { confirmed } from '../confirmed.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { refused } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { requireKeyFile, signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu audit rotate-key`: another key signs from now on; the old and the new one both say so, on the record. */
export async function rotateKey(face: Face, given: Given): Promise<ExitCode> {
  await confirmed(face, '将更换签发检查点的密钥。', given.flag('yes'), 'hefu audit rotate-key');
  return withHefu(face, async (hefu) => {
    requireKeyFile(hefu);
    const session = await signInOrLocalAdmin(face, given, hefu);
    const files = logFilesOf(hefu, face.env);
    const answer = await rotateCheckpointKey(hefu, session, files);
    if (answer.kind === 'refused') throw refused(answer.refusals, null);
    face.out.answer({ rotated: true, keyFile: files.keyFile }, () => [
      '已更换检查点密钥，更换由新旧两把密钥共同签名并已入册。',
    ]);
    face.out.say(`请另存新密钥 ${files.keyFile}，并用 hefu audit checkpoint 公布新的验证公钥。`);
    return exitCodes.done;
  });
}
