import type { Pool } from 'pg';
import type { NoticeChoices } from '../domain/notice-topics.js';

/** How a person has chosen to be told; undefined until they have. */
export async function choicesOf(pool: Pool, user: string): Promise<NoticeChoices | undefined> {
  const { rows } = await pool.query<{ notices: NoticeChoices | null }>(
    `SELECT view -> 'notices' AS notices FROM hefu.person WHERE user_id = $1`,
    [user],
  );
  return rows[0]?.notices ?? undefined;
}
