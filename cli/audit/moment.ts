import { endOfDay, shanghaiInstant } from '../../calendar/shanghai-time.js';
import { isDate } from '../../calendar/is-date.js';
import { misused } from '../failed.js';

const local = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/;

/** A moment as people type it: a date (its end), a time in Shanghai, or an instant with offset. @throws Failed */
export function momentOf(text: string): string {
  if (isDate(text)) return endOfDay(text);
  const [, date = '', minutes = '', seconds = ':00'] = local.exec(text) ?? [];
  const instant = isDate(date) ? `${date}T${minutes}${seconds}.000+08:00` : text;
  const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/.test(instant);
  if (!hasOffset || Number.isNaN(Date.parse(instant))) {
    throw misused(
      `“${text}”不是时间。请写日期（按当日24时计）、上海时间，或带时区的时间。`,
      'hefu audit as-of GX-2026-000001 "2026-03-02 10:00"',
    );
  }
  return shanghaiInstant(instant);
}
