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
    `SELECT provider, min(view ->> 'providerName') AS "providerName",
            count(*) FILTER (WHERE met IS NOT NULL AND met <= due)::int AS "answeredInTime",
            count(*) FILTER (WHERE met IS NOT NULL AND met > due)::int AS "answeredLate",
            count(*) FILTER (WHERE met IS NULL AND status NOT IN ('withdrawn', 'closed') AND due >= $2)::int AS "openInTime",
            count(*) FILTER (WHERE met IS NULL AND status NOT IN ('withdrawn', 'closed') AND due < $2)::int AS "openLate"
     FROM (SELECT provider, status, view, (view -> 'clock' ->> 'due')::date AS due,
                  ((view -> 'clock' ->> 'metAt')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS met
           FROM hefu.share_request
           WHERE view -> 'clock' ->> 'startedOn' BETWEEN $1 || '-01-01' AND $1 || '-12-31') AS counted
     GROUP BY provider ORDER BY provider`,
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
    `SELECT view -> 'clock' ->> 'startedOn' AS "startedOn", view -> 'clock' ->> 'calendar' AS layer,
            ((view -> 'clock' ->> 'metAt')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date::text AS "answeredOn",
            count(*)::int AS cases
     FROM hefu.share_request
     WHERE view -> 'clock' ->> 'startedOn' BETWEEN $1 || '-01-01' AND $1 || '-12-31'
       AND view -> 'clock' ->> 'metAt' IS NOT NULL AND status <> 'withdrawn'
     GROUP BY 1, 2, 3 ORDER BY 1, 3`,
    [String(year)],
  );
  return rows;
}
