import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { cachedWorkflowBundle } from './workflow-bundle.js';

export interface RunToReplay {
  readonly workflowId: string;
  readonly runId: string;
  /** As Temporal's JSON has it. */
  readonly history: object;
}

export interface ReplayedRun {
  readonly runId: string;
  /** Why today's code would have done something else; null when it does the same. */
  readonly failure: string | null;
}

/** There is one runtime in a process. */
let isQuiet = false;

/** Lets today's workflow code live each run again on its history, without a server. */
export async function replayHistories(runs: readonly RunToReplay[]): Promise<readonly ReplayedRun[]> {
  // A runtime that never gets a worker never ends, nor lets the process end: a register has no histories.
  if (runs.length === 0) return [];
  if (!isQuiet) {
    // What differs is given back; the machine's own complaints would stand among the answer.
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => undefined),
      // Ctrl-C ends the command; by its own handling the runtime would only end the worker of one history.
      shutdownSignals: [],
      telemetryOptions: { logging: { forward: {}, filter: 'OFF' } },
    });
    isQuiet = true;
  }
  const { codePath } = await cachedWorkflowBundle();
  const replayed: ReplayedRun[] = [];
  for (const { workflowId, runId, history } of runs) {
    try {
      await Worker.runReplayHistory({ workflowBundle: { codePath } }, history, workflowId);
      replayed.push({ runId, failure: null });
    } catch (error) {
      replayed.push({ runId, failure: error instanceof Error ? error.message : String(error) });
    }
  }
  return replayed;
}
