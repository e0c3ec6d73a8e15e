import { erasePerson } from '../../client/erase-person.js';
import { confirmed } from '../confirmed.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { refused } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu user erase`: name and address go for ever; what they did stays on record under their user id. */
export async function erase(face: Face, given: Given): Promise<ExitCode> {
  const [user = ''] = given.words;
  const reason = given.text('reason') ?? '';
  const retype = `hefu user erase ${user} --reason ${reason}`;
  await confirmed(face, `将停用“${user}”并删除其姓名和邮箱，不能恢复。`, given.flag('yes'), retype);
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const answer = await erasePerson(hefu, session, user, reason);
    if (answer.kind === 'refused') throw refused(answer.refusals, 'hefu user list', { user });
    face.out.answer({ user, erased: true }, () => [
      `已删除“${user}”的姓名和邮箱；办理记录仍以用户名保存，核验不受影响。`,
    ]);
    return exitCodes.done;
  });
}
