import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux counts them for every program. */
const ticksPerSecond = 100;

/** CPU milliseconds spent so far: by this program, and by each server with all its processes. */
export interface CpuMs {
  readonly node: number;
  readonly servers: readonly number[];
}

/** Null where the system does not tell (not Linux). */
export function cpuMs(serverPids: readonly number[]): CpuMs | null {
  const own = process.cpuUsage();
  const processes = allProcesses();
  if (processes === null) return null;
  const family = (pid: number): number =>
    processes
      .filter((one) => one.pid === pid || one.parent === pid)
      .reduce((sum, { ticks }) => sum + (ticks * 1000) / ticksPerSecond, 0);
  return { node: (own.user + own.system) / 1000, servers: serverPids.map(family) };
}

interface Spent {
  readonly pid: number;
  readonly parent: number;
  /** Its own and those of its children that have ended. */
  readonly ticks: number;
}

function allProcesses(): readonly Spent[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => spentBy(Number(name)));
  } catch {
    return null;
  }
}

function spentBy(pid: number): readonly Spent[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0);
    return [{ pid, parent: Number(fields[1]), ticks }];
  } catch {
    return []; // Gone in between.
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs `work` for every index, at most `atOnce` at the same time. */
export async function inParallel(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
