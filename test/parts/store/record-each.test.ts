import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import type { RecordRequest } from '../../../domain/recording.js';
import { getCatalogueEntry } from '../../../store/read-catalogue.js';
import { readAttempts, readStream } from '../../../store/read-stream.js';
import { readStreams } from '../../../store/read-streams.js';
import { recordEach } from '../../../store/record-each.js';
import { record } from '../../../store/record.js';
import { accepted, event, openStore, refused, type StoreUnderTest } from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
}, 120_000);
afterAll(async () => {
  await store.close();
});

const view = (code: string, title = `“名称”\\${code}`): RecordRequest['view'] => ({
  code,
  title,
  provider: 'gaj',
  class: 'on-demand',
  status: 'listed',
});
const request = (code: string, version = 0, commandId = `${code}-${version}`): RecordRequest => ({
  stream: `catalogue/${code}`,
  version,
  entries: [accepted(commandId, [event('Shown', { note: '换行\n引号"反斜杠\\' })])],
  view: view(code),
  nextDeadline: null,
});
const kinds = (outcomes: Awaited<ReturnType<typeof recordEach>>): readonly string[] =>
  outcomes.map(({ kind }) => kind);

test('many streams in one statement: events, answers, heads, projection and chains as one by one', async () => {
  const codes = Array.from({ length: 50 }, (_, index) => `E-${index}`);
  const outcomes = await recordEach(
    store.pool,
    codes.map((code) => request(code)),
  );
  expect(outcomes).toEqual(codes.map(() => ({ kind: 'recorded', version: 1, outside: [] })));
  const again = await recordEach(
    store.pool,
    codes.map((code) => request(code, 1)),
  );
  expect(again.map((one) => one.kind === 'recorded' && one.version)).toEqual(codes.map(() => 2));
  const [streams, entry] = [
    await readStreams(store.pool, ['catalogue/E-7', 'catalogue/none']),
    await getCatalogueEntry(store.pool, 'E-7'),
  ];
  expect(streams.map(({ stream, events }) => [stream, events.map(({ seq }) => seq)])).toEqual([
    ['catalogue/E-7', [1, 2]],
  ]);
  expect(entry).toMatchObject({ version: 2, view: { title: '“名称”\\E-7' } });
  const { rows } = await store.owner.query<{
    previous_hash: Buffer;
    hash: Buffer;
    stamp: string;
    body: string;
  }>(
    `SELECT previous_hash, hash, body, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS stamp
     FROM hefu.event WHERE stream = 'catalogue/E-7' ORDER BY seq`,
  );
  for (const { previous_hash, hash, stamp, body } of rows) {
    expect(
      createHash('sha256')
        .update(previous_hash)
        .update(stamp + body)
        .digest(),
    ).toEqual(hash);
  }
  expect(rows[1]?.previous_hash).toEqual(rows[0]?.hash);
  const answers = await store.owner.query(
    `SELECT answer, first_seq::int, last_seq::int FROM hefu.command WHERE stream = 'catalogue/E-7' ORDER BY first_seq`,
  );
  expect(answers.rows[1]).toEqual({
    answer: { kind: 'accepted', version: 2, events: ['Shown'] },
    first_seq: 2,
    last_seq: 2,
  });
});

test('the log is the arbiter of each stream, and one that is behind keeps no other from being recorded', async () => {
  await recordEach(store.pool, [request('B-1')]);
  const outcomes = await recordEach(store.pool, [request('B-1', 0, 'late'), request('B-2')]);
  expect(kinds(outcomes)).toEqual(['behind', 'recorded']);
  // A repeated command gets the stored answer.
  const [repeated] = await recordEach(store.pool, [request('B-1')]);
  expect(repeated).toMatchObject({
    kind: 'behind',
    missed: [{ seq: 1 }],
    answers: { 'B-1-0': { kind: 'accepted', version: 1 } },
  });
  expect(await readStream(store.pool, 'catalogue/B-1')).toHaveLength(1);
});

test('a stream that the log has less of than the caller has seen is a defect, and nothing is recorded', async () => {
  await expect(recordEach(store.pool, [request('L-1'), request('B-1', 7)])).rejects.toThrow('lost events');
  expect(await readStream(store.pool, 'catalogue/L-1')).toEqual([]);
});

test('what is refused, or told to somebody, or several events, goes the ordinary way beside the others', async () => {
  const several = { ...request('M-2'), entries: [accepted('m-2', [event('One'), event('Two')])] };
  const none = { ...request('M-3'), entries: [refused('m-3')], view: null };
  const outcomes = await recordEach(store.pool, [request('M-1'), several, none]);
  expect(outcomes.map((one) => one.kind === 'recorded' && one.version)).toEqual([1, 2, 0]);
  expect(await readAttempts(store.pool, 'catalogue/M-3')).toMatchObject([{ type: 'CommandRefused' }]);
});

test('the body must say what is recorded of it, and the names must be those of different streams', async () => {
  const body = (stream: string): readonly [string, string] => [
    `{"actor":{"user":"u"},"at":"2026-01-05T09:00:00+08:00","commandId":"c","id":"8d5a2a56-0c7b-4c60-9f0e-0d0a5a3c2b11","index":0,"rule":"A2","seq":`,
    `,"stream":"${stream}","type":"T"}`,
  ];
  const call = async (streams: readonly string[], said: string): Promise<unknown> => {
    const [before, after] = body(said);
    const same = (value: unknown): unknown[] => streams.map(() => value);
    return store.pool.query('SELECT hefu.append_each($1, $2, $3, $4, $5, $6, NULL, NULL)', [
      streams,
      same(0),
      same('c'),
      same('{}'),
      same(before),
      same(after),
    ]);
  };
  await expect(call(['catalogue/X-1'], 'catalogue/X-2')).rejects.toThrow('does not say');
  await expect(call(['catalogue/X-1', 'catalogue/X-1'], 'catalogue/X-1')).rejects.toThrow(
    'different streams',
  );
  await expect(call(['catalogue/X-1/attempts'], 'catalogue/X-1/attempts')).rejects.toThrow(
    'different streams',
  );
  await call(['catalogue/X-1'], 'catalogue/X-1');
});

test('several importers at once with the same and with other streams: each event once, no deadlock', async () => {
  const codes = Array.from({ length: 120 }, (_, index) => `C-${String(index).padStart(3, '0')}`);
  const lanes = [codes, codes.toReversed(), codes.filter((_, index) => index % 2 === 0), codes.slice(60)];
  const outcomes = await Promise.all(
    lanes.flatMap((lane, index) => [
      recordEach(
        store.pool,
        lane.map((code) => request(code, 0, `lane-${index}`)),
      ),
      record(store.pool, request(lane[5]!, 0, `single-${index}`)),
    ]),
  );
  const recorded = outcomes.flat().filter(({ kind }) => kind === 'recorded');
  expect(recorded).toHaveLength(codes.length);
  for (const { events } of await readStreams(
    store.pool,
    codes.map((code) => `catalogue/${code}`),
  )) {
    expect(events).toHaveLength(1);
  }
  expect((await verifyChains(store.pool)).broken).toEqual([]);
}, 60_000);
