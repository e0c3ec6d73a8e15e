import pg from 'pg';

/** What nobody but the owner of the database can do: switch the log's guards off, write, and switch them on again. */
export async function forged(ownerUrl: string, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('ALTER TABLE hefu.event DISABLE TRIGGER event_is_append_only');
    await (values.length === 0 ? client.query(sql) : client.query(sql, [...values]));
    await client.query('ALTER TABLE hefu.event ENABLE ALWAYS TRIGGER event_is_append_only');
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
