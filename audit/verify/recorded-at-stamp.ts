let lastSecond = Number.NaN;
let lastText = '';

/**
 * The time of recording as it is hashed (`recordedAtText` in SQL), from microseconds since 1970; empty, which no event was
 * hashed with, where they are none that a log can have.
 */
export function recordedAtStamp(micros: number): string {
  if (!Number.isSafeInteger(micros)) return '';
  const second = Math.floor(micros / 1e6);
  if (second !== lastSecond) {
    lastText = new Date(second * 1000).toISOString().slice(0, -'000Z'.length);
    lastSecond = second;
  }
  return `${lastText}${String(micros - second * 1e6).padStart(6, '0')}Z`;
}
