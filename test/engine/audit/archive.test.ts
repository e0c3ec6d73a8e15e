import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { redecideLog } from '../../../audit/redecide/redecide-log.js';
import { openHefu, type HefuConnection } from '../../../client/connection.js';
import { matchCases } from '../../../client/match-cases.js';
import { keptHistories } from '../../../audit/archive/kept-histories.js';
import { readStream } from '../../../store/read-stream.js';
import { keepArchiving } from '../../../worker/archive-schedule.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { eventually } from '../eventually.js';
import { forged } from './forged.js';
import { closed, lived, submitted } from './lived-case.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

/** As the schedule does, every five minutes. */
async function archive(): Promise<void> {
  const { hefu } = engine;
  const client = await hefu.temporal();
  await client.workflow.execute('archiveHistories', {
    workflowId: `archive-${randomUUID()}`,
    taskQueue: hefu.addresses.taskQueue,
  });
}

async function ended(steps: Parameters<typeof lived>[1]): Promise<string> {
  const stream = await lived(engine, steps);
  await (await engine.hefu.temporal()).workflow.getHandle(stream).result();
  return stream;
}

async function archived(stream: string): Promise<readonly string[]> {
  return (await readStream(engine.hefu.pool, `history/${stream}`)).map(({ type }) => type);
}

/** The same installation with a Temporal that knows nothing of it: its database is gone. */
async function withEmptyTemporal<T>(work: (hefu: HefuConnection) => Promise<T>): Promise<T> {
  const { address: temporalAddress, namespace } = await sharedTemporal();
  const hefu = openHefu({ ...engine.hefu.addresses, temporalAddress, namespace });
  try {
    return await work(hefu);
  } finally {
    await hefu.close();
  }
}

describe('histories are kept before Temporal forgets them', () => {
  test('a closed case’s history is kept once, its digest is on record, and an open case’s is not', async () => {
    const stream = await ended(closed);
    const open = await lived(engine, submitted);
    await eventually(async () => {
      await archive();
      expect(await archived(stream)).toEqual(['HistoryArchived']);
    });
    await Promise.all([archive(), archive()]);
    expect(await archived(stream)).toEqual(['HistoryArchived']);
    expect(await archived(open)).toEqual([]);
    const { kept, broken } = await keptHistories(engine.hefu.pool, stream);
    expect(broken).toEqual([]);
    expect(kept).toHaveLength(1);
    expect((await redecideLog(engine.hefu.pool)).discrepancies).toEqual([]);
  }, 120_000);

  test('every question has its answer when Temporal has forgotten the case, and when its database is gone', async () => {
    const stream = await ended([...submitted, ['mz-coordinator', 'Withdraw', { reason: '已取得' }]]);
    await eventually(async () => {
      await archive();
      expect(await archived(stream)).toEqual(['HistoryArchived']);
    });
    const client = await engine.hefu.temporal();
    await client.workflowService.deleteWorkflowExecution({
      namespace: engine.hefu.addresses.namespace,
      workflowExecution: { workflowId: stream },
    });
    await eventually(async () => {
      await expect(client.workflow.getHandle(stream).describe()).rejects.toThrow();
      // The server deletes in its own time.
    }, 120_000);
    const matched = await matchCases(engine.hefu, { stream });
    expect(matched).toMatchObject({ discrepancies: [], runs: 1, archivedRuns: 1 });
    await withEmptyTemporal(async (hefu) => {
      expect(await matchCases(hefu, { stream })).toMatchObject({
        discrepancies: [],
        runs: 1,
        archivedRuns: 1,
      });
    });
    const away = openHefu({ ...engine.hefu.addresses, temporalAddress: '127.0.0.1:1' });
    expect(await matchCases(away, { stream })).toMatchObject({ discrepancies: [], isTemporalThere: false });
    await away.close();
  }, 240_000);

  test('a schedule in Temporal starts the archiver by itself; two workers make one', async () => {
    const { hefu } = engine;
    const client = await hefu.temporal();
    await Promise.all([
      keepArchiving(client, hefu.addresses.taskQueue),
      keepArchiving(client, hefu.addresses.taskQueue),
    ]);
    const stream = await ended(closed);
    await eventually(async () => {
      await client.schedule.getHandle('hefu-archive-histories').trigger();
      expect(await archived(stream)).toEqual(['HistoryArchived']);
    }, 60_000);
  }, 120_000);

  test('what was never kept and is forgotten is named by its run, and that nobody waits for its deadlines any more', async () => {
    const stream = await lived(engine, submitted);
    await withEmptyTemporal(async (hefu) => {
      const { discrepancies } = await matchCases(hefu, { stream });
      expect(new Set(discrepancies.map(({ what }) => what))).toEqual(
        new Set(['history-missing', 'not-running']),
      );
    });
  }, 60_000);

  test('a kept history that was rewritten, or taken away, is named', async () => {
    const stream = await ended(closed);
    await eventually(async () => {
      await archive();
      expect(await archived(stream)).toEqual(['HistoryArchived']);
    });
    const other = await ended(closed);
    const forge = (sql: string): Promise<void> =>
      forged(
        engine.ownerUrl,
        `ALTER TABLE hefu.history DISABLE TRIGGER ALL; ${sql}; ALTER TABLE hefu.history ENABLE ALWAYS TRIGGER history_is_append_only`,
      );
    await eventually(async () => {
      await archive();
      expect(await archived(other)).toEqual(['HistoryArchived']);
    });
    await forge(
      `UPDATE hefu.history SET gzip = (SELECT gzip FROM hefu.history WHERE workflow_id = '${other}') WHERE workflow_id = '${stream}'`,
    );
    const whats = async (one: string): Promise<readonly string[]> =>
      (await matchCases(engine.hefu, { stream: one })).discrepancies.map(
        ({ what, stream: at, seq }) => `${at} ${seq} ${what}`,
      );
    expect(await whats(stream)).toEqual([`history/${stream} 1 history-changed`]);
    await forge(`DELETE FROM hefu.history WHERE workflow_id = '${other}'`);
    expect(await whats(other)).toEqual([`history/${other} 1 history-lost`]);
    await expect(
      engine.hefu.pool.query(`UPDATE hefu.history SET events = 1 WHERE workflow_id = $1`, [stream]),
    ).rejects.toThrow(/permission denied/);
  }, 120_000);
});
