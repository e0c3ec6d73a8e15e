import { serve, type ServerType } from '@hono/node-server';
import { due } from '../../../calendar/due.js';
import { calendarInUse } from '../../../client/calendar-for.js';
import { createWeb } from '../../../web/server.js';
import { loadDemoCity } from '../../../worker/demo-city/load-demo-city.js';
import { emptyInstallation, type EmptyInstallation } from '../client/empty-installation.js';

/** The demo city, served on a port of its own, for a browser. */
export interface ConsoleCity {
  readonly url: string;
  readonly city: EmptyInstallation;
  readonly stop: () => Promise<void>;
}

export async function consoleCity(): Promise<ConsoleCity> {
  const city = await emptyInstallation({ worker: true });
  await loadDemoCity(city.hefu);
  const { server, port } = await listening(city);
  return {
    url: `http://127.0.0.1:${port}`,
    city,
    stop: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await city.stop();
    },
  };
}

function listening({
  hefu,
}: EmptyInstallation): Promise<{ readonly server: ServerType; readonly port: number }> {
  // Every visitor of a test comes from one address: each request as if from another, or the limit would end it.
  let visitors = 0;
  const web = createWeb({
    hefu,
    isDemo: () => Promise.resolve(true),
    provider: null,
    url: 'http://127.0.0.1',
    secure: false,
    addressOf: () => `visitor-${(visitors += 1)}`,
    probes: [],
    countDue: async (layer, from, workingDays) => due(await calendarInUse(hefu), layer, from, workingDays),
    report: (error, trace) => {
      process.stderr.write(`${trace}: ${error.stack ?? error.message}\n`);
    },
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      resolve({ server, port });
    });
  });
}
