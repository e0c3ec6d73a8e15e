import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseCheckpoint } from '../../../audit/checkpoint/checkpoint.js';
import { verifyNote } from '../../../audit/checkpoint/verify-note.js';
import { readWitnesses } from '../../../audit/checkpoint/witness-file.js';
import { headsRootOf } from '../../../audit/heads/heads-map.js';
import { sequenceOnce } from '../../../audit/sequencer/sequence-once.js';
import { eventLeafHash } from '../../../audit/tree/event-leaf.js';
import { nodesFromTiles } from '../../../audit/tree/read-tiles.js';
import { rootAt } from '../../../audit/tree/root-at.js';
import { rootOf } from '../../../audit/tree/root-of.js';
import { newestCheckpoint } from '../../../store/tree/newest-checkpoint.js';
import { readTiles } from '../../../store/tree/read-tiles.js';
import { accepted, event, recordOn } from '../store/store-fixture.js';
import { openLog, untilIdle, untilTakeable, writeCase, type LogUnderTest } from './log-fixture.js';

let log: LogUnderTest;
beforeAll(async () => {
  log = await openLog();
}, 120_000);
afterAll(async () => {
  await log.close();
});

interface Leaf {
  readonly leaf: number;
  readonly stream: string;
  readonly seq: number;
  readonly hash: Buffer;
}

/** The tree as its table has it, hashes taken from the events themselves. */
async function leaves(pool: pg.Pool): Promise<readonly Leaf[]> {
  const { rows } = await pool.query<Leaf>(
    `SELECT l.leaf::int AS leaf, l.stream, l.seq::int AS seq, e.hash FROM hefu.tree_leaf l JOIN hefu.event e USING (stream, seq) ORDER BY leaf`,
  );
  return rows;
}

/** Everything a checkpoint says, computed again from nothing but the events. */
async function expectSound(under: LogUnderTest): Promise<void> {
  const newest = await newestCheckpoint(under.pool);
  const all = await leaves(under.pool);
  const text = verifyNote(newest?.note ?? '', [under.verifierKey]);
  const said = parseCheckpoint(text ?? '');
  expect(said).not.toBeNull();
  expect(said?.size).toBe(all.length);
  expect(said?.root).toEqual(rootOf(all.map(eventLeafHash)));
  const heads = new Map(all.map((leaf) => [leaf.stream, leaf]));
  expect(said?.heads).toEqual(headsRootOf(heads.values()));
  expect(all.map(({ leaf }) => leaf)).toEqual(all.map((_, index) => index));
  const counts = await under.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM hefu.event');
  expect(all).toHaveLength(counts.rows[0]?.n ?? -1);
  const next = new Map<string, number>();
  for (const { stream, seq } of all) {
    expect(`${stream} ${seq}`).toBe(`${stream} ${(next.get(stream) ?? 0) + 1}`);
    next.set(stream, seq);
  }
  const read = nodesFromTiles((tiles) => readTiles(under.pool, tiles));
  expect(await rootAt(all.length, read)).toEqual(said?.root);
}

test('an empty log has no checkpoint, and looking at it changes nothing', async () => {
  expect(await sequenceOnce(log.sequencer)).toEqual({ kind: 'idle' });
  expect(await newestCheckpoint(log.pool)).toBeNull();
});

test('every event becomes a leaf, in the order of its stream, under a signed checkpoint that leaves the database', async () => {
  await writeCase(log, 'a-1');
  await writeCase(log, 'a-2', 3);
  expect(await log.sequence()).toBe(10);
  await expectSound(log);
  const newest = await newestCheckpoint(log.pool);
  expect((await readWitnesses(log.witnessFile)).map(({ note }) => note)).toEqual([newest?.note]);
});

test('a turn without anything new signs nothing', async () => {
  const before = readFileSync(log.witnessFile, 'utf8');
  expect(await sequenceOnce(log.sequencer)).toEqual({ kind: 'idle' });
  expect(readFileSync(log.witnessFile, 'utf8')).toBe(before);
});

