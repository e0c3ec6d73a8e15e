import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';
import { shareRequestColumns, type ShareRequestRow } from './read-share-request.js';

export interface ShareRequestFilter {
  readonly status?: readonly string[];
  /** Department codes. */
  readonly provider?: string;
  readonly requester?: string;
  readonly letter?: string;
  /** Something is owed, due on or before this date. */
  readonly dueBefore?: string;
  /** Something is owed, due before this date (today). */
  readonly overdueOn?: string;
  readonly listedForCircular?: boolean;
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** The last row of the page before. */
  readonly after?: { readonly dueDate: string | null; readonly id: string };
}

/** Cases by due date, earliest first, those without one last, then by id. */
export async function listShareRequests(
  pool: Pool,
  filter: ShareRequestFilter = {},
): Promise<readonly ShareRequestRow[]> {
  const values: unknown[] = [];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    filter.status && `status = ANY (${bound(filter.status)})`,
    filter.provider !== undefined && `provider = ${bound(filter.provider)}`,
    filter.requester !== undefined && `requester = ${bound(filter.requester)}`,
    filter.letter !== undefined && `letter = ${bound(filter.letter)}`,
    filter.dueBefore !== undefined && `due_date <= ${bound(filter.dueBefore)}`,
    filter.overdueOn !== undefined && `due_date < ${bound(filter.overdueOn)}`,
    filter.listedForCircular !== undefined && `listed_for_circular = ${bound(filter.listedForCircular)}`,
    filter.after && afterCondition(filter.after, bound),
  ].filter((condition) => typeof condition === 'string');
  const { rows } = await pool.query<ShareRequestRow>(
    `SELECT ${shareRequestColumns} FROM hefu.share_request
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
     ORDER BY due_date NULLS LAST, id LIMIT ${bound(Math.min(filter.limit ?? 100, pageLimit))}`,
    values,
  );
  return rows;
}

function afterCondition(
  after: NonNullable<ShareRequestFilter['after']>,
  bound: (value: unknown) => string,
): string {
  if (after.dueDate === null) return `(due_date IS NULL AND id > ${bound(after.id)})`;
  return `((due_date, id) > (${bound(after.dueDate)}::date, ${bound(after.id)}::text) OR due_date IS NULL)`;
}
