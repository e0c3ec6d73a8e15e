import { issueToken, revokeTokens } from '../../client/machine-tokens.js';
import { confirmed } from '../confirmed.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { refused } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu user token`: a new token, shown once, on stdout alone so that it can be piped; or the end of all of them. */
export async function token(face: Face, given: Given): Promise<ExitCode> {
  const [user = ''] = given.words;
  const revokes = given.flag('revoke');
  if (revokes) {
    const retype = `hefu user token ${user} --revoke`;
    await confirmed(face, `将停用“${user}”的全部令牌。`, given.flag('yes'), retype);
  }
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    if (revokes) {
      const revoked = await revokeTokens(hefu, session, user);
      if (revoked.kind === 'refused') throw refused(revoked.refusals, 'hefu user list');
      const { tokens } = revoked;
      face.out.answer({ user, revoked: tokens }, () => [`已停用“${user}”的 ${tokens} 个令牌。`]);
      return exitCodes.done;
    }
    const issued = await issueToken(hefu, session, user);
    if (issued.kind === 'refused') throw refused(issued.refusals, 'hefu user list');
    face.out.answer({ user, token: issued.token }, () => [issued.token]);
    face.out.say('以上令牌只显示这一次，请妥善交给本人；使用：export HEFU_TOKEN=<令牌>');
    return exitCodes.done;
  });
}
