import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { foldStream } from '../../client/command-stream.js';
import { shareRequestEnvelope } from '../../client/share-requests.js';
import { passingId } from '../../domain/passing-id.js';
import { shareRequest } from '../../domain/share-request/decider.js';
import type { LoggedEvent } from '../../store/logged-event.js';
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

const handleOf = async (id: string): Promise<WorkflowHandle> =>
  (await engine.hefu.temporal()).workflow.getHandle(`share-request/${id}`);
const attempts = (id: string): Promise<readonly LoggedEvent[]> =>
  readAttempts(engine.hefu.pool, `share-request/${id}`);
const refusalCodes = (event: LoggedEvent | undefined): readonly string[] =>
  (event?.data as { refusals: readonly { code: string }[] }).refusals.map(({ code }) => code);

describe('commands by signal, from any Temporal client', () => {
  test('a signed envelope is a command like any other', async () => {
    const id = await engine.start();
    const envelope = await shareRequestEnvelope(
      engine.hefu,
      await engine.as('mz-head'),
      id,
      'ConsentToSend',
      {},
    );
    await (await handleOf(id)).signal('command', envelope);
    await eventually(async () => {
      expect((await readStream(engine.hefu.pool, `share-request/${id}`)).map(({ type }) => type)).toEqual([
        'RequestDrafted',
        'ConsentGiven',
      ]);
    });
  }, 60_000);

  test('what is not signed, signed by a stranger, altered, or not an envelope at all is refused and recorded; the case goes on', async () => {
    const id = await engine.start();
    const handle = await handleOf(id);
    const envelope = await shareRequestEnvelope(
      engine.hefu,
      await engine.as('mz-head'),
      id,
      'ConsentToSend',
      {},
    );
    const other = await engine.start();
    await handle.signal('command', { ...envelope, commandId: randomUUID() });
    await handle.signal('command', { ...envelope, commandId: randomUUID(), keyId: 'gw-of-a-stranger' });
    await handle.signal('command', { ...envelope, case: other, commandId: randomUUID() });
    await handle.signal('command', 'Approve');
    await handle.signal('command', { type: 'Approve', data: null, actor: { user: 1 } });
    await handle.signal('command');
    await handle.signal('command', { ...envelope, signature: '????' });
    await eventually(async () => {
      expect((await attempts(id)).map(refusalCodes)).toEqual([
        ['bad-signature'],
        ['unknown-key'],
        ['bad-signature'],
        ['malformed-command'],
        ['malformed-command'],
        ['malformed-command'],
        ['bad-signature'],
      ]);
    });
    expect(await engine.order(id, 'mz-head', 'ConsentToSend')).toMatchObject({
      kind: 'accepted',
      version: 2,
    });
  }, 60_000);

  test('nobody can claim an id that the engine will need: its own deadlines still pass', async () => {
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    await engine.order(id, 'mz-coordinator', 'Submit');
    const { state, version } = await foldStream(engine.hefu, shareRequest, `share-request/${id}`);
    const [first] = shareRequest.deadlines(state);
    const claimed = passingId(first!, version);
    const signed = await shareRequestEnvelope(
      engine.hefu,
      await engine.as('ga-head'),
      id,
      'Remind',
      {},
      claimed,
    );
    await (await handleOf(id)).signal('command', { ...signed, signature: 'AAAA' });
    await (await handleOf(id)).signal('command', signed);
    await eventually(async () => {
      const recorded = await attempts(id);
      expect(recorded.map(refusalCodes)).toEqual([['malformed-command'], ['malformed-command']]);
      expect(recorded.every(({ commandId }) => commandId.startsWith('distrusted/'))).toBe(true);
    });
  }, 60_000);

  test('a command signed for another case is refused there', async () => {
    const [id, other] = [await engine.start(), await engine.start()];
    const envelope = await shareRequestEnvelope(
      engine.hefu,
      await engine.as('mz-head'),
      id,
      'ConsentToSend',
      {},
    );
    await (await handleOf(other)).signal('command', envelope);
    await eventually(async () => {
      expect((await attempts(other)).map(refusalCodes)).toEqual([['wrong-case']]);
    });
  }, 60_000);

  test('the same command by update, by signal and by update again is one event and one answer', async () => {
    const id = await engine.start();
    const envelope = await shareRequestEnvelope(
      engine.hefu,
      await engine.as('mz-head'),
      id,
      'ConsentToSend',
      {},
    );
    const handle = await handleOf(id);
    const ask = (updateId: string): Promise<unknown> =>
      handle.executeUpdate('command', { args: [envelope], updateId });
    const [one, , two] = await Promise.all([ask('a'), handle.signal('command', envelope), ask('b')]);
    const three = await ask('c');
    expect(one).toEqual({ kind: 'accepted', version: 2, events: ['ConsentGiven'] });
    expect([two, three]).toEqual([one, one]);
    expect(await readStream(engine.hefu.pool, `share-request/${id}`)).toHaveLength(2);
  }, 60_000);

  test('an update that is no envelope is rejected and leaves nothing in history or log', async () => {
    const id = await engine.start();
    const handle = await handleOf(id);
    const before = (await handle.describe()).historyLength;
    await expect(handle.executeUpdate('command', { args: ['Approve'] })).rejects.toThrow();
    expect((await handle.describe()).historyLength).toBe(before);
    expect(await attempts(id)).toEqual([]);
  }, 60_000);
});
