import type { ChainReport } from './chain-report.js';

export interface VerifyOptions {
  /** Verifier keys known from elsewhere; without any, the first key on record is believed. */
  readonly keys?: readonly string[];
  /** Checkpoints that somebody kept outside: notes. */
  readonly against?: readonly string[];
}

export interface LogReport extends ChainReport {
  readonly tree: {
    readonly size: number;
    readonly root: string;
    readonly checkpoints: number;
    /** Recorded, and not under a checkpoint yet. */
    readonly unsequenced: number;
  };
}
