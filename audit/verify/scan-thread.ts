import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { LeafTable } from './leaf-table.js';
import { scan } from './scan.js';
import type { ScanTask } from './scan-in-threads.js';

/** A thread of its own for one range: hashing and parsing are what verifying costs. */
async function run({ databaseUrl, snapshot, range, size, memory }: ScanTask): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    parentPort?.postMessage(await scan(client, snapshot, range, new LeafTable(size, memory)));
  } finally {
    await client.end();
  }
}

await run(workerData as ScanTask);
