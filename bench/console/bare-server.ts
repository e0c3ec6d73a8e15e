import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';

/** What a page can cost at least: a server that asks the database once and answers. */
export interface BareServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const statements: { readonly [path: string]: string } = {
  '/one': 'SELECT 1 AS one',
  '/page': `SELECT id, view FROM hefu.share_request WHERE (due_date, id) > ('2000-01-01', '') ORDER BY due_date, id LIMIT 51`,
};

export async function bareServer(pool: Pool): Promise<BareServer> {
  const server = createServer((asked, answer) => {
    const statement = statements[asked.url ?? ''];
    if (statement === undefined) {
      answer.writeHead(404).end();
      return;
    }
    void pool.query(statement).then(({ rows }) => answer.end(JSON.stringify(rows)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
