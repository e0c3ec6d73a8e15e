/** That events are in the tree a checkpoint speaks of, and that they are all there is of their streams. */
export interface TreeProofs {
  /** The signed note. */
  readonly checkpoint: string;
  /** The key on record that signed it. */
  readonly verifierKey: string;
  /** By `stream seq`; hashes in hexadecimal, from the leaf upwards. */
  readonly leaves: {
    readonly [place: string]: { readonly index: number; readonly proof: readonly string[] };
  };
  readonly heads: {
    readonly [stream: string]: {
      readonly seq: number;
      readonly hash: string;
      readonly proof: readonly string[];
    };
  };
  /** Streams of the case without any event, and what the map of heads has in their places. */
  readonly absent: {
    readonly [stream: string]: {
      readonly instead: { readonly stream: string; readonly seq: number; readonly hash: string } | null;
      readonly proof: readonly string[];
    };
  };
  /** The token of an authority for an older checkpoint of the same tree (or for this one); null where there is none. */
  readonly timestamp: StampedCheckpoint | null;
}

/** An authority has seen this checkpoint at a moment, and the tree has grown out of it. */
export interface StampedCheckpoint {
  /** The signed note. */
  readonly checkpoint: string;
  /** TimeStampResp (RFC 3161), DER. */
  readonly token: Uint8Array;
  /** RFC 6962, 2.1.2; hexadecimal. */
  readonly consistency: readonly string[];
}
