import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { NotFound } from '../../../client/failures.js';
import { permittedCommands } from '../../../client/permitted.js';
import {
  countDays,
  inboxOf,
  listShareRequestCases,
  shareRequestEvents,
  showShareRequest,
  undelivered,
} from '../../../client/reading.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { eventually } from '../../engine/eventually.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';

let engine: Engine;
let id = '';
let today = '';
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  id = await engine.start();
  today = shanghaiDate(await engine.hefu.now());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const may = async (user: string): Promise<readonly string[]> =>
  permittedCommands(engine.hefu, await engine.as(user), id);

describe('a case is read from what is recorded', () => {
  test('who may do what now: the office it lies with, and nobody else', async () => {
    expect(await may('mz-coordinator')).toEqual(['Withdraw']);
    expect(await may('mz-head')).toEqual(['ConsentToSend']);
    expect(await may('ga-reviewer')).toEqual([]);
    await expect(
      permittedCommands(engine.hefu, await engine.as('mz-head'), 'GX-1999-000001'),
    ).rejects.toThrow(NotFound);
  });

  test('a refused attempt stands among the events where it happened, and raises no version', async () => {
    const refused = await engine.order(id, 'mz-coordinator', 'Submit');
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ code: 'consent-missing' }] });
    await engine.order(id, 'mz-head', 'ConsentToSend');
    expect([await may('mz-coordinator'), await may('mz-head')]).toEqual([['Submit', 'Withdraw'], []]);
    await engine.order(id, 'mz-coordinator', 'Submit');
    const events = await shareRequestEvents(engine.hefu, id);
    expect(events.map(({ seq, type, stream }) => [stream, seq, type])).toEqual([
      ['case', 1, 'RequestDrafted'],
      ['attempts', 1, 'CommandRefused'],
      ['case', 2, 'ConsentGiven'],
      ['case', 3, 'RequestSubmitted'],
      ['case', 4, 'ApplicationReceived'],
      ['case', 5, 'ClockStarted'],
    ]);
    expect(events[1]).toMatchObject({
      actor: { user: 'mz-coordinator' },
      principal: { method: 'demo', subject: 'test' },
      data: { command: 'Submit', refusals: [{ code: 'consent-missing' }] },
    });
    expect((await showShareRequest(engine.hefu, id)).version).toBe(5);
    await expect(shareRequestEvents(engine.hefu, 'GX-1999-000001')).rejects.toThrow(NotFound);
  });

  test('the count day by day is the deadline, on the calendar that is pinned on the case', async () => {
    const { due, clock, overdue } = await showShareRequest(engine.hefu, id);
    const { days } = await countDays(engine.hefu, id);
    expect(days.at(-1)).toMatchObject({ date: due, counted: true });
    expect(days.filter(({ counted }) => counted)).toHaveLength(10);
    expect([clock!.startedOn, overdue]).toEqual([today, false]);
    expect(await countDays(engine.hefu, await engine.start())).toEqual({ days: [] });
  });

  test('what was due before today is overdue, and is found by that, by provider, status and date', async () => {
    const late = addDays(today, -40);
    await engine.order(id, 'ga-reviewer', 'ReceiveApplication', { receivedOn: late, incomingNo: '收1' });
    const shown = await showShareRequest(engine.hefu, id);
    expect(shown.due! < today && shown.overdue).toBe(true);
    const found = async (filter: Parameters<typeof listShareRequestCases>[1]): Promise<readonly string[]> =>
      (await listShareRequestCases(engine.hefu, filter)).map((one) => one.id);
    expect(await found({ overdue: true })).toEqual([id]);
    expect(await found({ dueBefore: addDays(shown.due!, 1) })).toEqual([id]);
    expect(await found({ dueBefore: shown.due! })).toEqual([]);
    expect(await found({ status: ['in-review'], provider: 'ga' })).toEqual([id]);
    expect(await found({ provider: 'mz' })).toEqual([]);
    const [first, second] = await found({});
    const { due } = await showShareRequest(engine.hefu, first!);
    expect(await found({ after: { dueDate: due, id: first! }, limit: 1 })).toEqual([second]);
  });

  test('the people concerned find it in their inbox, newest first; what reached nobody is listed', async () => {
    await eventually(async () => {
      const notices = await inboxOf(engine.hefu, await engine.as('ga-approver'));
      expect(notices.filter(({ stream }) => stream === `share-request/${id}`)).not.toEqual([]);
      const numbers = notices.map((notice) => Number(notice.id));
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    });
    for (const missed of await undelivered(engine.hefu))
      expect(['undelivered', 'unreached']).toContain(missed.why);
  }, 30_000);
});
