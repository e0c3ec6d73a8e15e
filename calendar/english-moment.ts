import { englishDate } from './english-date.js';
import { shanghaiDate, shanghaiInstant } from './shanghai-time.js';

/** 7 Dec 2026 (Mon) 10:05 */
export function englishMoment(instant: string): string {
  return `${englishDate(shanghaiDate(instant))} ${shanghaiInstant(instant).slice(11, 16)}`;
}
