import type { ClientBase } from 'pg';
import { bucketCount, bucketOf, placed } from '../heads/heads-map.js';
import type { BrokenLink } from './chain-report.js';
import { ChainWalk } from './chain-walk.js';
import type { LeafTable } from './leaf-table.js';
import { walkRange, type StreamRange } from './walk-range.js';

/** What one part of the log says; can be sent between threads. */
export interface Scan {
  readonly events: number;
  readonly streams: number;
  readonly unsequenced: number;
  readonly broken: readonly BrokenLink[];
  readonly brokenTotal: number;
  readonly clockWentBack: readonly { readonly stream: string; readonly seq: number }[];
  /** Key and leaf of each head, 64 bytes, by bucket. */
  readonly heads: readonly Uint8Array[];
}

/** Walks a range of streams at one snapshot, and puts its leaves into the table. */
export async function scan(
  client: ClientBase,
  snapshot: string,
  range: StreamRange,
  leaves: LeafTable,
): Promise<Scan> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // An id of the server's own making: letters, digits, dashes.
  await client.query(`SET TRANSACTION SNAPSHOT '${snapshot.replace(/[^0-9A-F-]/gi, '')}'`);
  const heads: Uint8Array[][] = Array.from({ length: bucketCount }, () => []);
  const walk = new ChainWalk({
    leaf: (leaf, hash) => {
      leaves.set(leaf, hash);
    },
    head: (head) => {
      const { key, leaf } = placed(head);
      heads[bucketOf(key)]?.push(key, leaf);
    },
  });
  await walkRange(client, walk, range);
  await client.query('COMMIT');
  const { events, streams, unsequenced, clockWentBack, findings } = walk;
  return {
    events,
    streams,
    unsequenced,
    broken: findings.list,
    brokenTotal: findings.total,
    clockWentBack,
    heads: heads.map((bucket) => new Uint8Array(Buffer.concat(bucket))),
  };
}
