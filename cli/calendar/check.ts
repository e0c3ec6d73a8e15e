import { checkDay } from '../../calendar/check-day.js';
import { chineseDate } from '../../calendar/chinese-date.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { facts } from '../facts.js';
import type { Given } from '../leaf.js';
import { calendarInUseOrBundled, layerOf, requireCovered } from './in-use.js';

/** `hefu calendar check`: is the day worked, and who says so. */
export async function check(face: Face, given: Given): Promise<ExitCode> {
  const [date = ''] = given.words;
  const calendar = await calendarInUseOrBundled(face);
  requireCovered(calendar, date);
  const day = checkDay(calendar, layerOf(given.text('calendar')), date);
  face.out.answer(day, () =>
    facts([
      ['日期', chineseDate(date)],
      ['是否工作日', day.workingDay ? '是' : '否'],
      ['名称', day.name],
      ['依据', day.notice],
      ['说明', day.provisional ? '放假安排尚未公布或可能调整，结果为暂定。' : null],
    ]),
  );
  return exitCodes.done;
}
