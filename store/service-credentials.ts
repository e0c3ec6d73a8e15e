import type { Pool } from 'pg';

/** Keeps the hash of a credential's secret; kept already, it stays. */
export async function keepCredential(
  pool: Pool,
  kept: { readonly credential: string; readonly caseId: string; readonly secretSha256: Buffer },
): Promise<void> {
  await pool.query({
    name: 'hefu-keep-credential',
    text: `INSERT INTO hefu.service_credential (credential, case_id, secret_sha256) VALUES ($1, $2, $3)
           ON CONFLICT (credential) DO NOTHING`,
    values: [kept.credential, kept.caseId, kept.secretSha256],
  });
}

/** The case a credential was handed out for, where the secret is its own; else null. */
export async function findCredential(
  pool: Pool,
  credential: string,
  secretSha256: Buffer,
): Promise<string | null> {
  const { rows } = await pool.query<{ case: string }>({
    name: 'hefu-find-credential',
    text: 'SELECT case_id AS "case" FROM hefu.service_credential WHERE credential = $1 AND secret_sha256 = $2',
    values: [credential, secretSha256],
  });
  return rows[0]?.case ?? null;
}
