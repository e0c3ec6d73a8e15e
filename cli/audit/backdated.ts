import { listBackdated, type Backdated } from '../../audit/as-of/backdated.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const reasons: { readonly [W in Backdated['why']]: string } = {
  'told-later': '事后补录',
  'corrects-a-date': '更正日期',
  'recorded-late': '系统延迟入库',
};

/** `hefu audit backdated`: entries told or recorded later than what they tell of. */
export async function backdated(face: Face, given: Given): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const found = await listBackdated(hefu.pool, given.number('days') ?? 1);
    face.out.answer(found, () =>
      found.length === 0
        ? ['没有补录、更正日期或延迟入库的记录。']
        : table(
            ['链', '序号', '记录', '所载日期', '录入时间', '相差天数', '录入人', '说明'],
            found.map((one) => [
              one.stream,
              String(one.seq),
              one.type,
              one.occurredOn ?? '（无）',
              one.at,
              String(one.days),
              one.user,
              reasons[one.why],
            ]),
          ),
    );
    return exitCodes.done;
  });
}
