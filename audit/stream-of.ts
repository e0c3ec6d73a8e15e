import type { Pool } from 'pg';
import { auditedCategories } from './deciders.js';

/**
 * The stream somebody means: a name as it stands in the log (`share-request/GX-2026-000123`), or the number alone.
 * Null when nothing is recorded under it.
 */
export async function streamOf(pool: Pool, name: string): Promise<string | null> {
  // Cases come first in the table of categories: a number without its category means a case.
  const candidates = Object.keys(auditedCategories).map((category) => `${category}/${name}`);
  const wanted = name.includes('/') ? [name, ...candidates] : candidates;
  const { rows } = await pool.query<{ stream: string }>(
    `SELECT stream FROM hefu.stream WHERE stream = ANY ($1) ORDER BY array_position($1, stream) LIMIT 1`,
    [wanted],
  );
  return rows[0]?.stream ?? null;
}
