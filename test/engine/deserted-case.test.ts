import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { matchCases } from '../../client/match-cases.js';
import { reviveCases } from '../../client/revive-cases.js';
import { readStream } from '../../store/read-stream.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { approved, closed, lived, submitted } from './audit/lived-case.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const idOf = (stream: string): string => stream.split('/')[1] ?? '';

async function workflowOf(stream: string): Promise<{ readonly runId: string; readonly status: string }> {
  const { runId, status } = await (await engine.hefu.temporal()).workflow.getHandle(stream).describe();
  return { runId, status: status.name };
}

async function terminated(stream: string): Promise<string> {
  const { runId } = await workflowOf(stream);
  await (await engine.hefu.temporal()).workflow.getHandle(stream).terminate('not by the rules');
  return runId;
}

async function found(stream: string): Promise<readonly string[]> {
  const { discrepancies } = await matchCases(engine.hefu, { stream });
  return discrepancies.map(({ seq, what, field }) => `${seq} ${what} ${field}`);
}

/** As if so much time had passed: a look that comes later. */
const lookIn = (days: number): Promise<readonly string[]> =>
  reviveCases({ ...engine.hefu, now: async () => (await engine.hefu.now()) + days * 86_400_000 });

describe('a case whose workflow somebody ends in Temporal', () => {
  test('asked to cancel, it goes on: only its rules end it', async () => {
    const stream = await lived(engine, submitted);
    const before = await workflowOf(stream);
    await (await engine.hefu.temporal()).workflow.getHandle(stream).cancel();
    expect(await engine.order(idOf(stream), 'mz-coordinator', 'Remind')).toMatchObject({ kind: 'accepted' });
    expect(await workflowOf(stream)).toEqual({ runId: before.runId, status: 'RUNNING' });
    expect(await found(stream)).toEqual([]);
  }, 60_000);

  test('terminated, it is named by the match until the next command, which begins it anew where the log stands', async () => {
    const stream = await lived(engine, submitted);
    const before = await terminated(stream);
    const version = (await readStream(engine.hefu.pool, stream)).length;
    expect(await found(stream)).toEqual([`${version} not-running workflow`]);
    expect(await engine.order(idOf(stream), 'mz-coordinator', 'Remind')).toMatchObject({
      kind: 'accepted',
      version: version + 1,
    });
    const { runId, status } = await workflowOf(stream);
    expect([status, runId === before]).toEqual(['RUNNING', false]);
    expect(await found(stream)).toEqual([]);
  }, 60_000);

  test('terminated, it is begun anew by the look for deadlines that passed unheard, with the timer of its deadline', async () => {
    const [deserted, running, ended] = await Promise.all([
      lived(engine, approved),
      lived(engine, submitted),
      lived(engine, closed),
    ]);
    await terminated(deserted);
    const before = await workflowOf(running);
    // Not late yet: nothing to look after.
    expect(await lookIn(0)).toEqual([]);
    expect(await lookIn(60)).toEqual([deserted]);
    await eventually(async () => {
      expect(await found(deserted)).toEqual([]);
    });
    expect((await workflowOf(deserted)).status).toBe('RUNNING');
    expect(await workflowOf(running)).toEqual(before);
    expect((await workflowOf(ended)).status).toBe('COMPLETED');
    expect(await lookIn(60)).toEqual([]);
  }, 60_000);
});
