import { reconcile as reconciled } from '../../client/reconcile.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const usualDays = 3;

/** `hefu audit reconcile`: incoming numbers, notices nobody opened, letters that did not arrive. */
export async function reconcile(face: Face, given: Given): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const days = given.number('days') ?? usualDays;
    const report = await reconciled(hefu, days);
    const odd = report.incomingNumbers.filter(({ missing, twice }) => missing.length + twice.length > 0);
    face.out.answer(report, () => [
      odd.length === 0
        ? `收文编号：${report.incomingNumbers.length} 个序列，没有缺号或重号。`
        : '收文编号有缺号或重号：',
      ...(odd.length === 0
        ? []
        : table(
            ['部门', '编号形式', '缺号', '重号'],
            odd.map((one) => [
              one.department,
              one.form,
              one.missing.join('、'),
              one.twice.map(({ number, streams }) => `${number}（${streams.join('、')}）`).join('、'),
            ]),
          )),
      '',
      `${days} 天以上无人打开的通知：${report.unopened.length} 条；未送达：${report.undelivered.length} 条。`,
      ...(report.unopened.length === 0
        ? []
        : table(
            ['编号', '收件人', '通知', '链'],
            report.unopened.map((one) => [one.id, one.recipient ?? '（无人在岗）', one.subject, one.stream]),
          )),
    ]);
    return exitCodes.done;
  });
}
