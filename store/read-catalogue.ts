import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { pageLimit } from './read-stream.js';
import { plainWords } from './search-words.js';

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
  readonly openness?: string;
  /** Those that are open in some way, and these. */
  readonly openOr?: readonly string[];
  /** Words of which each stands in name, code or pinyin, or names a provider. */
  readonly text?: string;
  /** Codes of the providers a word names, word by word; see `client/named-departments.ts`. */
  readonly namedProviders?: ReadonlyMap<string, readonly string[]>;
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** Last code of the page before. */
  readonly after?: string;
  /** First code of the page behind; the rows just before it are given. */
  readonly before?: string;
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

/** Entries by code. Found in the small rows first: the whole ones are read of one page only. */
export async function listCatalogue(
  pool: Pool,
  filter: CatalogueFilter = {},
): Promise<readonly CatalogueRow[]> {
  const { conditions, values } = conditionsOf(filter);
  const order = filter.before === undefined ? 'code' : 'code DESC';
  const { rows } = await pool.query<CatalogueRow>(
    `WITH page AS MATERIALIZED (
       SELECT code FROM hefu.catalogue_words WHERE ${conditions} ORDER BY ${order} LIMIT ${Math.min(filter.limit ?? 100, pageLimit)})
     SELECT e.code, e.version::integer AS version, e.view
     FROM page JOIN hefu.catalogue_entry e ON e.code = page.code ORDER BY e.code`,
    [...values],
  );
  return rows;
}

/** How many entries there are of that kind, whatever page is looked at. */
export async function countCatalogue(
  pool: Pool,
  filter: Omit<CatalogueFilter, 'after' | 'before' | 'limit'>,
): Promise<number> {
  const { conditions, values } = conditionsOf(filter);
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM hefu.catalogue_words WHERE ${conditions}`,
    [...values],
  );
  return rows[0]?.count ?? 0;
}

/** More words than anybody types; the rest is not looked for. */
const mostWords = 5;

function conditionsOf(filter: CatalogueFilter): {
  readonly conditions: string;
  readonly values: readonly unknown[];
} {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const equal = (
    [
      'provider',
      'class',
      'openness',
      'status',
      'project',
    ] as const satisfies readonly (keyof CatalogueFilter)[]
  ).flatMap((column) => {
    const wanted = filter[column];
    return wanted === undefined ? [] : [`${column} = ${parameter(wanted)}`];
  });
  const words = (filter.text ?? '').split(/\s+/u).filter((word) => word !== '');
  const found = words.slice(0, mostWords).map((word) => {
    const named = filter.namedProviders?.get(word) ?? [];
    const inWords = `strpos(words, ${parameter(plainWords(word))}) > 0`;
    return named.length === 0 ? inWords : `(${inWords} OR provider = ANY (${parameter(named)}::text[]))`;
  });
  const conditions = [
    ...equal,
    ...found,
    ...(filter.openOr === undefined
      ? []
      : [`(openness IN ('open', 'on-application') OR code = ANY (${parameter(filter.openOr)}::text[]))`]),
    ...(filter.after === undefined ? [] : [`code > ${parameter(filter.after)}`]),
    ...(filter.before === undefined ? [] : [`code < ${parameter(filter.before)}`]),
    ...(filter.awaitingReview === undefined ? [] : [`awaiting_review = ${parameter(filter.awaitingReview)}`]),
  ];
  return { conditions: conditions.length === 0 ? 'true' : conditions.join(' AND '), values };
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

/** Names of entries, by code; what is not in the catalogue is left out. */
export async function catalogueTitles(
  pool: Pool,
  codes: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await pool.query<{ code: string; title: string }>(
    'SELECT code, title FROM hefu.catalogue_entry WHERE code = ANY ($1) ORDER BY code',
    [codes],
  );
  return Object.fromEntries(rows.map(({ code, title }) => [code, title]));
}
