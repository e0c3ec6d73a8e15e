import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditedCategory } from '../../../audit/deciders.js';
import {
  at,
  attributesOf,
  firstPayload,
  type HistoryEvent,
  type RunHistory,
} from '../../../audit/match/history.js';
import { matchCase } from '../../../audit/match/match-case.js';
import { recordedKeys } from '../../../audit/redecide/recorded-keys.js';
import { caseHistories } from '../../../client/case-histories.js';
import { decideEnvelope, foldStream } from '../../../client/command-stream.js';
import { startCase } from '../../../client/send-command.js';
import { shareRequest } from '../../../domain/share-request/decider.js';
import { record } from '../../../store/record.js';
import { readStreamRecords, type StreamRecord } from '../../../store/stream-record.js';
import { eventually } from '../eventually.js';
import { holdRecord } from '../faults/held-record.js';
import { shareRequestEnvelope } from '../../../client/share-requests.js';
import { matchCases } from '../../../client/match-cases.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { forged } from './forged.js';
import { resaid } from './resaid.js';
import { approved, closed, lived, submitted } from './lived-case.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

async function found(stream?: string): Promise<readonly string[]> {
  const { discrepancies } = await matchCases(engine.hefu, stream === undefined ? {} : { stream });
  return discrepancies.map((one) => `${one.stream} ${one.seq} ${one.what} ${one.field}`);
}

const idOf = (stream: string): string => stream.split('/')[1] ?? '';

describe('Temporal’s history held against the log', () => {
  test('cases of every kind match: open, closed, refused, recalled, by signal, garbage, twice the same, overdue', async () => {
    const one = await lived(engine, closed);
    await engine.order(idOf(one), 'mz-coordinator', 'Remind');
    await lived(engine, [...approved, ['ga-approver', 'Recall', { reason: '笔误' }]]);
    const other = await lived(engine, submitted);
    const handle = (await engine.hefu.temporal()).workflow.getHandle(other);
    await handle.signal('command', { not: 'an envelope' });
    const envelope = await shareRequestEnvelope(
      engine.hefu,
      await engine.as('ga-reviewer'),
      idOf(other),
      'ReceiveApplication',
      { receivedOn: '2026-01-05' },
      randomUUID(),
    );
    await Promise.all([
      handle.signal('command', envelope),
      handle.executeUpdate('command', { args: [envelope], updateId: envelope.commandId }),
      handle.signal('command', { ...envelope, type: 'Withdraw' }),
    ]);
    expect(await engine.order(idOf(other), 'mz-coordinator', 'Approve')).toMatchObject({ kind: 'refused' });
    await lived(engine, [], undefined);
    expect(await found()).toEqual([]);
    const report = await matchCases(engine.hefu);
    expect(report).toMatchObject({ cases: 4, runs: 4, attempts: 4, isTemporalThere: true });
  }, 120_000);
});

describe('a command that had no answer and is sent again', () => {
  test('stamped and signed anew is the same command, once its first sending stands in the history too', async () => {
    const stream = await lived(engine, submitted);
    const handle = (await engine.hefu.temporal()).workflow.getHandle(stream);
    const session = await engine.as('ga-reviewer');
    const commandId = randomUUID();
    const sending = (data: object): ReturnType<typeof shareRequestEnvelope> =>
      shareRequestEnvelope(engine.hefu, session, idOf(stream), 'RequestSupplement', data, commandId);
    const first = await sending({ missing: ['情况说明'] });
    await handle.signal('command', first);
    const again = await sending({ missing: ['情况说明'] });
    expect(again.receivedAt).not.toBe(first.receivedAt);
    const answer = await handle.executeUpdate('command', { args: [again], updateId: commandId });
    expect(answer).toMatchObject({ kind: 'accepted', events: ['SupplementRequested'] });
    expect(await found(stream)).toEqual([]);

    const { record, runs } = await halves(stream);
    const changed = (change: Change): readonly RunHistory[] =>
      runs.map((run) => ({ ...run, events: change(run.events) }));
    const version = record.events.length;
    expect(await named(record, changed(without('WORKFLOW_EXECUTION_SIGNALED', 0)))).toEqual([
      `${version} not-asked commandId`,
    ]);
    const accepted = 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED';
    const last = runs[0]!.events.filter(({ eventType }) => eventType === `EVENT_TYPE_${accepted}`).length - 1;
    expect(
      await named(record, changed(saying(accepted, last, again.receivedAt, '2026-01-05T09:00:00.000+08:00'))),
    ).toEqual([`${version} command-differs envelope.receivedAt`]);

    await handle.signal('command', await sending({ missing: ['另一件'] }));
    await eventually(async () => {
      expect(await found(stream)).toEqual([`${stream} ${version} command-differs envelope.data.missing.0`]);
    });
  }, 60_000);
});

