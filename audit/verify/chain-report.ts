/** A place where the log contradicts itself, or what was signed or seen of it before. */
export interface BrokenLink {
  /** Empty where it is not about one stream. */
  readonly stream: string;
  /** The event, the first of those missing, or 0 for the stream as a whole. */
  readonly seq: number;
  /** The leaf of the tree, or the first of those it is about; null where there is none. */
  readonly leaf: number | null;
  readonly why: Break;
  /** For a person: what was found. */
  readonly detail: string;
}

/** What can be wrong with an event and its stream, with the tree, and with what was signed. */
export type Break = ChainBreak | TreeBreak | CheckpointBreak;

type ChainBreak =
  | 'hash-differs'
  | 'previous-hash-differs'
  | 'events-missing'
  | 'tail-missing'
  | 'beyond-head'
  | 'head-missing'
  | 'head-hash-differs'
  | 'not-canonical'
  | 'columns-differ';

type TreeBreak =
  /** The event is not the one the tree took in. */
  | 'leaf-differs'
  /** The tree has a later event of the stream, or has passed the transaction, without this one. */
  | 'not-in-tree'
  /** The tree has taken in an event that is not there any more. */
  | 'event-missing'
  | 'leaf-missing'
  | 'tile-differs';

type CheckpointBreak =
  | 'signature-wrong'
  | 'key-unknown'
  | 'key-change-unsigned'
  | 'checkpoint-differs'
  | 'root-differs'
  | 'heads-differ'
  | 'tree-beyond-checkpoint'
  /** An older checkpoint knows more events than there are. */
  | 'shorter-than-checkpoint'
  /** An older checkpoint knows other events. */
  | 'inconsistent-with-checkpoint'
  /** The token of a timestamp authority is not of this checkpoint, or not by anybody who is believed. */
  | 'timestamp-wrong'
  /** What keeps the log append-only is not there as this version makes it. */
  | 'guard-changed';

export interface ChainReport {
  readonly events: number;
  readonly streams: number;
  /** In the order of streams; at most 1,000, see `brokenTotal`. */
  readonly broken: readonly BrokenLink[];
  readonly brokenTotal: number;
  /** Not proof of anything: the database's clock went backwards before this event. At most 1,000. */
  readonly clockWentBack: readonly { readonly stream: string; readonly seq: number }[];
}
