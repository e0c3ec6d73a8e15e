import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { pageLimit } from './read-stream.js';

export interface CatalogueRow {
  readonly code: string;
  readonly version: number;
  readonly view: { readonly [key: string]: Json };
}

export interface CatalogueFilter {
  readonly provider?: string;
  readonly class?: string;
  readonly status?: string;
  /** Only what lies with the authority, or only what does not. */
  readonly awaitingReview?: boolean;
  readonly project?: string;
  /** Part of the title or the code. */
  readonly text?: string;
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** Last code of the page before. */
  readonly after?: string;
}

const columns = 'code, version::integer AS version, view';

/** One entry of the catalogue, or null. */
export async function getCatalogueEntry(pool: Pool, code: string): Promise<CatalogueRow | null> {
  const { rows } = await pool.query<CatalogueRow>({
    name: 'hefu-get-catalogue-entry',
    text: `SELECT ${columns} FROM hefu.catalogue_entry WHERE code = $1`,
    values: [code],
  });
  return rows[0] ?? null;
}

/** Entries by code. */
export async function listCatalogue(
  pool: Pool,
  filter: CatalogueFilter = {},
): Promise<readonly CatalogueRow[]> {
  const { rows } = await pool.query<CatalogueRow>(
    `SELECT ${columns} FROM hefu.catalogue_entry
     WHERE ($1::text IS NULL OR provider = $1) AND ($2::text IS NULL OR class = $2) AND ($3::text IS NULL OR status = $3)
       AND ($4::text IS NULL OR strpos(title, $4) > 0 OR strpos(code, $4) > 0)
       AND ($5::text IS NULL OR code > $5)
       AND ($6::boolean IS NULL OR awaiting_review = $6) AND ($7::text IS NULL OR project = $7)
     ORDER BY code LIMIT $8`,
    [
      filter.provider ?? null,
      filter.class ?? null,
      filter.status ?? null,
      filter.text ?? null,
      filter.after ?? null,
      filter.awaitingReview ?? null,
      filter.project ?? null,
      Math.min(filter.limit ?? 100, pageLimit),
    ],
  );
  return rows;
}

/** Entries in the catalogue, drafts among them, that a provider has under one name; at most 100. */
export async function listNamesakes(
  pool: Pool,
  provider: string,
  title: string,
): Promise<readonly { readonly code: string; readonly title: string }[]> {
  const { rows } = await pool.query<{ code: string; title: string }>(
    `SELECT code, title FROM hefu.catalogue_entry
     WHERE provider = $1 AND title = $2 AND status <> 'retired' ORDER BY code LIMIT 100`,
    [provider, title],
  );
  return rows;
}
