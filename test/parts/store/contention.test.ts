import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { readStream } from '../../../store/read-stream.js';
import { accepted, openStore, recordOn, refused, type StoreUnderTest } from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  await store.close();
});

/** Waits until `count` statements wait for a lock; at most ten seconds. */
async function untilWaiting(count: number): Promise<readonly number[]> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const { rows } = await store.owner.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length >= count) return rows.map(({ pid }) => pid);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nobody waits');
}

describe('several writers', () => {
  test('of two on one stream one wins and the other is told what it missed', async () => {
    const outcomes = await Promise.all(
      ['c-1', 'c-2'].map((id) => recordOn(store.pool, 'w-1', 0, [accepted(id)])),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['behind', 'recorded']);
    const [only, ...more] = await readStream(store.pool, 'share-request/w-1');
    expect(more).toEqual([]);
    const behind = outcomes.find(({ kind }) => kind === 'behind');
    expect(behind).toMatchObject({ missed: [{ commandId: only?.commandId }], answers: {} });
  });

  test('of ten that send the same command one records it and nine get its answer', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => recordOn(store.pool, 'w-2', 0, [accepted('c-1')])),
    );
    const answers = outcomes.filter((one) => one.kind === 'behind').map((one) => one.answers['c-1']);
    expect(answers).toEqual(
      Array.from({ length: 9 }, () => ({ kind: 'accepted', version: 1, events: ['Happened'] })),
    );
    expect(await readStream(store.pool, 'share-request/w-2')).toHaveLength(1);
  });

  test('32 on streams of their own never stand in each other’s way, and every chain is whole', async () => {
    const writers = Array.from({ length: 32 }, async (_, writer) => {
      for (let version = 0; version < 20; version += 1) {
        const id = `c-${version}`;
        const outcome = await recordOn(store.pool, `many-${writer}`, version, [
          accepted(id),
          refused(`${id}-no`),
        ]);
        expect(outcome).toMatchObject({ kind: 'recorded', version: version + 1 });
      }
    });
    await Promise.all(writers);
    const report = await verifyChains(store.pool);
    expect(report.brokenTotal).toBe(0);
    expect(report.events).toBeGreaterThanOrEqual(32 * 40);
  });

  test('32 on one stream, each folding what it missed and deciding again, all get in, once', async () => {
    const writers = Array.from({ length: 32 }, async (_, writer) => {
      let version = 0;
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const outcome = await recordOn(store.pool, 'w-3', version, [accepted(`c-${writer}`)]);
        if (outcome.kind === 'recorded') return;
        version = outcome.missed.at(-1)?.seq ?? version;
      }
      throw new Error('never got in');
    });
    await Promise.all(writers);
    const events = await readStream(store.pool, 'share-request/w-3');
    expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(32);
    expect(events).toHaveLength(32);
  });
});

describe('faults', () => {
  test('an answer lost after the commit: the retry finds its own commands and their answers', async () => {
    await recordOn(store.pool, 'l-1', 0, [accepted('c-1'), refused('c-2')]);
    const retry = await recordOn(store.pool, 'l-1', 0, [accepted('c-1'), refused('c-2')]);
    expect(retry).toMatchObject({
      kind: 'behind',
      missed: [{ seq: 1 }],
      answers: { 'c-1': { version: 1 }, 'c-2': { kind: 'refused' } },
    });
  });

  test('a connection killed before the commit: nothing is recorded, and the retry records it', async () => {
    await recordOn(store.pool, 'l-2', 0, [accepted('c-1')]);
    const holder = await store.owner.connect();
    try {
      await holder.query('BEGIN');
      await holder.query(`SELECT FROM hefu.stream WHERE stream = 'share-request/l-2' FOR UPDATE`);
      const doomed = expect(recordOn(store.pool, 'l-2', 1, [accepted('c-2')])).rejects.toThrow(/terminat/);
      for (const pid of await untilWaiting(1))
        await store.owner.query('SELECT pg_terminate_backend($1)', [pid]);
      await doomed;
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    expect(await readStream(store.pool, 'share-request/l-2')).toHaveLength(1);
    expect(await recordOn(store.pool, 'l-2', 1, [accepted('c-2')])).toMatchObject({
      kind: 'recorded',
      version: 2,
    });
  });

  test('who waited for the lock sees what was committed meanwhile', async () => {
    const first = await store.owner.connect();
    try {
      await recordOn(store.pool, 'l-3', 0, [accepted('c-1')]);
      await first.query('BEGIN');
      await first.query(`SELECT FROM hefu.stream WHERE stream = 'share-request/l-3' FOR UPDATE`);
      const both = ['c-2', 'c-3'].map((id) => recordOn(store.pool, 'l-3', 1, [accepted(id)]));
      await untilWaiting(2);
      await first.query('COMMIT');
      expect((await Promise.all(both)).map(({ kind }) => kind).toSorted()).toEqual(['behind', 'recorded']);
    } finally {
      first.release();
    }
  });
});
