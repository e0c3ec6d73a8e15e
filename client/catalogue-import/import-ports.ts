import type { Envelope } from '../../domain/envelope.js';
import type { Json } from '../../domain/json.js';
import type { RecordOutcome, RecordRequest, StoredEvent } from '../../domain/recording.js';
import type { WantedEntries } from './known-catalogue.js';

export interface LoadedStream {
  /** `catalogue/310000-…` */
  readonly stream: string;
  /** All events, seq ascending. */
  readonly events: readonly StoredEvent[];
}

/** What an import needs of the store and of the gateway. */
export interface ImportPorts {
  /** Every department's stream, in any order. */
  readonly loadDepartments: () => Promise<readonly LoadedStream[]>;
  /** The streams of the entries with these codes or titles; more than is wanted does no harm. */
  readonly loadEntries: (wanted: WantedEntries) => Promise<readonly LoadedStream[]>;
  /**
   * Records up to `recordBatch` requests of different streams, each as `record` would; outcomes in the order of
   * the requests. One that is `behind` does not keep the others from being recorded.
   */
  readonly recordMany: (requests: readonly RecordRequest[]) => Promise<readonly RecordOutcome[]>;
  /** Signs a command for the person who imports: command id, actor, principal and time of receipt are the gateway's. */
  readonly seal: (command: {
    readonly case: string;
    readonly type: string;
    readonly data: { readonly [key: string]: Json };
  }) => Promise<Envelope>;
}

/** Streams in one call of `recordMany`. */
export const recordBatch = 200;
