/**
 * Asia/Shanghai has had no summer time since 1991, so that its offset is a constant and needs no zone database:
 * the same on every host, cheap enough for deciding again, and available in the workflow sandbox.
 */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The date in Shanghai at an instant (ISO 8601 with offset, or epoch milliseconds). */
export function shanghaiDate(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(ms + offsetMs).toISOString().slice(0, 10);
}

/** The instant as it is written everywhere: `2026-11-24T10:00:00.000+08:00`. */
export function shanghaiInstant(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return `${new Date(ms + offsetMs).toISOString().slice(0, -1)}+08:00`;
}

/** `days` calendar days after (before, if negative) a date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

export function startOfDay(date: string): string {
  return `${date}T00:00:00.000+08:00`;
}

/** A due date ends at 24:00 Asia/Shanghai (setting of rules.md, 民法典第二百零一条 by analogy). */
export function endOfDay(date: string): string {
  return startOfDay(addDays(date, 1));
}

/** 0 is Sunday. */
export function weekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay();
}
