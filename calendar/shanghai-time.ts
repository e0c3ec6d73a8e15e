import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.js';

/**
 * Asia/Shanghai has had no summer time since 1991, so that its offset is a constant and needs no zone database:
 * the same on every host, cheap enough for deciding again, and available in the workflow sandbox.
 */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/**
 * The date in Shanghai at an instant (ISO 8601 with offset, or epoch milliseconds).
 * @throws RangeError when it is not an instant.
 */
export function shanghaiDate(instant: string | number): string {
  return dateOfDay(Math.floor((epochMs(instant) + offsetMs) / dayMs));
}

/** The instant as it is written everywhere: `2026-11-24T10:00:00.000+08:00`. @throws RangeError as above. */
export function shanghaiInstant(instant: string | number): string {
  return `${new Date(epochMs(instant) + offsetMs).toISOString().slice(0, -1)}+08:00`;
}

/** Text without an offset would be read in the host's zone: a defect of the caller. */
const withOffset = /(?:Z|[+-]\d{2}:\d{2})$/;

function epochMs(instant: string | number): number {
  const ms = typeof instant === 'number' ? instant : withOffset.test(instant) ? Date.parse(instant) : NaN;
  if (!Number.isFinite(ms)) throw new RangeError(`${instant} is not an instant with an offset`);
  return ms;
}

/** `days` calendar days after (before, if negative) a date. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** 00:00 Asia/Shanghai, as an instant. */
export function startOfDay(date: string): string {
  return `${date}T00:00:00.000+08:00`;
}

/** A due date ends at 24:00 Asia/Shanghai (setting of rules.md, 民法典第二百零一条 by analogy). */
export function endOfDay(date: string): string {
  return startOfDay(addDays(date, 1));
}

/** 0 is Sunday. */
export function weekday(date: string): number {
  return weekdayOfDay(dayNumber(date));
}

/** Negative when `a` is earlier, 0 when it is the same instant in whatever offset, positive when later. */
export function compareInstants(a: string, b: string): number {
  return epochMs(a) - epochMs(b);
}
