import type { Certificate } from 'pkijs';
import type { CheckpointLine } from '../../domain/checkpoint-line.js';
import type { ChainReport } from './chain-report.js';
import type { TimestampReport } from './check-timestamps.js';

export interface VerifyOptions {
  /** Verifier keys known from elsewhere; without any, the first key on record is believed. */
  readonly keys?: readonly string[];
  /** Checkpoints that somebody kept outside: notes. */
  readonly against?: readonly string[];
  /** Checkpoints that came out in a notice: lines without a signature. */
  readonly seen?: readonly CheckpointLine[];
  /** Certificates of the timestamp authorities that are believed; null: theirs are not looked at. */
  readonly authorities?: readonly Certificate[] | null;
}

export interface LogReport extends ChainReport {
  readonly tree: {
    readonly size: number;
    readonly root: string;
    readonly checkpoints: number;
    /** Recorded, and not under a checkpoint yet. */
    readonly unsequenced: number;
  };
  /** Null where one case is verified: tokens are of the whole log. */
  readonly timestamps: TimestampReport | null;
}
