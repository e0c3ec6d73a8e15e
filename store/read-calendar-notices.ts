import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';

export interface CalendarNoticeRow {
  readonly layer: string;
  readonly number: string;
  readonly view: { readonly [key: string]: Json };
}

/** Notices applied to a layer (or to all) in the order they were applied, at most 1,000. */
export async function listCalendarNotices(pool: Pool, layer?: string): Promise<readonly CalendarNoticeRow[]> {
  const { rows } = await pool.query<CalendarNoticeRow>(
    `SELECT layer, number, view FROM hefu.calendar_notice
     WHERE $1::text IS NULL OR layer = $1 ORDER BY layer, position LIMIT 1000`,
    [layer ?? null],
  );
  return rows;
}