describe('a command that a task recorded and Temporal lost with the task', () => {
  test('is not asked for until its sender, who had no answer, sends it again', async () => {
    const stream = await lived(engine, submitted);
    const handle = (await engine.hefu.temporal()).workflow.getHandle(stream);
    const session = await engine.as('ga-reviewer');
    const commandId = randomUUID();
    const sending = (): ReturnType<typeof shareRequestEnvelope> =>
      shareRequestEnvelope(engine.hefu, session, idOf(stream), 'Propose', { decision: 'approve' }, commandId);
    const { state, version } = await foldStream(engine.hefu, shareRequest, stream);
    const { entry, next } = decideEnvelope(shareRequest, state, await sending());
    await record(engine.hefu.pool, {
      stream,
      version,
      entries: [entry],
      view: shareRequest.view(next),
      nextDeadline: shareRequest.deadlines(next)[0]?.at ?? null,
      workflowRunId: (await handle.describe()).runId,
      buildId: 'test',
    });
    expect(await found(stream)).toEqual([
      `${stream} 6 not-recorded-by-activity seq`,
      `${stream} 6 not-asked commandId`,
    ]);
    // The next command tells the case; nobody has asked for the lost one yet.
    await engine.order(idOf(stream), 'mz-coordinator', 'Remind');
    expect(await found(stream)).toEqual([`${stream} 6 not-asked commandId`]);
    expect(
      await handle.executeUpdate('command', { args: [await sending()], updateId: commandId }),
    ).toMatchObject({ kind: 'accepted', version: 6 });
    expect(await found(stream)).toEqual([]);
  }, 60_000);
});

describe('what an ordinary activity recorded', () => {
  test('is news to the case in its next task only: until then it shows and waits for what it knew', async () => {
    const [consent, submission] = submitted;
    const stream = await lived(engine, [consent!]);
    const held = await holdRecord(engine.ownerUrl, stream);
    const answer = engine.order(idOf(stream), ...(submission as ['mz-coordinator', 'Submit']));
    // A local activity gives up after two seconds.
    await eventually(async () => {
      const { runs } = await halves(stream);
      expect(runs[0]!.events.map(({ eventType }) => eventType)).toContain(
        'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED',
      );
    });
    await held.recorded(5);
    expect(await answer).toMatchObject({ kind: 'accepted', version: 5 });
    expect(await found(stream)).toEqual([]);
  }, 60_000);
});

/** Both halves of one case, as data to be forged. */
async function halves(
  stream: string,
): Promise<{ readonly record: StreamRecord; readonly runs: readonly RunHistory[] }> {
  const [record] = await readStreamRecords(engine.hefu.pool, [stream]);
  if (record === undefined) throw new Error(stream);
  const { runs } = await caseHistories(engine.hefu, record);
  return { record, runs };
}

async function named(record: StreamRecord, runs: readonly RunHistory[]): Promise<readonly string[]> {
  const keys = new Map(
    [...(await recordedKeys(engine.hefu.pool))].map(([id, { publicKey }]) => [id, publicKey]),
  );
  const process = auditedCategory(record.stream)!.process!;
  return matchCase(process, record, runs, keys).discrepancies.map(
    (one) => `${one.seq} ${one.what} ${one.field}`,
  );
}

type Change = (events: readonly HistoryEvent[]) => readonly HistoryEvent[];
const nth = (events: readonly HistoryEvent[], type: string, n: number): HistoryEvent =>
  events.filter(({ eventType }) => eventType === `EVENT_TYPE_${type}`)[n]!;
const without =
  (type: string, n: number): Change =>
  (events) =>
    events.filter((event) => event !== nth(events, type, n));
const saying =
  (type: string, n: number, from: string, to: string): Change =>
  (events) =>
    events.map((event) => (event === nth(events, type, n) ? resaid(event, from, to) : event));

