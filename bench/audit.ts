import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { verifierKeyText } from '../audit/checkpoint/verifier-key.js';
import { runSequencer } from '../audit/sequencer/run-sequencer.js';
import { sequenceOnce } from '../audit/sequencer/sequence-once.js';
import { inclusionProof } from '../audit/tree/inclusion-proof.js';
import { nodesFromTiles } from '../audit/tree/read-tiles.js';
import { verifyLog } from '../audit/verify/verify-log.js';
import { migrate } from '../store/migrate.js';
import { applicationUrl } from '../store/application-url.js';
import { readTiles } from '../store/tree/read-tiles.js';
import { startServerProcess } from '../temporal-config/server-process.js';
import { ensureDatabase, postgresServer, postgresUrl } from '../worker/embedded/postgres-server.js';
import { fillLog } from './fill-log.js';
import { percentile } from './measured.js';

/**
 * npm run bench:audit [-- <events>]: the log in a fresh embedded PostgreSQL with every write durable; how fast it is put
 * into the tree, how long a committed event waits for its checkpoint while 5,000 a second come in, how long a proof
 * takes, and how long verifying everything takes beside a plain SELECT of the same events in the same run; then, in the same
 * run, deciding again beside Temporal's replay (bench:redecide).
 */
const events = Number(process.argv[2] ?? 1_000_000);
const rate = 5000;
const rateSeconds = 20;
const warmUps = 50;
const origin = 'hefu.bench/log';

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hefu-bench-audit-'));
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
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const pool = new pg.Pool({ connectionString: await applicationUrl(ownerUrl), max: 8 });
    // The server is stopped right behind the last connection, which may still be told of it.
    pool.on('error', () => undefined);
    await measure(owner, pool, join(folder, 'witness'));
    await owner.end();
    await pool.end();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(owner: pg.Client, pool: pg.Pool, witnessFile: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const sequencer = { pool, privateKey, witnessFile, origin };
  const key = verifierKeyText(origin, createPublicKey(privateKey));
  console.log(`filling ${events} events …`);
  await fillLog(owner, events);
  await owner.query('VACUUM ANALYZE');

  const began = performance.now();
  while ((await sequenceOnce(sequencer)).kind === 'sequenced');
  const sequenced = seconds(began);
  await owner.query('VACUUM ANALYZE');
  console.log(
    `sequencer: ${events} events in ${sequenced.toFixed(1)} s, ${Math.round(events / sequenced)} a second`,
  );
  console.log(`proofs: ${await proofs(pool)}`);

  const load = loadavg()[0] ?? 0;
  const select = await plainSelect(pool);
  const before = performance.now();
  const cpu = process.cpuUsage();
  const report = await verifyLog(pool, { keys: [key] });
  const verified = seconds(before);
  const spent = process.cpuUsage(cpu);
  const node = ((spent.user + spent.system) / events).toFixed(1);
  const again = await plainSelect(pool);
  if (report.brokenTotal > 0 || report.tree.size !== events)
    throw new Error(JSON.stringify(report).slice(0, 2000));
  console.log(
    `plain SELECT of the same events: ${select.toFixed(1)} s, after it ${again.toFixed(1)} s; verify beside it ${(verified / Math.min(select, again)).toFixed(1)} times`,
  );
  console.log(
    `verify: ${report.events} events, ${report.tree.checkpoints} checkpoints in ${verified.toFixed(1)} s, ${node} µs of this process's CPU an event, load before ${load.toFixed(1)}`,
  );
  console.log(`head lag at ${rate} events/s for ${rateSeconds} s: ${await headLag(owner, pool, sequencer)}`);
}

const seconds = (since: number): number => (performance.now() - since) / 1000;

/** Proofs of leaves anywhere, each beside a question of which the answer costs nothing: what the machine itself adds. */
async function proofs(pool: pg.Pool): Promise<string> {
  // As whoever exports does: the tiles near the root are read once.
  const read = nodesFromTiles((tiles) => readTiles(pool, tiles), 256);
  const proof = (): Promise<unknown> => inclusionProof(Math.floor(Math.random() * events), events, read);
  // The first also opens the connection; a service that runs has done that.
  const first = await milliseconds(proof);
  for (let index = 0; index < warmUps; index += 1) await proof();
  const [times, bare]: [number[], number[]] = [[], []];
  for (let index = 0; index < 2000; index += 1) {
    bare.push(await milliseconds(() => pool.query('SELECT 1')));
    times.push(await milliseconds(proof));
  }
  return `${spread(times)}; SELECT 1 beside them ${spread(bare)}; the very first proof ${first.toFixed(1)} ms`;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function spread(times: readonly number[]): string {
  const [p50, p99, longest] = [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)];
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`;
}

/** Every row of the events read in pages, and nothing done with it. */
async function plainSelect(pool: pg.Pool): Promise<number> {
  const began = performance.now();
  let last: readonly [string, string] = ['', '0'];
  for (;;) {
    const { rows } = await pool.query<{ stream: string; seq: string }>({
      name: 'plain',
      text: 'SELECT * FROM hefu.event WHERE (stream, seq) > ($1, $2) ORDER BY stream, seq LIMIT 2000',
      values: [...last],
    });
    const end = rows.at(-1);
    if (end === undefined) return seconds(began);
    last = [end.stream, end.seq];
  }
}

async function headLag(
  owner: pg.Client,
  pool: pg.Pool,
  sequencer: Parameters<typeof sequenceOnce>[0],
): Promise<string> {
  const stop = new AbortController();
  const faults: unknown[] = [];
  const running = runSequencer(
    () => Promise.resolve(sequencer),
    { turned: () => undefined, failed: (error) => faults.push(error) },
    stop.signal,
  );
  const lags: number[] = [];
  const committed: { readonly upTo: number; readonly at: number }[] = [];
  const writing = { isOver: false };
  const watching = (async () => {
    while (!writing.isOver || committed.length > 0) {
      const { rows } = await pool.query<{ size: string }>(
        'SELECT coalesce(max(size), 0) AS size FROM hefu.checkpoint',
      );
      while (committed[0] !== undefined && committed[0].upTo <= Number(rows[0]?.size)) {
        lags.push(performance.now() - committed[0].at);
        committed.shift();
      }
      await pause(50);
    }
  })();
  const began = performance.now();
  const first = Math.ceil(events / 14) * 14;
  for (let done = 0; done < rate * rateSeconds; done += 500) {
    await fillLog(owner, 500, first + done);
    committed.push({ upTo: events + done + 500, at: performance.now() });
    const ahead = (done + 500) / rate - seconds(began);
    if (ahead > 0) await pause(ahead * 1000);
  }
  const took = seconds(began);
  writing.isOver = true;
  await watching;
  stop.abort();
  await running;
  if (faults.length > 0) throw faults[0];
  const written = Math.round((rate * rateSeconds) / took);
  return `p50 ${Math.round(percentile(lags, 0.5))} ms, longest ${Math.round(Math.max(...lags))} ms (${written} events/s were written)`;
}

await main();
await import('./redecide.js');
