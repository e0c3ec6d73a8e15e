import type { Pool } from 'pg';
import { Bound, heldBy, whereAll } from './list-conditions.js';
import { pageLimit } from './read-stream.js';
import { shareRequestColumns, type ShareRequestRow } from './read-share-request.js';

export interface ShareRequestFilter {
  readonly status?: readonly string[];
  /** Department codes. */
  readonly provider?: string;
  readonly requester?: string;
  readonly letter?: string;
  /** Either side of the case. */
  readonly department?: string;
  /** Something is owed, due on this date or later; on this date or before. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Occurs in the id, in the resource's name or in the beginning (300 characters) of the purpose. */
  readonly text?: string;
  readonly ids?: readonly string[];
  /** Something is owed, due before this date. */
  readonly dueBefore?: string;
  /** Something is owed, due before this date (today). */
  readonly overdueOn?: string;
  readonly listedForCircular?: boolean;
  /** Held by one of these offices of this department. */
  readonly heldBy?: { readonly department: string; readonly roles: readonly string[] };
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** The last row of the page before. */
  readonly after?: ListPlace;
  /** The first row of the page after; the rows just before it are given. */
  readonly before?: ListPlace;
}

/** Where a row stands in the list. */
export interface ListPlace {
  readonly dueDate: string | null;
  readonly id: string;
}

/**
 * Cases by due date, earliest first, those without one last, then by id. Found in an index; the whole ones are read of
 * one page only.
 */
export async function listShareRequests(
  pool: Pool,
  filter: ShareRequestFilter = {},
): Promise<readonly ShareRequestRow[]> {
  const { of: bound, values } = new Bound();
  const conditions = [
    filter.status && `status = ANY (${bound(filter.status)})`,
    filter.provider !== undefined && `provider = ${bound(filter.provider)}`,
    filter.requester !== undefined && `requester = ${bound(filter.requester)}`,
    filter.letter !== undefined && `letter = ${bound(filter.letter)}`,
    filter.department !== undefined &&
      ((code: string) => `(provider = ${code} OR requester = ${code})`)(bound(filter.department)),
    filter.dueFrom !== undefined && `due_date >= ${bound(filter.dueFrom)}`,
    filter.dueTo !== undefined && `due_date <= ${bound(filter.dueTo)}`,
    filter.text !== undefined && `strpos(words, lower(${bound(filter.text)})) > 0`,
    filter.ids && `id = ANY (${bound(filter.ids)})`,
    filter.dueBefore !== undefined && `due_date < ${bound(filter.dueBefore)}`,
    filter.overdueOn !== undefined && `due_date < ${bound(filter.overdueOn)}`,
    filter.listedForCircular !== undefined && `listed_for_circular = ${bound(filter.listedForCircular)}`,
    filter.heldBy && heldBy({ departments: [filter.heldBy.department], roles: filter.heldBy.roles }, bound),
    filter.after && afterCondition(filter.after, bound),
    filter.before && beforeCondition(filter.before, bound),
  ];
  const backwards = filter.before !== undefined;
  const order = backwards ? 'due_date DESC NULLS FIRST, id DESC' : 'due_date NULLS LAST, id';
  const { rows } = await pool.query<ShareRequestRow>(
    `WITH page AS MATERIALIZED (
       SELECT id FROM hefu.share_request ${whereAll(conditions)}
       ORDER BY ${order} LIMIT ${bound(Math.min(filter.limit ?? 100, pageLimit))})
     SELECT ${shareRequestColumns} FROM page JOIN hefu.share_request USING (id) ORDER BY ${order}`,
    values,
  );
  return backwards ? rows.reverse() : rows;
}

function afterCondition(after: ListPlace, bound: (value: unknown) => string): string {
  if (after.dueDate === null) return `(due_date IS NULL AND id > ${bound(after.id)})`;
  return `((due_date, id) > (${bound(after.dueDate)}::date, ${bound(after.id)}::text) OR due_date IS NULL)`;
}

function beforeCondition(before: ListPlace, bound: (value: unknown) => string): string {
  if (before.dueDate === null) return `(due_date IS NOT NULL OR id < ${bound(before.id)})`;
  return `(due_date, id) < (${bound(before.dueDate)}::date, ${bound(before.id)}::text)`;
}
