import type { Pool } from 'pg';

/** What a new calendar view for a case must go by. */
export interface ClockOfRequest {
  /** YYYY-MM-DD; null before the clock starts. */
  readonly startedOn: string | null;
  /** The layer of days off the provider keeps. */
  readonly calendar: string | null;
}

/** Of one case, or null when there is none: small, since every command asks for it. */
export async function readClockOfRequest(pool: Pool, id: string): Promise<ClockOfRequest | null> {
  const { rows } = await pool.query<ClockOfRequest>({
    name: 'hefu-read-clock-of-request',
    text: `SELECT r.view -> 'clock' ->> 'startedOn' AS "startedOn", d.view ->> 'calendar' AS calendar
           FROM hefu.share_request r LEFT JOIN hefu.department d ON d.code = r.provider WHERE r.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}
