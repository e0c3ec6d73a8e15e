import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shareRequestEnvelope } from '../../client/share-requests.js';
import { sendCommand, startCase } from '../../client/send-command.js';
import { readAttempts, readStream } from '../../store/read-stream.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

describe('continue-as-new in the middle of everything', () => {
  test('with a limit of three, thirty commands by update and signal at once all get their place, and none two', async () => {
    const id = await startWithLimit(3);
    const stream = `share-request/${id}`;
    const handle = (await engine.hefu.temporal()).workflow.getHandle(stream);
    const first = (await handle.describe()).runId;
    // Refused every one (a reviewer of the provider may not withdraw), so each leaves exactly one attempt.
    const envelopes = await Promise.all(
      Array.from({ length: 30 }, async () =>
        shareRequestEnvelope(
          engine.hefu,
          await engine.as('ga-reviewer'),
          id,
          'Withdraw',
          { reason: '试' },
          randomUUID(),
        ),
      ),
    );
    const answers = await Promise.all(
      envelopes.map((envelope, index) =>
        index % 3 === 0
          ? handle.signal('command', envelope)
          : // The server may give one back that meets the end of a run: the client sends it again.
            sendCommand(engine.hefu, stream, envelope),
      ),
    );
    expect(answers.filter((answer) => answer !== undefined)).toEqual(
      Array.from({ length: 20 }, () => expect.objectContaining({ kind: 'refused' })),
    );
    await eventually(async () => {
      const recorded = (await readAttempts(engine.hefu.pool, stream)).map(({ commandId }) => commandId);
      expect([...recorded].sort()).toEqual(envelopes.map(({ commandId }) => commandId).sort());
    });
    expect(await engine.order(id, 'mz-head', 'ConsentToSend')).toMatchObject({
      kind: 'accepted',
      version: 2,
    });
    expect(await engine.order(id, 'mz-coordinator', 'Submit')).toMatchObject({ kind: 'accepted' });
    expect((await readStream(engine.hefu.pool, stream)).map(({ type }) => type).slice(0, 3)).toEqual([
      'RequestDrafted',
      'ConsentGiven',
      'RequestSubmitted',
    ]);
    expect((await handle.describe()).runId).not.toBe(first);
    const fresh = (await engine.hefu.temporal()).workflow.getHandle(stream);
    expect(await fresh.query('state')).toMatchObject({ id, status: 'in-review' });
  }, 120_000);
});

/** Started like any other, with a forced low limit: the client never sets one. */
async function startWithLimit(limit: number): Promise<string> {
  const { hefu } = engine;
  const id = await engine.start();
  const [drafted] = await readStream(hefu.pool, `share-request/${id}`);
  const envelope = drafted?.envelope;
  if (envelope === undefined) throw new Error('the first event carries its envelope');
  const handle = (await hefu.temporal()).workflow.getHandle(`share-request/${id}`);
  await handle.terminate('started again with a low limit');
  const { publicKey, keyId } = await hefu.key();
  const input = { id, keys: { [keyId]: publicKey }, limits: { signals: limit, updates: limit } };
  const client = await hefu.temporal();
  await client.workflow.start('shareRequest', {
    workflowId: `share-request/${id}`,
    taskQueue: hefu.addresses.taskQueue,
    args: [input],
  });
  // The log is the arbiter: the same first command finds its answer there.
  expect(await startCase(hefu, 'shareRequest', `share-request/${id}`, input, envelope)).toMatchObject({
    kind: 'accepted',
    version: 1,
  });
  return id;
}
