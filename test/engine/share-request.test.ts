import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getShareRequest } from '../../store/read-share-request.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { readStream } from '../../store/read-stream.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const types = async (id: string): Promise<readonly string[]> =>
  (await readStream(engine.hefu.pool, `share-request/${id}`)).map(({ type }) => type);

describe('a share request on a real Temporal server and a real PostgreSQL', () => {
  test('B6, B6a, B7, B10: from the draft to the use of what was delivered, in at most 70 history events', async () => {
    const id = await engine.start();
    for (const [user, type, data] of [
      ['mz-head', 'ConsentToSend', {}],
      ['mz-coordinator', 'Submit', {}],
      ['ga-reviewer', 'ReceiveApplication', { receivedOn: shanghaiDate(Date.now()), incomingNo: '收1' }],
      ['ga-reviewer', 'Propose', { decision: 'approve' }],
      ['ga-approver', 'Approve', { mode: 'api' }],
      ['ga-reviewer', 'Deliver', { mode: 'api', reference: '接口地址已告知' }],
      ['mz-coordinator', 'ConfirmReceipt', {}],
      ['mz-coordinator', 'Close', {}],
    ] as const) {
      expect([type, await engine.order(id, user, type, data)]).toEqual([
        type,
        expect.objectContaining({ kind: 'accepted' }),
      ]);
    }
    expect(await types(id)).toEqual([
      'RequestDrafted',
      'ConsentGiven',
      'RequestSubmitted',
      'ApplicationReceived',
      'ClockStarted',
      'ApplicationReceived',
      'DecisionProposed',
      'ApplicationApproved',
      'DeliveryClockStarted',
      'AnswerSent',
      'ResourceDelivered',
      'ReceiptConfirmed',
      'RequestClosed',
    ]);
    expect((await getShareRequest(engine.hefu.pool, id))?.view).toMatchObject({
      id,
      status: 'closed',
      heldBy: null,
    });
    const handle = (await engine.hefu.temporal()).workflow.getHandle(`share-request/${id}`);
    await handle.result();
    const { historyLength } = await handle.describe();
    expect(historyLength).toBeLessThanOrEqual(70);
  }, 60_000);
});
