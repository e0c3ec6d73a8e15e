import { beginEpoch } from '../../client/begin-epoch.js';
import { confirmed } from '../confirmed.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { requireKeyFile, signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu audit begin-epoch`: after a restore that has lost records, a person says why the log goes on with less. */
export async function beginLogEpoch(face: Face, given: Given): Promise<ExitCode> {
  const reason = given.text('reason') ?? '';
  await confirmed(
    face,
    '将承认记录已有丢失，并从现状开始新的签名段。已留存的检查点仍会显示丢失了什么。',
    given.flag('yes'),
    'hefu audit begin-epoch',
  );
  return withHefu(face, async (hefu) => {
    requireKeyFile(hefu);
    const session = await signInOrLocalAdmin(face, given, hefu);
    const epoch = await beginEpoch(hefu, session, reason);
    face.out.answer({ epoch }, () => [`已开始第 ${epoch} 段，理由已入册；约一秒后恢复签发检查点。`]);
    return exitCodes.done;
  });
}
