import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { redecideLog } from '../../audit/redecide/redecide-log.js';
import { addDays, shanghaiDate } from '../../calendar/shanghai-time.js';
import { readStream } from '../../store/read-stream.js';
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

describe('the same deadline passes twice in the life of a case', () => {
  test('a date of receipt corrected away from an overdue answer, and back again: passed both times, told both times', async () => {
    const today = shanghaiDate(Date.now());
    const longAgo = addDays(today, -60);
    const id = await engine.start();
    const stream = `share-request/${id}`;
    const order = async (user: string, type: string, data: object): Promise<void> => {
      expect([type, await engine.order(id, user, type, data)]).toEqual([
        type,
        expect.objectContaining({ kind: 'accepted' }),
      ]);
    };
    await order('mz-head', 'ConsentToSend', {});
    await order('mz-coordinator', 'Submit', {});
    await order('ga-reviewer', 'ReceiveApplication', { receivedOn: longAgo, incomingNo: '收1' });
    await order('ga-head', 'CorrectReceipt', { receivedOn: today, reason: '日期登记有误' });
    await order('ga-head', 'CorrectReceipt', { receivedOn: longAgo, reason: '以收文登记簿为准' });
    await eventually(async () => {
      const events = await readStream(engine.hefu.pool, stream);
      expect(events.map(({ type }) => type).filter((type) => type === 'DeadlinePassed')).toHaveLength(2);
    });
    // Still answering: a case that cannot record is a case that stands still.
    await order('ga-reviewer', 'Propose', { decision: 'approve' });
    expect((await redecideLog(engine.hefu.pool, { stream })).discrepancies).toEqual([]);
  }, 60_000);
});
