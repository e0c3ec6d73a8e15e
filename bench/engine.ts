import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareSide } from './bare-side.js';
import { hefuSide } from './hefu-side.js';
import { cpuMs, inParallel, percentile } from './measured.js';
import type { Side } from './side.js';
import { startServers } from './servers.js';

/**
 * npm run bench [-- <cases>]: whole cases per second, CPU-ms a case and a recorded command, latency of answers
 * at 1 and at 5 at once, history events and stored bytes a case — beside a bare Temporal workflow that does as
 * many updates with as many rows, in the same run, in turns, because machines are noisy.
 */

interface Slice {
  readonly seconds: number;
  /** CPU-ms of this program (client and worker), PostgreSQL, Temporal. */
  readonly cpu: readonly number[];
  readonly latencies: readonly number[];
}

const atOnce = [1, 5] as const;
const rounds = 3;
const cases = Number(process.argv[2] ?? 20);
const workflowsPath = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hefu-bench-'));
  const servers = await startServers(folder);
  try {
    const hefu = await hefuSide(servers, folder, workflowsPath('../workflows/index.js'));
    const lastId = await warmUp(hefu);
    const bare = await bareSide(servers, workflowsPath('./bare-workflow.js'), await hefu.perCase(lastId));
    await warmUp(bare);
    const table: Record<string, Record<string, string | number>> = {};
    for (const lanes of atOnce) {
      const slices: Record<string, Slice[]> = {};
      for (let round = 0; round < rounds; round += 1) {
        for (const side of [hefu, bare])
          (slices[side.name] ??= []).push(await slice(side, lanes, servers.pids));
      }
      for (const side of [hefu, bare]) table[`${side.name} ×${lanes}`] = row(side, slices[side.name] ?? []);
      table[`hefu ÷ bare ×${lanes}`] = ratio(slices[hefu.name] ?? [], slices[bare.name] ?? []);
    }
    console.table(table);
    console.log(JSON.stringify({ perCase: await hefu.perCase(lastId), history: await hefu.history(lastId) }));
    await hefu.stop();
    await bare.stop();
  } finally {
    await servers.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function warmUp(side: Side): Promise<string> {
  let last = '';
  for (let index = 0; index < 5; index += 1) last = await side.live(() => undefined);
  return last;
}

async function slice(side: Side, lanes: number, pids: readonly number[]): Promise<Slice> {
  const latencies: number[] = [];
  const before = { at: performance.now(), cpu: cpuMs(pids) };
  await inParallel(cases, lanes, async () => {
    await side.live((ms) => latencies.push(ms));
  });
  const after = cpuMs(pids);
  const spent = (one: typeof after): readonly number[] => (one === null ? [] : [one.node, ...one.servers]);
  return {
    seconds: (performance.now() - before.at) / 1000,
    cpu: spent(after).map((ms, index) => ms - (spent(before.cpu)[index] ?? Number.NaN)),
    latencies,
  };
}

const median = (values: readonly number[]): number => percentile(values, 0.5);
const rounded = (value: number): number => Math.round(value * 100) / 100;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const cpuPerCase = (slices: readonly Slice[]): number => median(slices.map(({ cpu }) => sum(cpu) / cases));
const cpuOf = (slices: readonly Slice[], index: number): number =>
  rounded(median(slices.map(({ cpu }) => (cpu[index] ?? Number.NaN) / cases)));

function row(side: Side, slices: readonly Slice[]): Record<string, number> {
  const latencies = slices.flatMap((one) => one.latencies);
  return {
    'cases/s': rounded(median(slices.map(({ seconds }) => cases / seconds))),
    'CPU-ms/case': rounded(cpuPerCase(slices)),
    'CPU-ms/command': rounded(cpuPerCase(slices) / side.commandsPerCase),
    node: cpuOf(slices, 0),
    postgres: cpuOf(slices, 1),
    temporal: cpuOf(slices, 2),
    'p50 ms': rounded(median(latencies)),
    'p99 ms': rounded(percentile(latencies, 0.99)),
  };
}

function ratio(hefu: readonly Slice[], bare: readonly Slice[]): Record<string, number> {
  const p50 = (slices: readonly Slice[]): number => median(slices.flatMap((one) => one.latencies));
  const speed = (slices: readonly Slice[]): number => median(slices.map(({ seconds }) => seconds));
  return {
    'cases/s': rounded(speed(bare) / speed(hefu)),
    'CPU-ms/case': rounded(cpuPerCase(hefu) / cpuPerCase(bare)),
    'p50 ms': rounded(p50(hefu) / p50(bare)),
  };
}

await main();
