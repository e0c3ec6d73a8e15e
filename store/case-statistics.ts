import type { Pool } from 'pg';

/** How a department stands with what it was asked for. */
export interface ProviderStanding {
  readonly provider: string;
  readonly providerName: string;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly openInTime: number;
  readonly openLate: number;
}

/** Answers begun in a year, by provider; `today` tells what is late. Withdrawn ones are nobody's merit or fault. */
export async function standingByProvider(
  pool: Pool,
  { year, today }: { readonly year: number; readonly today: string },
): Promise<readonly ProviderStanding[]> {
  const { rows } = await pool.query<ProviderStanding>(
    `SELECT c.*, coalesce(d.name, c.provider) AS "providerName" FROM (
       SELECT provider, count(*) FILTER (WHERE answered_on <= clock_due)::int AS "answeredInTime",
              count(*) FILTER (WHERE answered_on > clock_due)::int AS "answeredLate",
              count(*) FILTER (WHERE answered_on IS NULL AND status NOT IN ('withdrawn', 'closed') AND clock_due >= $2)::int AS "openInTime",
              count(*) FILTER (WHERE answered_on IS NULL AND status NOT IN ('withdrawn', 'closed') AND clock_due < $2)::int AS "openLate"
       FROM hefu.share_request
       WHERE clock_started_on BETWEEN $1 || '-01-01' AND $1 || '-12-31' GROUP BY provider) AS c
     LEFT JOIN hefu.department d ON d.code = c.provider ORDER BY c.provider`,
    [String(year), today],
  );
  return rows;
}

/** Answered cases of a year by the day the clock began and the day of the answer. */
export interface AnsweredBetween {
  readonly startedOn: string;
  readonly answeredOn: string;
  readonly layer: string;
  readonly cases: number;
}

export async function answeredBetween(pool: Pool, year: number): Promise<readonly AnsweredBetween[]> {
  const { rows } = await pool.query<AnsweredBetween>(
    `SELECT clock_started_on AS "startedOn", clock_layer AS layer, answered_on AS "answeredOn", count(*)::int AS cases
     FROM hefu.share_request
     WHERE clock_started_on BETWEEN $1 || '-01-01' AND $1 || '-12-31' AND answered_on IS NOT NULL AND status <> 'withdrawn'
     GROUP BY 1, 2, 3 ORDER BY 1, 3`,
    [String(year)],
  );
  return rows;
}
