import { chineseDate } from '../../calendar/chinese-date.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { calendarInUse } from '../../client/calendar-for.js';
import { listShareRequestCases } from '../../client/reading.js';
import { deadlineTerms } from '../../domain/share-request/glossary.js';
import { layerOf } from '../calendar/in-use.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { daysLeft } from '../../calendar/days-left.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { leftWords } from '../../domain/obligation/left-words.js';
import { statusTerm } from './wording.js';

const defaultLimit = 100;

/** `hefu request list`: cases by due date; with `--overdue` the exit code tells cron whether there are any. */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const limit = given.number('limit') ?? defaultLimit;
  const onlyOverdue = given.flag('overdue');
  return withHefu(face, async (hefu) => {
    const cases: readonly ShownShareRequest[] = await listShareRequestCases(hefu, {
      limit,
      ...(given.texts('status').length === 0 ? {} : { status: given.texts('status') }),
      ...optional(given, ['provider', 'requester', 'letter', 'dueBefore']),
      ...(onlyOverdue ? { overdue: true } : {}),
    });
    const lines = face.out.isJson
      ? []
      : listLines(cases, await calendarInUse(hefu), shanghaiDate(await hefu.now()));
    face.out.answer(cases, () => lines);
    if (cases.length === limit) face.out.say(`只列出前 ${limit} 件，可用“--limit”多列，或缩小范围。`);
    return onlyOverdue && cases.length > 0 ? exitCodes.overdue : exitCodes.done;
  });
}

function optional(given: Given, names: readonly string[]): { readonly [name: string]: string } {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given.text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function listLines(
  cases: readonly ShownShareRequest[],
  calendar: Awaited<ReturnType<typeof calendarInUse>>,
  today: string,
): readonly string[] {
  if (cases.length === 0) return ['没有符合条件的共享申请。'];
  const rows = cases.map((one) => {
    const { due, clock } = one;
    const left = due === null ? null : daysLeft(calendar, layerOf(clock?.calendar), today, due);
    const provisional = clock?.provisional === true ? '（暂算）' : '';
    return [
      one.id,
      statusTerm(one.status),
      due === null
        ? ''
        : `${deadlineTerms[one.dueOf ?? 'answer'] ?? '期限'} ${chineseDate(due)}${provisional}`,
      due === null ? '' : leftWords(left ?? 0, due, today),
      one.providerName,
      one.resourceTitle,
    ];
  });
  return table(['编号', '状态', '期限', '余量', '提供方', '资源'], rows);
}
