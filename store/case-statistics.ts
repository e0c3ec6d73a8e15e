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
              count(*) FILTER (WHERE answered_on IS NULL AND status <> 'closed' AND clock_due >= $2)::int AS "openInTime",
              count(*) FILTER (WHERE answered_on IS NULL AND status <> 'closed' AND clock_due < $2)::int AS "openLate"
       FROM hefu.share_request
       WHERE clock_started_on BETWEEN $1 || '-01-01' AND $1 || '-12-31' AND status <> 'withdrawn' GROUP BY provider) AS c
     LEFT JOIN hefu.department d ON d.code = c.provider ORDER BY c.provider`,
    [String(year), today],
  );
  return rows;
}

/** Days of the calendar between two dates, each as how many working days it is after the first. */
export interface NumberedDays {
  readonly from: string;
  readonly to: string;
  readonly cn: readonly number[];
  readonly sh: readonly number[];
}

/** Cases by how many working days their answer took. */
export interface AnswersAfter {
  readonly workingDays: number;
  readonly cases: number;
}

/**
 * Answers to what was received in a year, by the working days from the one to the other. What a working day is, the calendar
 * says and not the database: it is given the days with their numbers, and gives back some dozens of rows, not one a pair of dates.
 */
export async function answersByDays(
  pool: Pool,
  year: number,
  { from, to, cn, sh }: NumberedDays,
): Promise<readonly AnswersAfter[]> {
  const numbered = (date: string): string =>
    `(CASE clock_layer WHEN 'sh' THEN $4::integer[] ELSE $3::integer[] END)[1 + (${date}::date - $2::date)]`;
  const { rows } = await pool.query<AnswersAfter>({
    name: 'hefu-answers-by-days',
    text: `SELECT ${numbered('answered_on')} - ${numbered('clock_started_on')} AS "workingDays", count(*)::integer AS cases
           FROM hefu.share_request
           WHERE clock_started_on BETWEEN $1 || '-01-01' AND $1 || '-12-31' AND answered_on BETWEEN clock_started_on AND $5
             AND status <> 'withdrawn'
           GROUP BY 1 ORDER BY 1`,
    values: [String(year), from, cn, sh, to],
  });
  return rows;
}
