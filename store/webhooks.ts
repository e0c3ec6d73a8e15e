import type { Pool, PoolClient } from 'pg';
import { readFeed } from './read-feed.js';
import { pageLimit } from './read-stream.js';

export interface WebhookRow {
  readonly id: string;
  readonly status: string;
  readonly department: string;
  readonly url: string;
  readonly types: readonly string[];
  /** Since when nothing arrives; null where the last delivery did. */
  readonly failingSince: Date | null;
  readonly failures: number;
  readonly sealedSecret: Buffer | null;
}

const selectWebhooks = `SELECT w.id, w.status, w.department, w.view ->> 'url' AS url,
    array(SELECT jsonb_array_elements_text(w.view -> 'types')) AS types, f.failing_since AS "failingSince",
    coalesce(f.failures, 0) AS failures, f.sealed_secret AS "sealedSecret"
  FROM hefu.webhook w LEFT JOIN hefu.webhook_feed f ON f.webhook = w.id`;

/** Every endpoint, those in use first; at most 1,000. */
export async function listWebhooks(pool: Pool): Promise<readonly WebhookRow[]> {
  const { rows } = await pool.query<WebhookRow>(
    `${selectWebhooks} ORDER BY w.status <> 'active', w.id LIMIT $1`,
    [pageLimit],
  );
  return rows;
}

export async function getWebhook(pool: Pool, id: string): Promise<WebhookRow | null> {
  const { rows } = await pool.query<WebhookRow>(`${selectWebhooks} WHERE w.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Keeps an endpoint's secret; a new one begins with what is recorded from now on. */
export async function keepWebhookSecret(pool: Pool, id: string, sealed: Buffer): Promise<void> {
  await pool.query(
    `INSERT INTO hefu.webhook_feed (webhook, sealed_secret, position)
     VALUES ($1, $2, coalesce((SELECT max(leaf) + 1 FROM hefu.tree_leaf), 0))
     ON CONFLICT (webhook) DO UPDATE SET sealed_secret = excluded.sealed_secret`,
    [id, sealed],
  );
}

/** Windows of the log gone through for one endpoint at a time; the next look goes on from there. */
const windowsLimit = 20;
const eventsAWindow = 500;

/** Notes what one endpoint is to be sent of what was recorded since the last look: read as its department. */
export async function noteDeliveries(pool: Pool, webhook: WebhookRow, at: string): Promise<void> {
  for (let window = 0; window < windowsLimit; window += 1) {
    if (!(await noteWindow(pool, webhook, at))) return;
  }
}

async function noteWindow(pool: Pool, webhook: WebhookRow, at: string): Promise<boolean> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    const isMore = await noteIn(client, webhook, at);
    await client.query('COMMIT');
    broken = false;
    return isMore;
  } finally {
    client.release(broken);
  }
}

async function noteIn(
  client: PoolClient,
  { id, department, types }: WebhookRow,
  at: string,
): Promise<boolean> {
  const { rows } = await client.query<{ position: string }>(
    'SELECT position FROM hefu.webhook_feed WHERE webhook = $1 FOR UPDATE',
    [id],
  );
  const [feed] = rows;
  if (feed === undefined) return false;
  await client.query(
    `SELECT set_config('role', 'hefu_reader', true), set_config('hefu.viewer_department', $1, true),
            set_config('hefu.viewer_citywide', '', true)`,
    [department],
  );
  const { events, position, isMore } = await readFeed(client, Number(feed.position), eventsAWindow, types);
  await client.query(`SELECT set_config('role', 'none', true)`);
  await client.query(
    `INSERT INTO hefu.webhook_delivery (webhook, position, stream, type, at)
     SELECT $1, position, stream, type, $2
     FROM jsonb_to_recordset($3::jsonb) AS x (position bigint, stream text, type text)
     ON CONFLICT (webhook, position) DO NOTHING`,
    [
      id,
      at,
      JSON.stringify(events.map(({ position: place, stream, type }) => ({ position: place, stream, type }))),
    ],
  );
  await client.query('UPDATE hefu.webhook_feed SET position = $2 WHERE webhook = $1', [id, position]);
  return isMore;
}