describe('a forged history', () => {
  let whole: Awaited<ReturnType<typeof halves>>;
  beforeAll(async () => {
    whole = await halves(await lived(engine, closed));
  }, 60_000);

  const forgeries: readonly (readonly [name: string, change: Change, named: readonly string[]])[] = [
    [
      'without a command that is in the log',
      without('WORKFLOW_EXECUTION_UPDATE_ACCEPTED', 1),
      ['2 not-asked commandId'],
    ],
    [
      'without a recording activity',
      without('MARKER_RECORDED', 7),
      ['11 ended-unfinished status', '12 recorded-after-end seq', '12 not-recorded-by-activity seq'],
    ],
    [
      'with another length of a timer',
      saying('TIMER_STARTED', 0, '.', '1.'),
      ['5 timer-length-differs timer.answer/remind-5', '5 timer-differs timer.answer/remind-5'],
    ],
    [
      'with another summary of a timer',
      saying('TIMER_STARTED', 0, '答复期限', '办结期限'),
      ['5 timer-summary-differs timer.summary'],
    ],
    [
      'with another status shown',
      saying('UPSERT_WORKFLOW_SEARCH_ATTRIBUTES', 0, 'in-review', 'approved'),
      [
        '5 search-attribute-differs searchAttributes.HefuStatus',
        '5 search-attribute-differs searchAttributes.HefuStatus',
      ],
    ],
    [
      'with another answer to a command',
      saying('WORKFLOW_EXECUTION_UPDATE_COMPLETED', 2, '"version":5', '"version":6'),
      ['3 answer-differs answer.version'],
    ],
    [
      'with a command that says something else',
      saying('WORKFLOW_EXECUTION_UPDATE_ACCEPTED', 4, '"mode":"api"', '"mode":"file"'),
      ['7 command-differs envelope.data.mode'],
    ],
    [
      'with a key of its own trusted',
      saying('WORKFLOW_EXECUTION_STARTED', 0, '"keys":{', '"keys":{"gw-own":"AAAA",'),
      ['0 trusts-foreign-key input.keys.gw-own'],
    ],
  ];

  test.each(forgeries)('%s is named', async (_, change, expected) => {
    const { record, runs } = whole;
    const forgedRuns = runs.map((run) => ({ ...run, events: change(run.events) }));
    expect(await named(record, runs)).toEqual([]);
    const names = await named(record, forgedRuns);
    expect([...new Set(names)]).toEqual([...new Set(expected)]);
  });

  test('a command in the history that the log does not have is named', async () => {
    const { record, runs } = whole;
    const events = record.events.filter(({ seq }) => seq < 10);
    expect(await named({ ...record, events }, runs)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/beyond-log/),
        expect.stringMatching(/not-recorded commandId/),
      ]),
    );
  });

  test('events of a run whose history is gone are named by that run', async () => {
    const { record } = whole;
    const names = await named(record, []);
    expect(names).toHaveLength(8);
    expect(new Set(names.map((one) => one.split(' ')[1]))).toEqual(new Set(['history-missing']));
  });
});

describe('a forged log', () => {
  test('an event written past the workflow is named: no activity recorded it, nobody asked for it', async () => {
    const stream = await lived(engine, submitted);
    const [run] = (await halves(stream)).runs;
    await forged(
      engine.ownerUrl,
      `INSERT INTO hefu.event SELECT stream, 6, gen_random_uuid(), type, at, recorded_at, actor,
         replace(replace(body, '"seq":2', '"seq":6'), '"commandId":"', '"commandId":"x'), previous_hash, hash, 'c-x', 0, $2, NULL, transaction_id
       FROM hefu.event WHERE stream = $1 AND seq = 2`,
      [stream, run?.runId],
    );
    expect(await found(stream)).toEqual([
      `${stream} 6 not-recorded-by-activity seq`,
      `${stream} 6 not-asked commandId`,
    ]);
  }, 60_000);
});

describe('a case that continues as new again and again', () => {
  test('matches over all its runs, and what one hands to the next is what the log folds to', async () => {
    const id = await startedWithLimit(2);
    const stream = await lived(engine, approved, id);
    for (let index = 0; index < 5; index += 1) await engine.order(id, 'mz-coordinator', 'Close');
    const { runs } = await halves(stream);
    expect(runs.length).toBeGreaterThan(3);
    expect(await found(stream)).toEqual([]);
    const { record } = await halves(stream);
    const handedOver = runs.map((run) => ({
      ...run,
      events: run.events.map((event) =>
        event.eventType === 'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW'
          ? resaid(event, '社会救助核对', '商业用途')
          : event,
      ),
    }));
    expect(await named(record, handedOver)).toContain(
      `${firstCarried(runs)} carried-state-differs state.purpose`,
    );
    expect(await named(record, runs.slice(1))).not.toEqual([]);
  }, 120_000);
});

/** The version at which the first run of those that continued handed over. */
function firstCarried(runs: readonly RunHistory[]): number {
  const handOver = runs
    .flatMap(({ events }) => events)
    .find(({ eventType }) => eventType === 'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW');
  return Number(at(firstPayload(attributesOf(handOver!), 'input'), 'carried', 'version'));
}

/** Started like any other, with a forced low limit: the client never sets one. */
async function startedWithLimit(limit: number): Promise<string> {
  const { hefu } = engine;
  const id = await engine.start();
  const stream = `share-request/${id}`;
  const client = await hefu.temporal();
  const [record] = await readStreamRecords(hefu.pool, [stream]);
  await client.workflow.getHandle(stream).terminate('started again with a low limit');
  const { publicKey, keyId } = await hefu.key();
  const input = { id, keys: { [keyId]: publicKey }, limits: { signals: limit, updates: limit } };
  await client.workflow.start('shareRequest', {
    workflowId: stream,
    taskQueue: hefu.addresses.taskQueue,
    args: [input],
  });
  await eventually(async () => {
    expect(await startCase(hefu, 'shareRequest', stream, input, record!.events[0]!.envelope!)).toMatchObject({
      kind: 'accepted',
    });
  });
  return id;
}
