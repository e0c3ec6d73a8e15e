import { isDate } from './is-date.js';
import { endOfDay, shanghaiInstant } from './shanghai-time.js';

const local = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/;

/** A moment as people write it: a date (its end), a time in Shanghai, or an instant with offset; null for anything else. */
export function momentOf(text: string): string | null {
  if (isDate(text)) return endOfDay(text);
  const [, date = '', minutes = '', seconds = ':00'] = local.exec(text) ?? [];
  const instant = isDate(date) ? `${date}T${minutes}${seconds}.000+08:00` : text;
  const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/.test(instant);
  return !hasOffset || Number.isNaN(Date.parse(instant)) ? null : shanghaiInstant(instant);
}
