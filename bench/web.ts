import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { HefuConnection } from '../client/connection.js';
import { logFilesOf, registerCheckpointKey } from '../client/checkpoint-key.js';
import { registerGatewayKey } from '../client/register-gateway-key.js';
import { applicationUrl } from '../store/application-url.js';
import { migrate } from '../store/migrate.js';
import { freePort } from '../temporal-config/free-port.js';
import { writeRunFile } from '../temporal-config/run-file.js';
import { startServerProcess } from '../temporal-config/server-process.js';
import { chromiumPath, openBrowser } from '../test/parts/console/browser.js';
import { ensureDatabase, postgresServer, postgresUrl } from '../worker/embedded/postgres-server.js';
import { nodeChild } from '../worker/node-child.js';
import { fillPlans } from './city/fill-plans.js';
import { generateRequests } from './city/generate.js';
import { foundCity } from './city/places.js';
import { provenLog } from './city/proven-log.js';
import { untimedHefu } from './city/untimed.js';
import { bareServer } from './console/bare-server.js';
import { firstPaint } from './console/first-paint.js';
import { measurePages } from './console/measure-pages.js';
import { measuredPages, someCases } from './console/pages.js';

/**
 * npm run bench:web [-- <cases> [<folder>]]: a city of 60 departments with 100,000 requests of six years, each lived through
 * the deciders and recorded by the recording statement; then the real HTTP server beside two bare ones, page by page; the
 * list in a real Chromium; and the whole log verified. With a folder, what was made there is kept and used again.
 */
const cases = Number(process.argv[2] ?? 100_000);
const kept = process.argv[3];

async function main(): Promise<void> {
  const folder = kept === undefined ? await mkdtemp(join(tmpdir(), 'hefu-bench-web-')) : resolve(kept);
  await mkdir(folder, { recursive: true });
  // The server of the database runs as another user when we are root.
  await chmod(folder, 0o755);
  const postgres = await postgresServer({
    dataFolder: folder,
    logFolder: folder,
    settings: ['max_wal_size=4GB'],
  });
  const server = await startServerProcess(postgres.launch);
  try {
    await ensureDatabase(postgres, 'hefu');
    const ownerUrl = postgresUrl(postgres, 'hefu');
    await migrate(ownerUrl);
    const databaseUrl = await applicationUrl(ownerUrl);
    const keyFile = join(folder, 'gateway-key.pem');
    const addresses = {
      databaseUrl,
      keyFile,
      temporalAddress: '127.0.0.1:1',
      namespace: 'none',
      taskQueue: 'none',
    };
    const hefu = await untimedHefu(addresses);
    try {
      await generated(hefu, folder);
      await owned(ownerUrl);
      await measured(hefu, folder, ownerUrl, server.pid);
      await provenLog(hefu);
    } finally {
      await hefu.close();
    }
  } finally {
    await server.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** What is there already is not made again; what was left half made is no city. */
async function generated(hefu: HefuConnection, folder: string): Promise<void> {
  const count = async (table: string): Promise<number> =>
    Number((await hefu.pool.query<{ n: string }>(`SELECT count(*) AS n FROM hefu.${table}`)).rows[0]?.n);
  const there = await count('share_request');
  if (there !== 0 && there < cases)
    throw new Error(`${folder} has ${there} cases: empty it, or ask for as many`);
  if (there === 0) {
    // The key signs commands of all these years: it is on record from before the first of them.
    await registerGatewayKey({ ...hefu, now: () => Promise.resolve(Date.parse('2020-12-31T00:00:00Z')) });
    await registerCheckpointKey(hefu, logFilesOf(hefu, process.env), '');
    const began = performance.now();
    await foundCity(hefu, folder, Math.ceil(cases / 2));
    console.log(`departments, people, catalogue: ${Math.round((performance.now() - began) / 1000)} s`);
    const { databaseUrl, keyFile } = hefu.addresses;
    const { seconds, ...made } = await generateRequests({ databaseUrl, keyFile }, cases);
    console.log(`${cases} cases in ${seconds} s, ${Math.round(made.events / seconds)} events/s`, made);
  }
  if ((await count('annual_plan')) === 0) console.log(`plans: ${await fillPlans(hefu)} events`);
  console.log(
    `${await count('event')} events, ${await count('share_request')} cases, ${await count('notice')} notices`,
  );
}

/** As autovacuum leaves a database that has grown over years. */
async function owned(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('VACUUM ANALYZE');
  const { rows } = await owner.query<{ size: string }>(
    'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
  );
  console.log(`database: ${rows[0]?.size ?? ''}`);
  await owner.end();
}

async function measured(
  hefu: HefuConnection,
  folder: string,
  ownerUrl: string,
  databasePid: number,
): Promise<void> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const { addresses, pool } = hefu;
  writeRunFile(folder, {
    ...addresses,
    pid: process.pid,
    identity: '',
    url,
    ownerDatabaseUrl: ownerUrl,
    temporalUi: null,
    demo: true,
  });
  await mkdir(join(folder, 'logs'), { recursive: true });
  const web = await startServerProcess(nodeChild('HTTP', 'run-http', folder, 60_000));
  const bare = await bareServer(pool);
  try {
    const bares = [
      { name: 'bare: no database', url: `${url}/healthz` },
      { name: 'bare: SELECT 1', url: `${bare.url}/one` },
      { name: 'bare: 51 cases by key', url: `${bare.url}/page` },
    ];
    const pages = measuredPages(await someCases(pool), new Date().getFullYear());
    tellLoad();
    const rows = await measurePages(url, pages, bares, [web.pid, databasePid]);
    tellLoad();
    const least = rows.find(({ name }) => name === 'bare: 51 cases by key')?.p50 ?? Number.NaN;
    console.table(
      Object.fromEntries(
        rows.map(
          ({ name, p50, p95, most, kilobytes, cpu: [node = Number.NaN, postgres = Number.NaN], aim }) => [
            name,
            {
              'p50 ms': tenths(p50),
              'p95 ms': tenths(p95),
              'most ms': tenths(most),
              'times bare': tenths(p50 / least),
              'CPU-ms node': tenths(node),
              'CPU-ms PostgreSQL': tenths(postgres),
              kB: tenths(kilobytes),
              aim: aim === undefined ? '' : p95 < aim ? 'reached' : `missed (${aim} ms)`,
            },
          ],
        ),
      ),
    );
    await painted(url);
    tellLoad();
  } finally {
    await bare.stop();
    await web.stop();
  }
}

function tellLoad(): void {
  const loads = loadavg().map((load) => load.toFixed(1));
  console.log(`load: ${loads.join(' ')}`);
}

async function painted(url: string): Promise<void> {
  if (chromiumPath === null) {
    console.log('no Chromium: the first paint was not measured');
    return;
  }
  const browser = await openBrowser(chromiumPath);
  const table: Record<string, Record<string, number>> = {};
  try {
    for (const [user, path] of [
      ['city-commission', '/requests'],
      ['d07-reviewer', '/requests'],
      ['d07-reviewer', '/'],
    ] as const)
      for (const again of [false, true]) {
        const one = await firstPaint(browser, { url, user, path, again });
        table[`${path}, ${user}${again ? ', again' : ''}`] = Object.fromEntries(
          Object.entries(one).map(([name, value]) => [name, tenths(value as number)]),
        );
      }
  } finally {
    await browser.close();
  }
  console.table(table);
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

await main();
