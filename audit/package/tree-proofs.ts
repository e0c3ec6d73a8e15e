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
}