test('what a transaction that is still under way has written is not passed over when later ones are taken', async () => {
  const slow = new pg.Client({ connectionString: log.ownerUrl });
  await slow.connect();
  await slow.query('BEGIN');
  await slow.query(`SELECT pg_current_xact_id()`);
  await writeCase(log, 'b-1');
  expect(await sequenceOnce(log.sequencer)).toEqual({ kind: 'idle' });
  await slow.query('COMMIT');
  await slow.end();
  expect(await log.sequence()).toBe(16);
  await expectSound(log);
});

test('a stream whose later event has the lower transaction id keeps its order', async () => {
  const early = new pg.Client({ connectionString: log.ownerUrl });
  await early.connect();
  await early.query('BEGIN');
  await early.query('SELECT pg_current_xact_id()');
  await recordOn(log.pool, 'c-1', 0, [accepted('c-1-0')]);
  // The second event of the stream, written by the older transaction: copied by hand, as hefu.append would.
  await early.query(
    `SELECT hefu.append('share-request/c-1', 1, ARRAY['c-1-1'], ARRAY[1], ARRAY[false], ARRAY['{}'::jsonb],
       ARRAY[(SELECT split_part(replace(replace(body, '"id":"' || event_id || '"', '"id":"' || gen_random_uuid() || '"'), 'c-1-0', 'c-1-1'), '"seq":1', 1) || '"seq":' FROM hefu.event WHERE stream = 'share-request/c-1')],
       ARRAY[(SELECT split_part(body, '"seq":1', 2) FROM hefu.event WHERE stream = 'share-request/c-1')], NULL, NULL)`,
  );
  await early.query('COMMIT');
  await early.end();
  const { rows } = await log.pool.query<{ turned: boolean }>(
    `SELECT max(transaction_id::text::bigint) FILTER (WHERE seq = 1) > max(transaction_id::text::bigint) FILTER (WHERE seq = 2) AS turned
     FROM hefu.event WHERE stream = 'share-request/c-1'`,
  );
  expect(rows).toEqual([{ turned: true }]);
  // Cut so that the older transaction alone would be taken.
  await untilIdle({ ...log.sequencer, batch: 1 });
  await expectSound(log);
});

test('one transaction with more events than a turn takes is taken whole', async () => {
  const events = Array.from({ length: 700 }, () => event('Happened'));
  await recordOn(log.pool, 'd-1', 0, [accepted('d-1', events)]);
  await untilIdle({ ...log.sequencer, batch: 100 });
  await expectSound(log);
});

test('writers and two sequencers at once: one tree without gaps, whoever was the sequencer', async () => {
  const other = { ...log.sequencer };
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < 4; n += 1) await writeCase(log, `e-${writer}-${n}`, 3);
  });
  let isOver = false;
  const turning = [log.sequencer, other].map(async (one) => {
    const kinds = new Set<string>();
    while (!isOver) kinds.add((await sequenceOnce({ ...one, batch: 7 })).kind);
    return kinds;
  });
  await Promise.all(writers);
  isOver = true;
  const kinds = await Promise.all(turning);
  expect([...kinds[0]!, ...kinds[1]!]).toContain('sequenced');
  await log.sequence();
  await expectSound(log);
}, 60_000);

test('a turn that dies before its end leaves nothing, and one that dies before the copy is made up for', async () => {
  await writeCase(log, 'f-1');
  const before = await newestCheckpoint(log.pool);
  await untilTakeable(log.sequencer);
  const nowhere = { ...log.sequencer, witnessFile: '/nowhere/witness' };
  await expect(sequenceOnce(nowhere)).rejects.toThrow('ENOENT');
  const after = await newestCheckpoint(log.pool);
  expect(after?.size).toBe((before?.size ?? 0) + 6);
  expect(await sequenceOnce(log.sequencer)).toEqual({ kind: 'idle' });
  expect((await readWitnesses(log.witnessFile)).at(-1)?.note).toBe(after?.note);
});

