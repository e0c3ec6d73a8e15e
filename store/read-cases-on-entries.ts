import type { Pool } from 'pg';

/** An open case that relies on an entry, and what the two say. */
export interface CaseOnEntry {
  readonly category: 'share-request' | 'opening-application';
  readonly id: string;
  readonly entry: string;
}

/** Where somebody may rely on the entry still. */
interface OpenStatuses {
  readonly requests: readonly string[];
  readonly openings: readonly string[];
}

/**
 * Open cases on these entries, by kind and id, a page at a time. Without `entries`: those on entries that are classified,
 * withdrawn, not shared or not open on application, and those that were told so before.
 */
export async function readCasesOnEntries(
  pool: Pool,
  { requests, openings }: OpenStatuses,
  {
    entries,
    after,
    limit,
  }: { readonly entries?: readonly string[]; readonly after?: CaseOnEntry; readonly limit: number },
): Promise<readonly CaseOnEntry[]> {
  const narrowed =
    entries === undefined
      ? `(c.view ? 'entryNote' OR e.view ->> 'classified' <> 'none' OR e.view ->> 'status' = 'retired'
          OR (c.category = 'share-request' AND e.view ->> 'class' = 'not-shared')
          OR (c.category = 'opening-application' AND e.view ->> 'openness' IS DISTINCT FROM 'on-application'))`
      : 'c.entry = ANY ($4)';
  const { rows } = await pool.query<CaseOnEntry>({
    name: `hefu-cases-on-entries-${entries === undefined ? 'watched' : 'named'}`,
    text: `SELECT c.category, c.id, c.entry FROM (
             SELECT 'share-request' AS category, id, resource AS entry, view FROM hefu.share_request WHERE status = ANY ($1)
             UNION ALL
             SELECT 'opening-application', id, entry, view FROM hefu.opening_application WHERE status = ANY ($2)) AS c
           LEFT JOIN hefu.catalogue_entry e ON e.code = c.entry
           WHERE (c.category, c.id) > ($3, $5) AND ${entries === undefined ? '$4::text[] IS NULL AND ' : ''}${narrowed}
           ORDER BY c.category, c.id LIMIT $6`,
    values: [requests, openings, after?.category ?? '', entries ?? null, after?.id ?? '', limit],
  });
  return rows;
}
