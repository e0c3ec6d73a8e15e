import { chineseDate } from '../../calendar/chinese-date.js';
import { listChanges } from '../../client/catalogue-changes.js';
import { statusTerms } from '../../domain/catalogue-change/glossary.js';
import { isStatus } from '../../domain/catalogue-change/status.js';
import { text } from '../catalogue/wording.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const defaultLimit = 100;

/** `hefu catalogue change list`: with `--overdue` the exit code tells cron whether there are any. */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const limit = given.number('limit') ?? defaultLimit;
  const onlyOverdue = given.flag('overdue');
  const wanted = ['provider', 'entry'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return withHefu(face, async (hefu) => {
    const changes = await listChanges(hefu, {
      limit,
      ...(given.texts('status').length === 0 ? {} : { status: given.texts('status') }),
      ...Object.fromEntries(wanted),
      ...(onlyOverdue ? { overdue: true } : {}),
    });
    face.out.answer(changes, () =>
      changes.length === 0
        ? ['没有符合条件的目录变更。']
        : table(
            ['编号', '状态', '期限', '提供方', '目录'],
            changes.map((one) => {
              const status = text(one['status']);
              const { due } = one;
              const late = one['overdue'] ? '，已超期' : '';
              return [
                text(one['id']),
                isStatus(status) ? statusTerms[status] : status,
                typeof due === 'string' ? chineseDate(due) + late : '',
                text(one['providerName']),
                text(one['entryTitle']),
              ];
            }),
          ),
    );
    if (changes.length === limit) face.out.say(`只列出前 ${limit} 件，可用“--limit”多列，或缩小范围。`);
    return onlyOverdue && changes.length > 0 ? exitCodes.overdue : exitCodes.done;
  });
}
