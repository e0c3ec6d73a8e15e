import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

/** An application somebody is still filling in, as far as they have come. */
export interface RequestDraftRow {
  readonly id: string;
  readonly resource: string;
  readonly typed: { readonly [field: string]: string };
  readonly updatedAt: Date;
  /** The case it became; null while it is a draft. */
  readonly caseId: string | null;
}

const columns = 'id, resource, typed, updated_at AS "updatedAt", case_id AS "caseId"';

export async function addRequestDraft(
  pool: Pool,
  { id, owner, resource, at }: { id: string; owner: string; resource: string; at: string },
): Promise<void> {
  await pool.query(
    `INSERT INTO hefu.request_draft (id, owner, resource, typed, created_at, updated_at)
     VALUES ($1, $2, $3, '{}', $4, $4)`,
    [id, owner, resource, at],
  );
}

/** One's own draft; null where there is none. */
export async function getRequestDraft(
  pool: Pool,
  owner: string,
  id: string,
): Promise<RequestDraftRow | null> {
  const { rows } = await pool.query<RequestDraftRow>(
    `SELECT ${columns} FROM hefu.request_draft WHERE id = $2 AND owner = $1`,
    [owner, id],
  );
  return rows[0] ?? null;
}

/** One's own drafts that are no cases yet, the newest first. */
export async function listRequestDrafts(pool: Pool, owner: string): Promise<readonly RequestDraftRow[]> {
  const { rows } = await pool.query<RequestDraftRow>(
    `SELECT ${columns} FROM hefu.request_draft WHERE owner = $1 AND case_id IS NULL
     ORDER BY updated_at DESC LIMIT $2`,
    [owner, pageLimit],
  );
  return rows;
}

/** Puts what was typed beside what is there; what has become a case stays as it was. */
export async function saveRequestDraft(
  pool: Pool,
  owner: string,
  id: string,
  { typed, at }: { readonly typed: { readonly [field: string]: string }; readonly at: string },
): Promise<void> {
  await pool.query(
    `UPDATE hefu.request_draft SET typed = typed || $3::jsonb, updated_at = $4
     WHERE id = $2 AND owner = $1 AND case_id IS NULL`,
    [owner, id, JSON.stringify(typed), at],
  );
}

export async function draftBecameCase(pool: Pool, owner: string, id: string, caseId: string): Promise<void> {
  await pool.query(`UPDATE hefu.request_draft SET case_id = $3 WHERE id = $2 AND owner = $1`, [
    owner,
    id,
    caseId,
  ]);
}

export async function dropRequestDraft(pool: Pool, owner: string, id: string): Promise<void> {
  await pool.query(`DELETE FROM hefu.request_draft WHERE id = $2 AND owner = $1 AND case_id IS NULL`, [
    owner,
    id,
  ]);
}
