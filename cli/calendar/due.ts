import { chineseDate } from '../../calendar/chinese-date.js';
import { due as dueOf, latestCountedFrom } from '../../calendar/due.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused } from '../failed.js';
import { facts } from '../facts.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { calendarInUseOrBundled, layerOf, provisionalSentence, requireCovered } from './in-use.js';

/** `hefu calendar due`: the date, and the count that leads to it. */
export async function due(face: Face, given: Given): Promise<ExitCode> {
  const [from = '', workingDays = ''] = given.words;
  const calendar = await calendarInUseOrBundled(face);
  requireCovered(calendar, from);
  if (from > latestCountedFrom)
    throw misused(`期限最晚从${latestCountedFrom}起推算，请填写此前的日期。`, null);
  const counted = dueOf(calendar, layerOf(given.text('calendar')), from, Number(workingDays));
  face.out.answer(counted, () => [
    ...facts([
      ['期限', chineseDate(counted.due)],
      ['起算', `${chineseDate(from)}，收到当日不计`],
      ['工作日', `${counted.workingDays} 个`],
      ['日历', counted.calendarVersion],
      ['说明', counted.provisional ? provisionalSentence(counted.due, calendar.announcedTo) : null],
    ]),
    '',
    ...countedDays(counted.days),
  ]);
  return exitCodes.done;
}

/** Day by day: which is counted, as the how-manieth, and why. */
export function countedDays(
  days: readonly { readonly date: string; readonly counted: boolean; readonly why: string }[],
): readonly string[] {
  let number = 0;
  const rows = days.map(({ date, counted, why }) => {
    if (counted) number += 1;
    return [chineseDate(date), counted ? `第 ${number} 个` : '不计', why];
  });
  return table(['日期', '计数', '原因'], rows);
}
