import { chineseDate } from './chinese-date.js';
import { shanghaiDate, shanghaiInstant } from './shanghai-time.js';

/** 2026年12月7日（周一）10:05 */
export function chineseMoment(instant: string): string {
  return `${chineseDate(shanghaiDate(instant))}${shanghaiInstant(instant).slice(11, 16)}`;
}
