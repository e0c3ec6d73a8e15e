import { readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux counts them for every program. */
const ticksPerSecond = 100;

/** CPU milliseconds of this process and of the given others so far; null where the system does not tell (not Linux). */
export function cpuMs(pids: readonly number[]): number | null {
  const own = process.cpuUsage();
  let total = (own.user + own.system) / 1000;
  for (const pid of pids) {
    const ticks = ticksOf(pid);
    if (ticks === null) return null;
    total += (ticks * 1000) / ticksPerSecond;
  }
  return total;
}

/** A process's own ticks and those of its children that have ended. */
function ticksOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0);
  } catch {
    return null;
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
