import { createAdmin } from '../../client/directory.js';
import { issueToken } from '../../client/machine-tokens.js';
import { localAdminSession } from '../../client/session.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { refused } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { operatorName, requireKeyFile } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu user create-admin`: the first administrator, with a token to work with, by whoever holds the key file. */
export async function createFirstAdmin(face: Face, given: Given): Promise<ExitCode> {
  const [user = ''] = given.words;
  const [department, email] = [given.text('department'), given.text('email')];
  return withHefu(face, async (hefu) => {
    requireKeyFile(hefu);
    await createAdmin(hefu, operatorName(), {
      user,
      name: given.text('name') ?? '',
      ...(department === undefined ? {} : { department }),
      ...(email === undefined ? {} : { email }),
    });
    const issued = await issueToken(hefu, localAdminSession(operatorName()), user);
    if (issued.kind === 'refused') throw refused(issued.refusals, 'hefu user list');
    const { token } = issued;
    face.out.answer({ user, token }, () => [token]);
    face.out.say(`已登记系统管理员“${user}”。以上是其令牌，只显示这一次；使用：export HEFU_TOKEN=<令牌>`);
    return exitCodes.done;
  });
}
