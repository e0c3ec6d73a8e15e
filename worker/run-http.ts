import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Connection } from '@temporalio/client';
import { pino } from 'pino';
import { due } from '../calendar/due.js';
import { calendarInUse } from '../client/calendar-for.js';
import { openHefu } from '../client/connection.js';
import { isDemoInstallation } from '../client/demo-installation.js';
import type { CountDue } from '../web/calendar-due.js';
import type { RunFile } from '../temporal-config/run-file.js';
import type { EngineUi } from '../web/engine-ui.js';
import { createWeb } from '../web/server.js';
import { onStop, parentsRunFile, sayReady } from './child-life.js';
import { identityProvider } from './identity-provider-settings.js';
import { requestBudget } from './request-budget.js';
import { partProbes } from './part-probes.js';

const log = pino({ name: 'http' });
const drainMs = 5000;
/** A database that says nothing: a page is told so before its reader gives up. */
const silenceMs = 10_000;

/** The HTTP server's process. It answers while the other parts are away, and says which. */
function runHttp(): void {
  const run = parentsRunFile();
  const hefu = openHefu(run, undefined, silenceMs);
  // Connects when first asked, and by itself again after the server was away.
  const temporal = Connection.lazy({ address: run.temporalAddress });
  const report = (error: Error, trace: string): void => {
    log.error({ error: error.stack, trace }, 'a request failed');
  };
  const countDue: CountDue = async (layer, from, workingDays) =>
    due(await calendarInUse(hefu), layer, from, workingDays);
  const probes = partProbes(hefu.pool, temporal, run.namespace);
  const publicUrl = (process.env['HEFU_PUBLIC_URL'] ?? '').replace(/\/$/, '') || run.url;
  const web = createWeb({
    hefu,
    isDemo: () => isDemoInstallation(hefu),
    provider: identityProvider(process.env),
    url: publicUrl,
    secure: publicUrl.startsWith('https:'),
    probes,
    ...engineUi(run),
    budget: requestBudget(process.env),
    countDue,
    addressOf: (context) => getConnInfo(context).remote.address ?? 'unknown',
    report,
  });
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
      void Promise.allSettled([hefu.close(), temporal.close()]).then(() => process.exit(0));
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** Temporal's own interface: that of the local server, or the one a city runs beside its cluster. */
function engineUi({ temporalUi, namespace }: RunFile): { readonly engineUi?: EngineUi } {
  const url = process.env['HEFU_TEMPORAL_UI'] || temporalUi;
  return url === null ? {} : { engineUi: { url, namespace } };
}

runHttp();
