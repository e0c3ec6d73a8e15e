import type { ClientBase } from 'pg';
import { BinaryRow } from './binary-row.js';
import { chainPage, chainRow, type ChainRow } from './chain-row.js';
import type { ChainWalk } from './chain-walk.js';
import { copyOut } from './copy-out.js';

/** A statement takes less than a second. */
const pageRows = 20_000;
/** The highest seq that a number holds exactly. */
const behindAll = Number.MAX_SAFE_INTEGER;

/**
 * The indexes have the rows in the order they are wanted in; a plan that sorts or hashes would do it again for every page.
 * Only in this transaction.
 */
const settings = `SET LOCAL enable_sort = off; SET LOCAL enable_hashjoin = off; SET LOCAL jit = off;
  SET LOCAL max_parallel_workers_per_gather = 0`;

/** Streams behind `after` up to and with `upTo`; null: to the end. */
export interface StreamRange {
  readonly after: string;
  readonly upTo: string | null;
}

/** Walks the streams of a range, in the transaction the client has open; memory stays bounded by what one read brings. */
export async function walkRange(client: ClientBase, walk: ChainWalk, range: StreamRange): Promise<void> {
  await walkFrom(client, walk, { stream: range.after, seq: behindAll }, range.upTo);
}

/** The one stream. */
export async function walkStream(client: ClientBase, walk: ChainWalk, stream: string): Promise<void> {
  await walkFrom(client, walk, { stream, seq: 0 }, stream);
}

async function walkFrom(
  client: ClientBase,
  walk: ChainWalk,
  start: { readonly stream: string; readonly seq: number },
  upTo: string | null,
): Promise<void> {
  await client.query(settings);
  const row = new BinaryRow();
  let last: ChainRow | undefined;
  for (let rows = pageRows; rows === pageRows;) {
    rows = 0;
    await copyOut(client, chainPage(last ?? start, upTo, pageRows), (message) => {
      if (!row.read(message)) return;
      last = chainRow(row, last);
      walk.step(last);
      rows += 1;
    });
  }
  walk.closeStream();
}
