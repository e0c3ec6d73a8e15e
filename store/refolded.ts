import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { categoryOf } from './category.js';
import type { LoggedEvent } from './logged-event.js';
import { projectionOf } from './projections/all.js';
import { writeProjection } from './rebuild.js';

/** A stream's row as it stands and as its events fold to; null where there is none. */
export interface Refolded {
  readonly stored: { readonly [column: string]: Json } | null;
  readonly folded: { readonly [column: string]: Json } | null;
}

/**
 * Writes a stream's row anew from its events and gives both, without keeping the new one: the transaction is rolled
 * back. Every column is compared, not only the view.
 * @param place the table of the category and the column that holds the stream's id.
 */
export async function refolded(
  pool: Pool,
  stream: string,
  place: { readonly table: string; readonly key: string },
  folded: {
    readonly events: readonly LoggedEvent[];
    readonly view: Json;
    readonly nextDeadline: string | null;
  },
): Promise<Refolded> {
  const projection = projectionOf(categoryOf(stream));
  if (projection === undefined) throw new TypeError(`no projection of ${stream}`);
  const id = stream.slice(stream.indexOf('/') + 1);
  const { table, key } = place;
  const client = await pool.connect();
  const row = async (): Promise<Refolded['stored']> => {
    const { rows } = await client.query<{ row: Refolded['stored'] }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${key} = $1`,
      [id],
    );
    return rows[0]?.row ?? null;
  };
  try {
    await client.query('BEGIN');
    const stored = await row();
    await client.query(`DELETE FROM ${table} WHERE ${key} = $1`, [id]);
    const { events, view, nextDeadline } = folded;
    if (view !== null) await writeProjection(client, projection, stream, events, view, nextDeadline);
    return { stored, folded: await row() };
  } finally {
    await client.query('ROLLBACK').finally(() => {
      client.release();
    });
  }
}
