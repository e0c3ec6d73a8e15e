import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

/** A person with what the directory still knows of them: name and address are null once erased. */
export interface PersonRow {
  readonly user: string;
  readonly version: number;
  readonly department: string;
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly name: string | null;
  readonly email: string | null;
}

const selectPeople = `SELECT p.user_id AS "user", p.version::integer AS version, p.department, p.roles, p.active, d.name, d.email
  FROM hefu.person p LEFT JOIN hefu.personal_data d USING (user_id)`;

/** One person, active or not, or null. */
export async function getPerson(pool: Pool, user: string): Promise<PersonRow | null> {
  const { rows } = await pool.query<PersonRow>({
    name: 'hefu-get-person',
    text: `${selectPeople} WHERE p.user_id = $1`,
    values: [user],
  });
  return rows[0] ?? null;
}

/** Active people by department, role, or both; at most 1,000, by user id. */
export async function findPeople(
  pool: Pool,
  wanted: { readonly department?: string; readonly role?: string },
): Promise<readonly PersonRow[]> {
  const { rows } = await pool.query<PersonRow>({
    name: 'hefu-find-people',
    text: `${selectPeople}
      WHERE p.active AND ($1::text IS NULL OR p.department = $1) AND ($2::text IS NULL OR p.roles @> ARRAY[$2])
      ORDER BY p.user_id LIMIT $3`,
    values: [wanted.department ?? null, wanted.role ?? null, pageLimit],
  });
  return rows;
}

/** Everybody in the directory, by user id; at most `limit` (≤ 1,000) after `after`. */
export async function listPeople(
  pool: Pool,
  page: { readonly after?: string; readonly limit?: number } = {},
): Promise<readonly PersonRow[]> {
  const { rows } = await pool.query<PersonRow>(
    `${selectPeople} WHERE $1::text IS NULL OR p.user_id > $1 ORDER BY p.user_id LIMIT $2`,
    [page.after ?? null, Math.min(page.limit ?? pageLimit, pageLimit)],
  );
  return rows;
}

/** Names of these people, for pages that show user ids; who is unknown or erased is absent. */
export async function namesOf(pool: Pool, users: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ user_id: string; name: string }>({
    name: 'hefu-names-of',
    text: 'SELECT user_id, name FROM hefu.personal_data WHERE user_id = ANY ($1)',
    values: [users.slice(0, pageLimit)],
  });
  return new Map(rows.map(({ user_id, name }) => [user_id, name]));
}