test('the database refuses a leaf that is no event, a gap, a second time and a size that is not its own', async () => {
  const { rows } = await log.pool.query<{ size: string; epoch: number }>(
    'SELECT max(size) AS size, max(epoch) AS epoch FROM hefu.checkpoint',
  );
  const { size, epoch } = rows[0]!;
  await writeCase(log, 'g-1', 3);
  const stream = 'share-request/g-1';
  // One connection: the lock of a refused statement is given back a moment after its refusal.
  const client = await log.pool.connect();
  const extend = (
    given: Partial<Record<'size' | 'streams' | 'seqs' | 'digest', unknown>>,
  ): Promise<unknown> =>
    client.query(
      `SELECT hefu.extend_tree($1, $2, $3, $4, $5, '{}', '{}', '{}', '{}', '{}', '{}', sha256(''), sha256(''), '9', now(), 'x')`,
      [
        epoch,
        given.size ?? size,
        given.streams ?? [stream],
        given.seqs ?? [1],
        given.digest ?? Buffer.alloc(32),
      ],
    );
  await expect(extend({ size: Number(size) - 1 })).rejects.toThrow('the tree stands at');
  await expect(extend({ seqs: [9] })).rejects.toThrow('not in the log');
  await expect(extend({})).rejects.toThrow('not those that were signed');
  const { rows: second } = await log.pool.query<{ hash: Buffer }>(
    'SELECT hash FROM hefu.event WHERE stream = $1 AND seq = 2',
    [stream],
  );
  const digest = createHash('sha256')
    .update(eventLeafHash({ stream, seq: 2, hash: second[0]!.hash }))
    .digest();
  await expect(extend({ seqs: [2], digest })).rejects.toThrow('gap');
  await expect(extend({ streams: ['share-request/a-1'], seqs: [1] })).rejects.toThrow('tree_leaf');
  client.release();
  await log.sequence();
  await expectSound(log);
});

test.each([
  ['tree_leaf', 'hash = hash'],
  ['tree_tile', 'hashes = hashes'],
  ['tree_epoch', 'reason = reason'],
  ['checkpoint', 'note = note'],
  ['checkpoint_timestamp', 'token = token'],
])('what the tree keeps is append-only for a superuser too: %s', async (table, change) => {
  const superuser = new pg.Client({ connectionString: log.ownerUrl });
  await superuser.connect();
  await superuser.query('SET session_replication_role = replica');
  for (const sql of [
    `UPDATE hefu.${table} SET ${change}`,
    `DELETE FROM hefu.${table}`,
    `TRUNCATE hefu.${table} CASCADE`,
  ]) {
    await expect(superuser.query(sql)).rejects.toThrow('append-only');
  }
  await superuser.end();
  await expect(log.pool.query(`DELETE FROM hefu.${table}`)).rejects.toThrow('permission denied');
});

test('the heads the tree has seen only move on, and are never taken away', async () => {
  await expect(log.owner.query('UPDATE hefu.tree_head SET seq = seq - 1 WHERE seq > 1')).rejects.toThrow(
    'append-only',
  );
  await expect(log.owner.query('DELETE FROM hefu.tree_head')).rejects.toThrow('append-only');
  await expect(log.pool.query('UPDATE hefu.tree_head SET seq = seq + 1')).rejects.toThrow(
    'permission denied',
  );
});

test('the auditor’s role reads every table and writes none', async () => {
  const auditor = new pg.Client({ connectionString: log.ownerUrl });
  await auditor.connect();
  const { rows } = await auditor.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'hefu'`,
  );
  expect(rows.length).toBeGreaterThan(20);
  await auditor.query('SET SESSION AUTHORIZATION hefu_auditor');
  for (const { name } of rows) {
    await auditor.query(`SELECT * FROM ${name} LIMIT 1`);
    await expect(auditor.query(`DELETE FROM ${name}`)).rejects.toThrow('permission denied');
    await expect(auditor.query(`INSERT INTO ${name} DEFAULT VALUES`)).rejects.toThrow('permission denied');
  }
  await expect(auditor.query('CREATE TABLE hefu.x (y int)')).rejects.toThrow('permission denied');
  await expect(auditor.query(`SELECT hefu.start_epoch(NULL, 'me', 'x')`)).rejects.toThrow(
    'permission denied',
  );
  await auditor.end();
  expect(
    (await log.owner.query(`SELECT rolconfig FROM pg_roles WHERE rolname = 'hefu_auditor'`)).rows,
  ).toEqual([{ rolconfig: ['default_transaction_read_only=on', 'log_statement=all'] }]);
});
