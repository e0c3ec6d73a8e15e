import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../domain/canonical-json.js';
import type { Json } from '../../../domain/json.js';
import { readAttempts, readStream } from '../../../store/read-stream.js';
import {
  accepted,
  actor,
  at,
  envelopeOf,
  event,
  openStore,
  recordOn,
  refused,
  type StoreUnderTest,
} from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  await store.close();
});

interface Row {
  readonly seq: string;
  readonly body: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly stamp: string;
  readonly actor: string;
  readonly workflow_run_id: string | null;
  readonly build_id: string | null;
}

async function rowsOf(stream: string): Promise<readonly Row[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT *, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS stamp
     FROM hefu.event WHERE stream = $1 ORDER BY seq`,
    [stream],
  );
  return rows;
}

describe('recording', () => {
  test('numbers events densely from 1 and gives them back as they were decided', async () => {
    const first = await recordOn(store.pool, 'r-1', 0, [
      accepted('c-1', [event('A', { 字: '合符' }), event('B')]),
    ]);
    const second = await recordOn(store.pool, 'r-1', 2, [accepted('c-2'), accepted('c-3')]);
    expect([first, second]).toEqual([
      { kind: 'recorded', version: 2, outside: [] },
      { kind: 'recorded', version: 4, outside: [] },
    ]);
    const events = await readStream(store.pool, 'share-request/r-1');
    expect(events.map(({ seq, type, commandId, index }) => [seq, type, commandId, index])).toEqual([
      [1, 'A', 'c-1', 0],
      [2, 'B', 'c-1', 1],
      [3, 'Happened', 'c-2', 0],
      [4, 'Happened', 'c-3', 0],
    ]);
    expect(events[0]).toMatchObject({ at, actor, rule: 'A2', data: { 字: '合符' } });
  });

  test('the hash is sha256 of previous hash, time of recording and canonical body, from 32 zero bytes on', async () => {
    await recordOn(store.pool, 'r-2', 0, [
      accepted('c-1', [event('A', { z: 1, a: [true, null, 0.1] }), event('B')]),
    ]);
    let previous: Buffer = Buffer.alloc(32);
    for (const row of await rowsOf('share-request/r-2')) {
      expect(row.previous_hash).toEqual(previous);
      expect(row.stamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      previous = createHash('sha256').update(previous).update(row.stamp).update(row.body).digest();
      expect(row.hash).toEqual(previous);
      expect(canonicalJson(JSON.parse(row.body) as Json)).toBe(row.body);
    }
  });

  test('the first event of a command carries the whole signed envelope, every event the principal', async () => {
    await recordOn(store.pool, 'r-3', 0, [accepted('c-1', [event('A'), event('B')])]);
    const [first, second] = await readStream(store.pool, 'share-request/r-3');
    expect(first?.envelope).toEqual(envelopeOf('c-1'));
    expect(second?.envelope).toBeUndefined();
    expect(second?.principal).toEqual(envelopeOf('c-1').principal);
  });

  test("the engine's own command is recorded with its origin; Temporal's run and the build stand beside the body", async () => {
    const origin = { type: 'PassDeadline', data: { name: 'answer' }, at };
    const entry = {
      commandId: 'd-1',
      at,
      actor,
      origin,
      events: [event('DeadlinePassed')],
      refusals: [],
      notices: [],
    };
    await recordOn(store.pool, 'r-4', 0, [entry], { workflowRunId: 'run-1', buildId: 'build-1' });
    const [recorded] = await readStream(store.pool, 'share-request/r-4');
    expect(recorded?.origin).toEqual(origin);
    const [row] = await rowsOf('share-request/r-4');
    expect(row).toMatchObject({ workflow_run_id: 'run-1', build_id: 'build-1', actor: 'zhang' });
    expect(row?.body).not.toContain('run-1');
  });

  test('no event without a rule or an actor', async () => {
    const noRule = { ...event('A'), rule: '' };
    const nobody = { ...event('A'), actor: { ...actor, user: '' } };
    await expect(recordOn(store.pool, 'r-5', 0, [accepted('c-1', [noRule])])).rejects.toThrow('does not say');
    await expect(recordOn(store.pool, 'r-5', 0, [accepted('c-1', [nobody])])).rejects.toThrow('does not say');
    expect(await readStream(store.pool, 'share-request/r-5')).toEqual([]);
  });
});

describe('refusals', () => {
  test('go to the stream of attempts with a chain of their own and do not raise the version', async () => {
    await recordOn(store.pool, 'f-1', 0, [accepted('c-1')]);
    expect(await recordOn(store.pool, 'f-1', 1, [refused('c-2'), refused('c-3')])).toMatchObject({
      version: 1,
    });
    expect(await recordOn(store.pool, 'f-1', 1, [accepted('c-4'), refused('c-5')])).toMatchObject({
      version: 2,
    });
    const attempts = await readAttempts(store.pool, 'share-request/f-1');
    expect(attempts.map(({ seq, type, commandId }) => [seq, type, commandId])).toEqual([
      [1, 'CommandRefused', 'c-2'],
      [2, 'CommandRefused', 'c-3'],
      [3, 'CommandRefused', 'c-5'],
    ]);
    expect(attempts[0]).toMatchObject({
      rule: 'A2',
      actor,
      data: { command: 'Submit', refusals: [{ code: 'not-now' }] },
    });
    const rows = await rowsOf('share-request/f-1/attempts');
    expect(rows[0]?.previous_hash).toEqual(Buffer.alloc(32));
    expect(rows[1]?.previous_hash).toEqual(rows[0]?.hash);
  });

  test('leave no view and need no event before them', async () => {
    expect(await recordOn(store.pool, 'f-2', 0, [refused('c-1')])).toEqual({
      kind: 'recorded',
      version: 0,
      outside: [],
    });
    const { rows } = await store.pool.query('SELECT FROM hefu.share_request WHERE id = $1', ['f-2']);
    expect(rows).toEqual([]);
  });

  test('a refused command sent again gets its stored answer and is not recorded twice', async () => {
    await recordOn(store.pool, 'f-3', 0, [refused('c-1')]);
    const again = await recordOn(store.pool, 'f-3', 0, [refused('c-1')]);
    expect(again).toEqual({
      kind: 'behind',
      missed: [],
      answers: { 'c-1': { kind: 'refused', refusals: refused('c-1').refusals } },
    });
    expect(await readAttempts(store.pool, 'share-request/f-3')).toHaveLength(1);
  });

  test('what nobody checked is recorded whatever it contains: no signal can hold up a case', async () => {
    const bad = {
      ...envelopeOf('c-1'),
      receivedAt: '2026-02-30T00:00:00+20:00',
      data: { text: 'a\0b\uD800' },
    };
    const entry = { ...refused('c-1'), at: bad.receivedAt, envelope: bad };
    expect(await recordOn(store.pool, 'f-4', 0, [entry])).toMatchObject({ kind: 'recorded' });
    const [attempt] = await readAttempts(store.pool, 'share-request/f-4');
    expect(attempt?.envelope).toMatchObject({ receivedAt: bad.receivedAt, data: { text: 'a\uFFFDb\uFFFD' } });
  });
});

describe('the log is the arbiter', () => {
  test('the same command twice is one event and one answer', async () => {
    await recordOn(store.pool, 'a-1', 0, [accepted('c-1', [event('A'), event('B')])]);
    const again = await recordOn(store.pool, 'a-1', 0, [accepted('c-1', [event('A'), event('B')])]);
    expect(again).toMatchObject({
      kind: 'behind',
      missed: [{ seq: 1 }, { seq: 2 }],
      answers: { 'c-1': { kind: 'accepted', version: 2, events: ['A', 'B'] } },
    });
    expect(await readStream(store.pool, 'share-request/a-1')).toHaveLength(2);
  });

  test('whoever has not folded the last event is behind, and nothing of the batch is recorded', async () => {
    await recordOn(store.pool, 'a-2', 0, [accepted('c-1'), accepted('c-2')]);
    const late = await recordOn(store.pool, 'a-2', 1, [accepted('c-3'), refused('c-4')]);
    expect(late).toMatchObject({ kind: 'behind', missed: [{ seq: 2, commandId: 'c-2' }], answers: {} });
    expect(await readStream(store.pool, 'share-request/a-2')).toHaveLength(2);
    expect(await readAttempts(store.pool, 'share-request/a-2')).toEqual([]);
  });

  test('one known command in a batch stops the whole batch', async () => {
    await recordOn(store.pool, 'a-3', 0, [accepted('c-1')]);
    const outcome = await recordOn(store.pool, 'a-3', 1, [accepted('c-2'), accepted('c-1')]);
    expect(outcome).toMatchObject({ kind: 'behind', missed: [], answers: { 'c-1': { kind: 'accepted' } } });
    expect(await readStream(store.pool, 'share-request/a-3')).toHaveLength(1);
  });

  test('what was missed comes in pages of 1,000', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => event('E', { index }));
    await recordOn(store.pool, 'a-4', 0, [accepted('c-1', many)]);
    const first = await recordOn(store.pool, 'a-4', 0, [accepted('c-2')]);
    const second = await recordOn(store.pool, 'a-4', 1000, [accepted('c-2')]);
    expect(first.kind === 'behind' && first.missed.length).toBe(1000);
    expect(second.kind === 'behind' && second.missed.length).toBe(500);
  });

  test('a log that has lost events is a fault, not an answer', async () => {
    await recordOn(store.pool, 'a-5', 0, [accepted('c-1')]);
    await expect(recordOn(store.pool, 'a-5', 7, [accepted('c-2')])).rejects.toThrow('has lost events');
  });
});
