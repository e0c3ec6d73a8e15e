import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { inboxOf } from '../../client/reading.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { signIn } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu inbox`: what the engine has told this person. Looking at the list opens nothing. */
export async function inbox(face: Face, given: Given): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const limit = given.number('limit');
    const found = await inboxOf(hefu, session, limit === undefined ? {} : { limit });
    const notices = found.map((notice) => ({
      ...notice,
      createdAt: shanghaiInstant(notice.createdAt.getTime()),
      firstOpenedAt: notice.firstOpenedAt === null ? null : shanghaiInstant(notice.firstOpenedAt.getTime()),
    }));
    face.out.answer(notices, () =>
      notices.length === 0
        ? ['没有通知。']
        : table(
            ['时间', '阅读', '内容'],
            notices.map(({ createdAt, firstOpenedAt, subject }) => [
              chineseMoment(createdAt),
              firstOpenedAt === null ? '未读' : '已读',
              subject,
            ]),
          ),
    );
    return exitCodes.done;
  });
}
