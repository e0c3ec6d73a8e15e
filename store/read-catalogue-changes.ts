import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
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
  /** Something is owed, due before this date (today). */
  readonly overdueOn?: string;
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** The last row of the page before. */
  readonly after?: { readonly dueDate: string | null; readonly id: string };
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
  const { rows } = await pool.query<CatalogueChangeRow>(
    `SELECT ${columns} FROM hefu.catalogue_change
     WHERE ($1::text[] IS NULL OR status = ANY ($1)) AND ($2::text IS NULL OR provider = $2)
       AND ($3::text IS NULL OR entry = $3) AND ($4::date IS NULL OR due_date < $4)
       AND ($6::text IS NULL OR (coalesce(due_date, 'infinity'), id) > (coalesce($5::date, 'infinity'), $6))
     ORDER BY coalesce(due_date, 'infinity'), id LIMIT $7`,
    [
      filter.status ?? null,
      filter.provider ?? null,
      filter.entry ?? null,
      filter.overdueOn ?? null,
      filter.after?.dueDate ?? null,
      filter.after?.id ?? null,
      Math.min(filter.limit ?? 100, pageLimit),
    ],
  );
  return rows;
}
