import type { Notice } from '../../calendar/notice.js';
import type { HashedRow } from '../../store/hashed-rows.js';
import type { RecordedNotice } from '../../store/stream-record.js';
import type { TreeProofs } from './tree-proofs.js';

/** A file that the record of a case speaks of; `content` null where the package leaves it out. */
export interface PackedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly content: Uint8Array | null;
}

/** What a package is made of. */
export interface Evidence {
  readonly stream: string;
  /** Instant, ISO 8601. */
  readonly exportedAt: string;
  /** Of the program that made the package. */
  readonly version: string;
  /** The case, its refused commands, its archive and the gateways' keys: all their events. */
  readonly rows: readonly HashedRow[];
  readonly notices: readonly RecordedNotice[];
  /** Temporal's history of each run, canonical JSON, by run id. */
  readonly histories: { readonly [runId: string]: string };
  readonly arrangements: readonly Notice[];
  /** Null before the log has its first checkpoint. */
  readonly proofs: TreeProofs | null;
  /** PEM, the certificates of the timestamp authority as the installation has them; null where it has none. */
  readonly authorities: string | null;
  /** What lies with the case, by hash; delivered data and what is too large is spoken of and not in here. */
  readonly attachments: readonly PackedFile[];
  /** The verifier's own text. */
  readonly verifier: string;
  /**
   * Signs the list of files (what stands in `SHA256SUMS.sig`) with a gateway's key that is on record; null where there
   * is none: then nothing holds what is in no chain.
   */
  readonly signList: ((list: string) => string) | null;
}
