import type { ClientBase } from 'pg';

export interface FullTile {
  readonly level: number;
  readonly number: number;
  /** 256 hashes, one behind the other. */
  readonly hashes: Buffer;
  readonly root: Buffer;
}

/** Everything that one turn of the sequencer adds. */
export interface TreeExtension {
  readonly epoch: number;
  /** Before. */
  readonly size: number;
  readonly events: readonly { readonly stream: string; readonly seq: number }[];
  /** SHA-256 over the leaf hashes as they were signed. */
  readonly leavesDigest: Buffer;
  readonly tiles: readonly FullTile[];
  readonly buckets: readonly { readonly bucket: number; readonly root: Buffer }[];
  readonly root: Buffer;
  readonly heads: Buffer;
  readonly sequencedTo: string;
  readonly at: string;
  readonly note: string;
}

const statement = `SELECT hefu.extend_tree($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text::xid8, $15, $16)`;

/** @throws when the log or the tree is not what the sequencer has seen: nothing is written then. */
export async function extendTree(client: ClientBase, extension: TreeExtension): Promise<void> {
  const { events, tiles, buckets } = extension;
  await client.query(statement, [
    extension.epoch,
    extension.size,
    events.map(({ stream }) => stream),
    events.map(({ seq }) => seq),
    extension.leavesDigest,
    tiles.map(({ level }) => level),
    tiles.map(({ number }) => number),
    tiles.map(({ hashes }) => hashes),
    tiles.map(({ root }) => root),
    buckets.map(({ bucket }) => bucket),
    buckets.map(({ root }) => root),
    extension.root,
    extension.heads,
    extension.sequencedTo,
    extension.at,
    extension.note,
  ]);
}
