import type { Notice } from './notice.js';

/**
 * `<year>.<n>`: the newest year arranged (without a gap), and how many notices were applied since, and
 * including, the first national notice of that year. So it grows with every notice: another year begins again
 * at 1, anything else (an amendment, Shanghai's days, an old notice found late) adds 1.
 * @param notices in the order they were applied
 */
export function calendarVersion(notices: readonly Notice[], newestYear: number): string {
  const first = notices.findIndex(({ layer, year }) => layer === 'cn' && year === newestYear);
  return `${newestYear}.${notices.length - first}`;
}
