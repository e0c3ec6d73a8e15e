import { listDemandCases } from '../../client/demands.js';
import { statusTerms } from '../../domain/demand/glossary.js';
import { isStatus } from '../../domain/demand/status.js';
import { text } from '../catalogue/wording.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const defaultLimit = 100;

/** `hefu demand list` */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const limit = given.number('limit') ?? defaultLimit;
  const wanted = ['provider', 'requester'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return withHefu(face, async (hefu) => {
    const demands = await listDemandCases(hefu, {
      limit,
      ...(given.texts('status').length === 0 ? {} : { status: given.texts('status') }),
      ...Object.fromEntries(wanted),
    });
    face.out.answer(demands, () =>
      demands.length === 0
        ? ['没有符合条件的数据需求。']
        : table(
            ['编号', '状态', '需求方', '在何处', '所需数据'],
            demands.map((one) => {
              const status = text(one['status']);
              return [
                text(one['id']),
                isStatus(status) ? statusTerms[status] : status,
                text(one['requesterName']),
                text(one['providerName']) || '市经济信息化委',
                text(one['title']),
              ];
            }),
          ),
    );
    if (demands.length === limit) face.out.say(`只列出前 ${limit} 件，可用“--limit”多列，或缩小范围。`);
    return exitCodes.done;
  });
}
