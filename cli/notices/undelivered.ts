import { undelivered, type MissedNotice } from '../../client/reading.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const reasons: { readonly [W in MissedNotice['why']]: string } = {
  undelivered: '邮件未能送达',
  unreached: '没有人担任收件的岗位',
};

/** `hefu notices undelivered`: what could not be sent, and what nobody held the role for. */
export async function listUndelivered(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const notices = await undelivered(hefu);
    face.out.answer(notices, () =>
      notices.length === 0
        ? ['没有未送达的通知。']
        : table(
            ['编号', '收件人', '原因', '内容', '详情'],
            notices.map(({ id, recipient, why, subject, detail }) => [
              id,
              recipient ?? '',
              reasons[why],
              subject,
              detail,
            ]),
          ),
    );
    return exitCodes.done;
  });
}
