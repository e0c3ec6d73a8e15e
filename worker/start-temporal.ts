import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { developmentServer } from '../temporal-config/development-server.js';
import { freePort } from '../temporal-config/free-port.js';
import { prepareNamespace } from '../temporal-config/prepare-namespace.js';
import { obtainTemporalProgram } from '../temporal-config/temporal-program.js';
import { type Startup, superviseIn } from './startup.js';

const ports = z.object({ server: z.number(), ui: z.number() });
const limitMs = 20_000;

export interface StartedTemporal {
  readonly address: string;
  /** null for a server that is not ours. */
  readonly ui: string | null;
}

/** Temporal: `TEMPORAL_ADDRESS`, else a development server whose state is kept in the data folder, supervised. */
export async function startTemporal(startup: Startup): Promise<StartedTemporal> {
  const { temporalAddress, namespace, dataFolder } = startup.settings;
  if (temporalAddress !== null) {
    await prepareNamespace(temporalAddress, namespace, limitMs);
    return { address: temporalAddress, ui: null };
  }
  const program = await obtainTemporalProgram(startup.abandon);
  startup.abandon.throwIfAborted();
  const folder = join(dataFolder, 'temporal');
  const kept = await keptPorts(join(dataFolder, 'temporal-ports.json'));
  const options = {
    program,
    namespaces: [namespace],
    port: kept.server,
    uiPort: kept.ui,
    logFolder: join(dataFolder, 'logs'),
  };
  await superviseIn(
    startup,
    'temporal',
    developmentServer({ ...options, databaseFile: join(folder, 'temporal.db') }),
  );
  const address = `127.0.0.1:${kept.server}`;
  await prepareNamespace(address, namespace, limitMs);
  return { address, ui: `http://127.0.0.1:${kept.ui}` };
}

async function keptPorts(file: string): Promise<z.infer<typeof ports>> {
  const before = existsSync(file) ? ports.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data : undefined;
  const server = await freePort(before?.server ?? null);
  const now = { server, ui: await freePort(before?.ui ?? null) };
  writeFileSync(file, JSON.stringify(now));
  return now;
}
