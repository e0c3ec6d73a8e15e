import { serve } from '@hono/node-server';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { pino } from 'pino';
import { createWeb } from '../web/server.js';
import { onStop, parentsRunFile, sayReady } from './child-life.js';
import { partProbes } from './part-probes.js';

const log = pino({ name: 'http' });
const drainMs = 5000;

/** The HTTP server's process. It answers while the other parts are away, and says which. */
function runHttp(): void {
  const run = parentsRunFile();
  const pool = new pg.Pool({
    connectionString: run.databaseUrl,
    max: 10,
    connectionTimeoutMillis: 2500,
    statement_timeout: 60_000,
  });
  pool.on('error', (error) => {
    log.warn({ error: error.message }, 'an idle database connection ended');
  });
  // Connects when first asked, and by itself again after the server was away.
  const temporal = Connection.lazy({ address: run.temporalAddress });
  const report = (error: Error): void => {
    log.error({ error: error.stack }, 'a request failed');
  };
  const web = createWeb({ probes: partProbes(pool, () => Promise.resolve(temporal), run.namespace), report });
  const { hostname, port } = new URL(run.url);
  const server = serve({ fetch: web.fetch, hostname, port: Number(port) }, () => {
    log.info({ url: run.url }, 'listening');
    sayReady();
  });
  server.on('error', (error: Error) => {
    log.fatal({ error: error.message }, 'cannot listen');
    process.exit(1);
  });
  onStop(() => {
    setTimeout(() => process.exit(0), drainMs).unref();
    server.close(() => {
      void Promise.allSettled([pool.end(), temporal.close()]).then(() => process.exit(0));
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

runHttp();
