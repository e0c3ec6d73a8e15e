import type { Pool, PoolClient } from 'pg';
import { attemptsOf } from '../store/category.js';
import type { BrokenLink, ChainReport } from './chain-report.js';
import { chainPage, emptyHeads, type ChainRow } from './chain-row.js';
import { checkRow } from './check-row.js';

const pageRows = 1000;
const listLimit = 1000;
const genesis = Buffer.alloc(32);

interface Walk {
  events: number;
  streams: number;
  last: ChainRow | undefined;
  brokenTotal: number;
  readonly broken: BrokenLink[];
  readonly clockWentBack: { readonly stream: string; readonly seq: number }[];
}

/**
 * Recomputes every hash of the log (or of one stream with its attempts), link by link, and compares the ends with
 * the heads, all at one snapshot; memory stays bounded by a page. What the chain alone cannot find: a tail cut
 * or a stream rewritten together with its head. That needs an older checkpoint.
 */
export async function verifyChains(
  pool: Pool,
  only: { readonly stream?: string } = {},
): Promise<ChainReport> {
  const client = await pool.connect();
  const walk: Walk = {
    events: 0,
    streams: 0,
    last: undefined,
    brokenTotal: 0,
    broken: [],
    clockWentBack: [],
  };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const streams = only.stream === undefined ? null : [only.stream, attemptsOf(only.stream)];
    for (const stream of streams ?? [null]) await walkRange(client, walk, stream);
    await checkEmptyHeads(client, walk, streams);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
  const { events, brokenTotal, clockWentBack } = walk;
  const broken = walk.broken.toSorted((a, b) => compare(a.stream, b.stream) || a.seq - b.seq);
  return { events, streams: walk.streams, broken, brokenTotal, clockWentBack };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function walkRange(client: PoolClient, walk: Walk, stream: string | null): Promise<void> {
  for (;;) {
    const { rows } = await client.query<ChainRow>({
      name: 'hefu-chain-page',
      text: chainPage,
      values: [walk.last?.stream ?? stream ?? '', walk.last?.seq ?? 0, stream, pageRows],
    });
    for (const row of rows) step(walk, row);
    if (rows.length < pageRows) break;
  }
  closeStream(walk);
}

function step(walk: Walk, row: ChainRow): void {
  const isSame = walk.last?.stream === row.stream;
  if (!isSame) {
    closeStream(walk);
    walk.streams += 1;
  }
  walk.events += 1;
  checkLink(walk, isSame ? walk.last : undefined, row);
  for (const finding of checkRow(row)) report(walk, { stream: row.stream, seq: Number(row.seq), ...finding });
  walk.last = row;
}

function checkLink(walk: Walk, previous: ChainRow | undefined, row: ChainRow): void {
  const { stream } = row;
  const seq = Number(row.seq);
  const expected = Number(previous?.seq ?? 0) + 1;
  if (seq !== expected) {
    // What stood before is gone, so there is nothing to compare the link with.
    const which = seq - 1 === expected ? `event ${expected}` : `events ${expected} to ${seq - 1}`;
    report(walk, { stream, seq: expected, why: 'events-missing', detail: `${which} missing` });
    return;
  }
  if (!row.previous_hash.equals(previous?.hash ?? genesis)) {
    report(walk, { stream, seq, why: 'previous-hash-differs', detail: `does not follow event ${seq - 1}` });
  }
  if (
    previous !== undefined &&
    row.recorded_at < previous.recorded_at &&
    walk.clockWentBack.length < listLimit
  ) {
    walk.clockWentBack.push({ stream, seq });
  }
}

function closeStream(walk: Walk): void {
  const { last } = walk;
  if (last === undefined) return;
  const { stream } = last;
  const seq = Number(last.seq);
  const head = last.head_version === null ? null : Number(last.head_version);
  if (head === null || last.head_hash === null) {
    report(walk, { stream, seq: 0, why: 'head-missing', detail: 'the stream has events and no head' });
  } else if (head > seq) {
    report(walk, {
      stream,
      seq: seq + 1,
      why: 'tail-missing',
      detail: `the head stands at ${head}, the log at ${seq}`,
    });
  } else if (head < seq) {
    report(walk, {
      stream,
      seq: head + 1,
      why: 'beyond-head',
      detail: `the head stands at ${head}, the log at ${seq}`,
    });
  } else if (!last.head_hash.equals(last.hash)) {
    report(walk, {
      stream,
      seq,
      why: 'head-hash-differs',
      detail: 'the head has another hash than the last event',
    });
  }
  walk.last = undefined;
}

async function checkEmptyHeads(
  client: PoolClient,
  walk: Walk,
  streams: readonly string[] | null,
): Promise<void> {
  const { rows } = await client.query<{ stream: string; version: string }>(emptyHeads, [streams]);
  for (const { stream, version } of rows) {
    report(walk, {
      stream,
      seq: 1,
      why: 'tail-missing',
      detail: `the head stands at ${version}, the log is empty`,
    });
  }
}

function report(walk: Walk, link: BrokenLink): void {
  walk.brokenTotal += 1;
  if (walk.broken.length < listLimit) walk.broken.push(link);
}
