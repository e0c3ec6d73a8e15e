import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import type { Calendar } from '../../calendar/calendar.js';
import type { Layer } from '../../calendar/notice.js';
import { exitCodes } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused } from '../failed.js';
import { failureOf } from '../failure-of.js';
import { withHefu } from '../with-hefu.js';

/** The calendar of the installation; where none runs, the one that came with the program, and says so. */
export async function calendarInUseOrBundled(face: Face): Promise<Calendar> {
  let found: Calendar | undefined;
  try {
    await withHefu(face, async (hefu) => {
      const { calendarInUse } = await import('../../client/calendar-for.js');
      found = await calendarInUse(hefu);
      return exitCodes.done;
    });
  } catch (error) {
    if (failureOf(error).exitCode !== exitCodes.away) throw error;
    face.out.say('没有连接到正在运行的服务，按程序自带的放假安排推算；后来导入的安排不在其内。');
  }
  return found ?? bundledCalendar();
}

export function layerOf(text: string | undefined): Layer {
  return text === 'sh' ? 'sh' : 'cn';
}

/** @throws Failed when nothing is known of a day so early. */
export function requireCovered(calendar: Calendar, date: string): void {
  if (date < calendar.coveredFrom) {
    throw misused(`放假安排从${calendar.coveredFrom.slice(0, 4)}年起收录，请填写此后的日期。`, null);
  }
}

/** The sentence that must stand beside a date that may still change; null beside one that may not. */
export function provisionalSentence(date: string, announcedTo: string): string | null {
  return date > announcedTo
    ? `${date.slice(0, 4)}年放假安排未导入，此期限为暂算。`
    : `${Number(date.slice(0, 4)) + 1}年放假安排公布前，年末几日可能调整，此期限为暂算。`;
}
