import { setTimeout as pause } from 'node:timers/promises';
import { sequenceOnce, type Sequencer, type Turn } from './sequence-once.js';

/** How long a committed event waits at most before somebody looks, in a quiet system. */
const lookEveryMs = 1000;
const afterFaultMs = 5000;

export interface SequencerWatch {
  /** After every turn that did or refused something. */
  readonly turned: (turn: Turn) => void;
  /** A fault: the database was away, the disk full. It is tried again. */
  readonly failed: (error: unknown) => void;
}

/** Turns until told to stop. As many processes as there are may run it: one is the sequencer, the others look on. */
export async function runSequencer(
  sequencer: () => Promise<Sequencer>,
  watch: SequencerWatch,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const waitMs = await oneTurn(sequencer, watch);
    if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

async function oneTurn(sequencer: () => Promise<Sequencer>, watch: SequencerWatch): Promise<number> {
  try {
    // Asked anew each time: the key may have been changed for another.
    const turn = await sequenceOnce(await sequencer());
    if (turn.kind === 'sequenced' || turn.kind === 'refused') watch.turned(turn);
    return turn.kind === 'sequenced' && turn.hasMore ? 0 : lookEveryMs;
  } catch (error) {
    watch.failed(error);
    return afterFaultMs;
  }
}
