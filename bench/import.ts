import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { applicationUrl } from '../store/application-url.js';
import { migrate } from '../store/migrate.js';
import { startServerProcess } from '../temporal-config/server-process.js';
import { ensureDatabase, postgresServer, postgresUrl } from '../worker/embedded/postgres-server.js';
import { writeCatalogueFile, writeCatalogueSheet } from './import-file.js';
import { cpuMs } from './measured.js';

/**
 * npm run bench:import [-- <rows> [xlsx]]: a catalogue file of 100,000 rows into an empty database on disk with every
 * write durable, then the same file again, and as a workbook, each in a process of its own — beside a plain COPY of the same rows.
 */
const rows = Number(process.argv[2] ?? 100_000);
const child = fileURLToPath(new URL('./import-child.js', import.meta.url));
const run = promisify(execFile);

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hefu-bench-'));
  // The server reads the file for COPY, and runs as another user when we are root.
  await chmod(folder, 0o755);
  const file = join(folder, 'catalogue.csv');
  await writeCatalogueFile(file, rows);
  const server = await postgresServer({ dataFolder: folder, logFolder: folder });
  const running = await startServerProcess(server.launch);
  try {
    await ensureDatabase(server, 'hefu');
    const ownerUrl = postgresUrl(server, 'hefu');
    await migrate(ownerUrl);
    const url = await applicationUrl(ownerUrl);
    const table: Record<string, Record<string, number>> = {};
    table['COPY'] = await copied(ownerUrl, file);
    const sheet = join(folder, 'catalogue.xlsx');
    await writeCatalogueSheet(sheet, rows);
    for (const [name, path] of runs(file, sheet)) {
      const before = cpuMs([running.pid])?.servers[0] ?? Number.NaN;
      const { stdout } = await run(process.execPath, [
        '--enable-source-maps',
        child,
        url,
        join(folder, 'gateway.pem'),
        path,
      ]);
      const said = JSON.parse(stdout) as Record<string, number>;
      const postgresSeconds = ((cpuMs([running.pid])?.servers[0] ?? Number.NaN) - before) / 1000;
      table[name] = rounded({ ...said, postgresSeconds, 'rows/s': rows / (said['seconds'] ?? 0) });
    }
    console.table(table);
  } finally {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** `xlsx` as the second word: the sheet comes into the empty database, without the CSV before it. */
function runs(file: string, sheet: string): readonly (readonly [name: string, path: string])[] {
  return process.argv[3] === 'xlsx'
    ? [['xlsx', sheet]]
    : [
        ['import', file],
        ['again', file],
        ['again as xlsx', sheet],
      ];
}

/** The same rows as plain text columns in one table with a key, nothing checked, nothing signed. */
async function copied(ownerUrl: string, file: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const columns = Array.from({ length: 15 }, (_, index) => `c${index} text`).join(', ');
    await client.query(`CREATE TABLE copied (${columns}, PRIMARY KEY (c2, c0))`);
    const begun = performance.now();
    await client.query(`COPY copied FROM '${file}' (FORMAT csv, HEADER true)`);
    const seconds = (performance.now() - begun) / 1000;
    return rounded({ read: rows, imported: rows, seconds, 'rows/s': rows / seconds });
  } finally {
    await client.end();
  }
}

function rounded(numbers: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );
}

await main();
