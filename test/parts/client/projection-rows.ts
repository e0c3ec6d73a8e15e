import pg from 'pg';

const tables = [
  'share_request',
  'catalogue_entry',
  'department',
  'alias',
  'person',
  'setting',
  'calendar_notice',
  'gateway_key',
  'catalogue_change',
  'demand',
  'opening_application',
  'opinion',
  'reading',
  'dossier',
] as const;

/** Every projected row as text, by table, in an order that does not depend on when it was written. */
export async function projectionRows(
  ownerUrl: string,
): Promise<{ readonly [table: string]: readonly string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const rows: { [table: string]: readonly string[] } = {};
    for (const table of tables) {
      const result = await client.query<{ line: string }>(
        `SELECT to_jsonb(t)::text AS line FROM hefu.${table} t ORDER BY 1`,
      );
      rows[table] = result.rows.map(({ line }) => line);
    }
    return rows;
  } finally {
    await client.end();
  }
}
