import { setTimeout as pause } from 'node:timers/promises';
import { stampOnce, type Stamped, type Stamping } from './stamp-once.js';

/** How often somebody looks whether a token is due. */
const lookEveryMs = 30_000;
const mostDoublings = 16;

export interface StampingWatch {
  readonly turned: (stamped: Stamped) => void;
  /** The database was away. It is tried again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Asks for tokens until told to stop. After a failure it waits half a minute, then twice as long each time, never longer
 * than the interval of the tokens: an authority that is away is asked seldom, and found again without anybody's help.
 */
export async function runStamping(
  stamping: Stamping,
  watch: StampingWatch,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    failures = (await isWell(stamping, watch)) ? 0 : failures + 1;
    await pause(waitMs(failures, stamping.authority.everyMinutes), undefined, { signal, ref: false }).catch(
      () => undefined,
    );
  }
}

export function waitMs(failures: number, everyMinutes: number): number {
  if (failures === 0) return lookEveryMs;
  const doubled = lookEveryMs * 2 ** Math.min(failures - 1, mostDoublings);
  return Math.min(doubled, Math.max(lookEveryMs, everyMinutes * 60_000));
}

async function isWell(stamping: Stamping, watch: StampingWatch): Promise<boolean> {
  try {
    const stamped = await stampOnce(stamping);
    watch.turned(stamped);
    return stamped.kind === 'stamped' || stamped.kind === 'nothing-due';
  } catch (error) {
    watch.failed(error);
    return false;
  }
}
