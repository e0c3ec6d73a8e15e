import type { ExitCode } from './exit-codes.js';
import type { Output, Streams } from './output.js';

/** What is here, what is missing, how to get it; `isReady` decides the exit code. */
export interface DoctorReport {
  readonly isReady: boolean;
  /** What `--json` prints. */
  readonly document: object;
  /** What a person reads. */
  readonly lines: readonly string[];
}

/** Lets today's workflow code live runs again on their histories; a failure says what it would have done otherwise. */
export type Replay = (
  runs: readonly { readonly workflowId: string; readonly runId: string; readonly history: object }[],
) => Promise<readonly { readonly runId: string; readonly failure: string | null }[]>;

/** What the command line is given from outside: `worker/` passes what only it can do. */
export interface Parts {
  readonly doctor?: () => Promise<DoctorReport>;
  readonly replay?: Replay;
  readonly streams?: Streams;
  readonly env?: NodeJS.ProcessEnv;
  /** May a person be asked? True only in a terminal. */
  readonly isTerminal?: boolean;
}

/** What every command works with. */
export interface Face {
  readonly out: Output;
  readonly env: NodeJS.ProcessEnv;
  readonly isTerminal: boolean;
  readonly doctor: Parts['doctor'];
  readonly replay?: Parts['replay'] | undefined;
}

/** A command: does its work, says its answer, returns how to exit. */
export type Act<Input> = (face: Face, input: Input) => Promise<ExitCode>;
