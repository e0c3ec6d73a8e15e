import { listOpenings } from '../../client/opening-applications.js';
import { applicantCalled, statusTerms } from '../../domain/opening-application/glossary.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const defaultLimit = 100;

/** `hefu opening list` */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const limit = given.number('limit') ?? defaultLimit;
  const wanted = ['provider', 'awaited', 'entry'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return withHefu(face, async (hefu) => {
    const openings = await listOpenings(hefu, {
      limit,
      ...(given.texts('status').length === 0 ? {} : { status: given.texts('status') }),
      ...Object.fromEntries(wanted),
    });
    face.out.answer(openings, () =>
      openings.length === 0
        ? ['没有符合条件的依申请开放申请。']
        : table(
            ['编号', '状态', '申请开放的数据', '申请主体', '提供方', '调用次数'],
            openings.map(({ id, status, entryTitle, applicant, providerName, calls }) => [
              id,
              statusTerms[status],
              entryTitle,
              applicantCalled(applicant),
              providerName,
              String(calls),
            ]),
          ),
    );
    if (openings.length === limit) face.out.say(`只列出前 ${limit} 件，可用“--limit”多列，或缩小范围。`);
    return exitCodes.done;
  });
}
