import { CancellationScope } from '@temporalio/workflow';

/**
 * What the case's loop waits for. Temporal's `condition` makes six promises and one more entry into the sandbox a
 * wait, each promise with a stack trace, and leaves a handler behind for as long as the run lives.
 */
export class Bell {
  private answer: (() => void) | null = null;
  private whenCancelled: Promise<void> | null = null;

  ring(): void {
    this.answer?.();
    this.answer = null;
  }

  /** Until it rings the next time. @throws CancelledFailure when the run is cancelled meanwhile, or was before. */
  async rung(): Promise<void> {
    const scope = CancellationScope.current();
    this.whenCancelled ??= scope.cancelRequested.catch(() => {
      this.ring();
    });
    if (!scope.consideredCancelled) {
      await new Promise<void>((resolve) => {
        this.answer = resolve;
      });
    }
    if (scope.consideredCancelled) await scope.cancelRequested;
  }
}
