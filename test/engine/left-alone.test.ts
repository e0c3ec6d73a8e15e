import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addWorkingDays } from '../../calendar/add-working-days.js';
import { addDays, shanghaiDate } from '../../calendar/shanghai-time.js';
import type { ShareRequestEventData } from '../../domain/share-request/events.js';
import { matchCases } from '../../client/match-cases.js';
import { getShareRequest } from '../../store/read-share-request.js';
import { listInbox } from '../../store/inbox.js';
import { readStream } from '../../store/read-stream.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';

const environment = timeSkippingEnvironment();
let engine: Engine;
beforeAll(async () => {
  const { address, namespace, currentTimeMs } = environmentParts();
  engine = await startEngine({
    address,
    namespace: namespace ?? 'default',
    now: currentTimeMs,
    maxCachedWorkflows: 0,
  });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

function environmentParts(): {
  address: string;
  namespace: string | undefined;
  currentTimeMs: () => Promise<number>;
} {
  const env = environment();
  return { address: env.address, namespace: env.namespace, currentTimeMs: () => env.currentTimeMs() };
}

async function submitted(): Promise<string> {
  const id = await engine.start();
  await engine.order(id, 'mz-head', 'ConsentToSend');
  await engine.order(id, 'mz-coordinator', 'Submit');
  return id;
}

/** What the engine did by itself, with the date in Shanghai. */
async function byItself(id: string): Promise<readonly (readonly [string, string, number?])[]> {
  const events = await readStream(engine.hefu.pool, `share-request/${id}`);
  return events
    .filter(({ actor }) => actor.user === 'engine')
    .map(({ type, at, data }) => {
      const level = (data as { level?: number }).level;
      return level === undefined
        ? ([type, shanghaiDate(at)] as const)
        : ([type, shanghaiDate(at), level] as const);
    });
}

/** The dates on which an unanswered case must act, counted from the day its clock started. */
async function expected(id: string): Promise<readonly (readonly [string, string, number?])[]> {
  const events = await readStream(engine.hefu.pool, `share-request/${id}`);
  const { calendar, obligation } = events.find(({ type }) => type === 'ClockStarted')
    ?.data as ShareRequestEventData['ClockStarted'];
  const due = addWorkingDays(calendar, obligation.startedOn, 10).due;
  const from = (workingDays: number): string => addWorkingDays(calendar, due, workingDays).due;
  return [
    ['DeadlineReminded', from(-5)],
    ['DeadlineReminded', from(-2)],
    ['DeadlineReminded', due],
    ['DeadlinePassed', addDays(due, 1)],
    ['Escalated', addDays(due, 1), 1],
    ['Escalated', from(3), 2],
    ['Escalated', from(5), 3],
  ];
}

/** Both halves tell the same of it, timers that have fired included. */
async function matches(id: string): Promise<void> {
  const { discrepancies, historyEvents } = await matchCases(engine.hefu, { stream: `share-request/${id}` });
  expect(discrepancies).toEqual([]);
  expect(historyEvents).toBeGreaterThan(0);
}

describe('B7: a request left alone for a month', () => {
  test('is reminded, passes and escalates through every step, on the right dates; the draft waits for a signature; its history matches', async () => {
    const id = await submitted();
    await environment().sleep('45 days');
    const plan = await expected(id);
    await eventually(async () => {
      expect(await byItself(id)).toEqual(plan);
    });
    expect((await getShareRequest(engine.hefu.pool, id))?.view).toMatchObject({
      status: 'in-review',
      overdue: true,
      escalationLevel: 3,
      listedForCircular: true,
      letters: [
        { kind: 'urging-letter', signedBy: null },
        { kind: 'supervision-request', signedBy: null },
      ],
    });
    const head = await listInbox(engine.hefu.pool, 'ga-head');
    expect(head.map(({ kind }) => kind)).toContain('escalated');
    expect(await engine.order(id, 'jx-commission', 'SignLetter', { letter: 'answer-2' })).toMatchObject({
      kind: 'accepted',
    });
    await matches(id);
  }, 120_000);

  test('the worker stopped and replaced in between changes nothing', async () => {
    const id = await submitted();
    await environment().sleep('9 days');
    await engine.stopWorker();
    await engine.startWorker();
    await environment().sleep('36 days');
    const plan = await expected(id);
    await eventually(async () => {
      expect(await byItself(id)).toEqual(plan);
    });
    await matches(id);
  }, 120_000);
});

describe('A2, A4: an ordinary request’s whole life, with its reminders', () => {
  test('submit, paper, propose, approve, deliver, confirm, close: at most 70 history events', async () => {
    const id = await engine.start(undefined, { ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' });
    const order = async (user: string, type: string, data: object = {}): Promise<void> => {
      expect([type, await engine.order(id, user, type, data)]).toEqual([
        type,
        expect.objectContaining({ kind: 'accepted' }),
      ]);
    };
    await order('mz-coordinator', 'Submit');
    const receivedOn = shanghaiDate(await environment().currentTimeMs());
    await order('ga-reviewer', 'ReceiveApplication', { receivedOn });
    const { calendar, obligation } = (await readStream(engine.hefu.pool, `share-request/${id}`)).find(
      ({ type }) => type === 'ClockStarted',
    )?.data as ShareRequestEventData['ClockStarted'];
    // Answered the day after the first reminder, four working days before the end.
    const answeredOn = addWorkingDays(calendar, obligation.due, -4).due;
    await environment().sleep(
      Date.parse(`${answeredOn}T10:00:00+08:00`) - (await environment().currentTimeMs()),
    );
    expect((await byItself(id)).map(([type]) => type)).toEqual(['DeadlineReminded']);
    await order('ga-reviewer', 'Propose', { decision: 'approve' });
    await order('ga-approver', 'Approve', { mode: 'api' });
    await environment().sleep('1 day');
    await order('ga-reviewer', 'Deliver', { mode: 'api', reference: '接口已开通' });
    await order('mz-coordinator', 'ConfirmReceipt');
    await order('mz-coordinator', 'Close');
    const handle = (await engine.hefu.temporal()).workflow.getHandle(`share-request/${id}`);
    await handle.result();
    const { events } = await handle.fetchHistory();
    expect(events?.length).toBeLessThanOrEqual(70);
    await matches(id);
  }, 120_000);
});
