import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';

export interface RequestClaim {
  readonly actor: string;
  readonly key: string;
  /** SHA-256 of method, path and body. */
  readonly fingerprint: Buffer;
  /** ISO 8601. */
  readonly at: string;
  /** Whoever claimed before this and never answered has died: the request may be taken over. */
  readonly abandonedBefore: string;
}

export type ClaimedRequest =
  /** Nobody has done it, or whoever began has died; `plan` is what they were about to do. */
  | { readonly kind: 'yours'; readonly plan: Json | null }
  | { readonly kind: 'answered'; readonly status: number; readonly answer: Json }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'other-request' };

interface Row {
  readonly fingerprint: Buffer;
  readonly plan: Json | null;
  readonly status: number | null;
  readonly answer: Json | null;
}

/** Claims a request for doing it, or says what came of it. */
export async function claimRequest(pool: Pool, claim: RequestClaim): Promise<ClaimedRequest> {
  const { actor, key, fingerprint, at, abandonedBefore } = claim;
  const claimed = await pool.query<Row>(
    `INSERT INTO hefu.request_key AS k (actor, key, fingerprint, claimed_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (actor, key) DO UPDATE SET claimed_at = excluded.claimed_at
       WHERE k.fingerprint = excluded.fingerprint AND k.status IS NULL AND k.claimed_at < $5
     RETURNING fingerprint, plan, status, answer`,
    [actor, key, fingerprint, at, abandonedBefore],
  );
  const [mine] = claimed.rows;
  if (mine !== undefined) return { kind: 'yours', plan: mine.plan };
  const { rows } = await pool.query<Row>(
    'SELECT fingerprint, plan, status, answer FROM hefu.request_key WHERE actor = $1 AND key = $2',
    [actor, key],
  );
  const [theirs] = rows;
  if (theirs === undefined || !theirs.fingerprint.equals(fingerprint)) return { kind: 'other-request' };
  if (theirs.status === null) return { kind: 'under-way' };
  return { kind: 'answered', status: theirs.status, answer: theirs.answer ?? null };
}

/** What is about to be done, kept before it is: a second try does the same. */
export async function planRequest(pool: Pool, actor: string, key: string, plan: Json): Promise<void> {
  await pool.query('UPDATE hefu.request_key SET plan = $3 WHERE actor = $1 AND key = $2', [
    actor,
    key,
    JSON.stringify(plan),
  ]);
}

/** What came of it. */
export async function answerRequest(
  pool: Pool,
  actor: string,
  key: string,
  status: number,
  answer: Json,
): Promise<void> {
  await pool.query('UPDATE hefu.request_key SET status = $3, answer = $4 WHERE actor = $1 AND key = $2', [
    actor,
    key,
    status,
    JSON.stringify(answer),
  ]);
}

/** Gives the request back undone, after a fault: the next try with the same key may do it at once. */
export async function releaseRequest(pool: Pool, actor: string, key: string): Promise<void> {
  await pool.query(
    `UPDATE hefu.request_key SET claimed_at = '-infinity' WHERE actor = $1 AND key = $2 AND status IS NULL`,
    [actor, key],
  );
}
