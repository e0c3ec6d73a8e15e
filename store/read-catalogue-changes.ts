import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { Bound, heldBy, occursIn, whereAll } from './list-conditions.js';
import type { ListPlace } from './list-share-requests.js';
import { pageLimit } from './read-stream.js';

/** A reported change as its projection stands. */
export interface CatalogueChangeRow {
  readonly id: string;
  readonly version: number;
  readonly dueDate: string | null;
  readonly view: { readonly [key: string]: Json };
}

export interface CatalogueChangeFilter {
  readonly status?: readonly string[];
  readonly provider?: string;
  readonly entry?: string;
  /** Occurs in the id, the entry's code or name, or what is said to have changed. */
  readonly text?: string;
  /** Something is owed, due on this date or later; on this date or before; before this date (today). */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly overdueOn?: string;
  /** Held by one of these offices of one of these departments. */
  readonly heldBy?: { readonly departments: readonly string[]; readonly roles: readonly string[] };
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** The last row of the page before. */
  readonly after?: ListPlace;
  /** The first row of the page after; the rows just before it are given. */
  readonly before?: ListPlace;
}

const columns = 'id, version::integer AS version, due_date::text AS "dueDate", view';

/** One reported change, or null. */
export async function getCatalogueChange(pool: Pool, id: string): Promise<CatalogueChangeRow | null> {
  const { rows } = await pool.query<CatalogueChangeRow>({
    name: 'hefu-get-catalogue-change',
    text: `SELECT ${columns} FROM hefu.catalogue_change WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Reported changes by due date, earliest first, those without one last. */
export async function listCatalogueChanges(
  pool: Pool,
  filter: CatalogueChangeFilter = {},
): Promise<readonly CatalogueChangeRow[]> {
  const { of: bound, values } = new Bound();
  const { after, before } = filter;
  const place = ({ dueDate, id }: ListPlace): string =>
    `(coalesce(${bound(dueDate)}::date, 'infinity'), ${bound(id)}::text)`;
  const row = "(coalesce(due_date, 'infinity'), id)";
  const conditions = [
    filter.status && `status = ANY (${bound(filter.status)})`,
    filter.provider !== undefined && `provider = ${bound(filter.provider)}`,
    filter.entry !== undefined && `entry = ${bound(filter.entry)}`,
    filter.text !== undefined &&
      occursIn(['id', 'entry', "view ->> 'entryTitle'", "view ->> 'what'"], filter.text, bound),
    filter.dueFrom !== undefined && `due_date >= ${bound(filter.dueFrom)}`,
    filter.dueTo !== undefined && `due_date <= ${bound(filter.dueTo)}`,
    filter.overdueOn !== undefined && `coalesce(due_date, 'infinity') < ${bound(filter.overdueOn)}::date`,
    filter.heldBy && heldBy(filter.heldBy, bound),
    after && `${row} > ${place(after)}`,
    before && `${row} < ${place(before)}`,
  ];
  const way = before === undefined ? 'ASC' : 'DESC';
  const { rows } = await pool.query<CatalogueChangeRow>(
    `SELECT ${columns} FROM hefu.catalogue_change ${whereAll(conditions)}
     ORDER BY coalesce(due_date, 'infinity') ${way}, id ${way}
     LIMIT ${bound(Math.min(filter.limit ?? 100, pageLimit))}`,
    values,
  );
  return before === undefined ? rows : rows.reverse();
}
