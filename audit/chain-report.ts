/** A place where the log contradicts itself. */
export interface BrokenLink {
  readonly stream: string;
  /** The event, the first of those missing, or 0 for the stream as a whole. */
  readonly seq: number;
  readonly why:
    | 'hash-differs'
    | 'previous-hash-differs'
    | 'events-missing'
    | 'tail-missing'
    | 'beyond-head'
    | 'head-missing'
    | 'head-hash-differs'
    | 'not-canonical'
    | 'columns-differ';
  /** For a person: what was found. */
  readonly detail: string;
}

export interface ChainReport {
  readonly events: number;
  readonly streams: number;
  /** In the order of streams; at most 1,000, see `brokenTotal`. */
  readonly broken: readonly BrokenLink[];
  readonly brokenTotal: number;
  /** Not proof of anything: the database's clock went backwards before this event. At most 1,000. */
  readonly clockWentBack: readonly { readonly stream: string; readonly seq: number }[];
}
