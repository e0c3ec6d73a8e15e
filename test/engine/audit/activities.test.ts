import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { smtpMailer } from '../../../activities/mailer.js';
import { auditedCategory } from '../../../audit/deciders.js';
import type { HistoryEvent, RunHistory } from '../../../audit/match/history.js';
import { matchCase } from '../../../audit/match/match-case.js';
import { recordedKeys } from '../../../audit/redecide/recorded-keys.js';
import { caseHistories } from '../../../client/case-histories.js';
import { readStreamRecords, type StreamRecord } from '../../../store/stream-record.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { eventually } from '../eventually.js';
import { holdRecord } from '../faults/held-record.js';
import { lived, submitted } from './lived-case.js';
import { resaid } from './resaid.js';

let engine: Engine;
let record: StreamRecord;
let runs: readonly RunHistory[];
beforeAll(async () => {
  // Nobody listens there: what goes out is handed to an activity all the same, which is what a history shows.
  engine = await startEngine({
    ...(await sharedTemporal()),
    mailer: smtpMailer('smtp://127.0.0.1:1', 'hefu@example.org'),
  });
  const stream = await lived(engine, submitted);
  const before = await eventsOf(stream);
  // Longer than a local activity may take: an ordinary one records, and its input is in the history.
  const held = await holdRecord(engine.ownerUrl, stream);
  const answered = engine.order(stream.split('/')[1] ?? '', 'ga-reviewer', 'Propose', {
    decision: 'approve',
  });
  await held.reached();
  await eventually(async () => {
    expect((await historiesOf(stream)).some(({ events }) => events.some(isOf('record')))).toBe(true);
  });
  await held.recorded(before + 1);
  await answered;
  await eventually(async () => {
    [record = record] = await readStreamRecords(engine.hefu.pool, [stream]);
    runs = await historiesOf(stream);
    expect(await named()).toEqual([]);
  });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

async function eventsOf(stream: string): Promise<number> {
  const [read] = await readStreamRecords(engine.hefu.pool, [stream]);
  return read?.events.length ?? 0;
}

async function historiesOf(stream: string): Promise<readonly RunHistory[]> {
  const [read] = await readStreamRecords(engine.hefu.pool, [stream]);
  return (await caseHistories(engine.hefu, read!)).runs;
}

const isOf =
  (activity: string) =>
  (event: HistoryEvent): boolean =>
    event.eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED' &&
    JSON.stringify(event).includes(`"name":"${activity}"`);

async function named(
  change: (event: HistoryEvent) => HistoryEvent = (event) => event,
): Promise<readonly string[]> {
  const keys = new Map(
    [...(await recordedKeys(engine.hefu.pool))].map(([id, { publicKey }]) => [id, publicKey]),
  );
  const { process } = auditedCategory(record.stream) ?? {};
  const forged = runs.map((run) => ({ ...run, events: run.events.map(change) }));
  return matchCase(process!, record, forged, keys).discrepancies.map(
    (one) => `${one.seq} ${one.what} ${one.field}`,
  );
}

/** Another input of the activities of a kind. */
const saying =
  (activity: string, from: string, to: string) =>
  (event: HistoryEvent): HistoryEvent =>
    isOf(activity)(event) ? resaid(event, from, to) : event;

describe('another input of an activity is named', () => {
  test.each([
    [
      'the event it records',
      '"type":"DecisionProposed"',
      '"type":"ProposalEndorsed"',
      ['6 request-differs type'],
    ],
    ['by whom', '"user":"ga-reviewer"', '"user":"ga-approver"', ['6 request-differs actor.user']],
    ['when it was asked', '"receivedAt":"20', '"receivedAt":"21', ['6 request-differs envelope.receivedAt']],
    ['its stream', '"stream":"share-request/', '"stream":"share-request/X', ['5 request-differs stream']],
    ['its version', '"version":5', '"version":4', ['5 request-differs version']],
    [
      'what is shown of the case',
      '"heldBy":{"department":"ga"',
      '"heldBy":{"department":"mz"',
      ['6 request-differs view.heldBy.department'],
    ],
    ['when it must act next', '"nextDeadline":"20', '"nextDeadline":"21', ['6 request-differs nextDeadline']],
  ])('of the recording: %s', async (_, from, to, expected) => {
    expect(await named(saying('record', from, to))).toEqual(expected);
  });

  test('of a notice to the outside: a notice that is not of the case, in the place of one that is', async () => {
    const [first] = record.notices;
    const found = await named(saying('notify', `"${first!.id}"`, '"999999"'));
    expect(found).toContain(`5 notice-unknown notify`);
  });
});
