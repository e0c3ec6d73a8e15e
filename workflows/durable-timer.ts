import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Deadline } from '../domain/deadline.js';
import { summary } from './summary.js';

/**
 * The case's one durable timer. It is left alone while the earliest deadline stays the same: a timer that is
 * cancelled and started for every command would cost two events of history each time.
 */
export class DurableTimer {
  private running: { readonly at: string; readonly scope: CancellationScope } | null = null;

  /** Runs for `deadline`, and for nothing else; `onFired` is called when it is reached. */
  set(deadline: Deadline | undefined, text: string, nowMs: number, onFired: () => void): void {
    if (this.running?.at === deadline?.at) return;
    this.running?.scope.cancel();
    this.running = null;
    if (deadline === undefined) return;
    const scope = new CancellationScope();
    this.running = { at: deadline.at, scope };
    const wait = Math.max(1, Date.parse(deadline.at) - nowMs);
    void scope
      .run(() => sleep(wait, { summary: summary(text) }))
      .then(() => {
        if (this.running?.scope === scope) this.running = null;
        onFired();
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }
}
