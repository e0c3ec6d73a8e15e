import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrokenLink } from '../../../audit/verify/chain-report.js';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { accepted, openStore, recordOn, refused, type StoreUnderTest } from '../store/store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  await store.close();
});

/** Five events and one attempt on a stream of its own. */
async function writeCase(id: string): Promise<string> {
  for (let version = 0; version < 5; version += 1) {
    await recordOn(store.pool, id, version, [accepted(`c-${version}`)]);
  }
  await recordOn(store.pool, id, 5, [refused('c-no')]);
  return `share-request/${id}`;
}

/** What nobody but the owner of the database can do: switch the guards off, and write. */
async function forge(...statements: readonly [string, readonly unknown[]][]): Promise<void> {
  const client = new pg.Client({ connectionString: store.ownerUrl });
  await client.connect();
  const tables = ['event', 'stream'];
  try {
    for (const table of tables) await client.query(`ALTER TABLE hefu.${table} DISABLE TRIGGER ALL`);
    for (const [sql, values] of statements) await client.query(sql, [...values]);
  } finally {
    await client.query('ALTER TABLE hefu.event ENABLE ALWAYS TRIGGER event_is_append_only');
    await client.query('ALTER TABLE hefu.stream ENABLE ALWAYS TRIGGER stream_is_kept');
    await client.query('ALTER TABLE hefu.stream ENABLE ALWAYS TRIGGER stream_only_grows');
    await client.end();
  }
}

async function found(stream: string): Promise<readonly Pick<BrokenLink, 'stream' | 'seq' | 'why'>[]> {
  const whole = await verifyChains(store.pool);
  const one = await verifyChains(store.pool, { stream });
  expect(one.broken).toEqual(whole.broken.filter((link) => link.stream === stream));
  return one.broken.map(({ seq, why }) => ({ stream, seq, why }));
}

test('a log nobody touched is whole, and its events and streams are counted', async () => {
  const stream = await writeCase('v-0');
  expect(await verifyChains(store.pool, { stream })).toEqual({
    events: 6,
    streams: 2,
    broken: [],
    brokenTotal: 0,
    clockWentBack: [],
  });
});

test('a rewritten body is named', async () => {
  const stream = await writeCase('v-1');
  await forge([
    `UPDATE hefu.event SET body = replace(body, 'Happened', 'Hoppened') WHERE stream = $1 AND seq = 3`,
    [stream],
  ]);
  expect(await found(stream)).toEqual([
    { stream, seq: 3, why: 'hash-differs' },
    { stream, seq: 3, why: 'columns-differ' },
  ]);
});

test('a rewritten body with a hash to match breaks the link behind it', async () => {
  const stream = await writeCase('v-2');
  await forge([
    `UPDATE hefu.event SET body = b, hash = sha256(previous_hash || convert_to(to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || b, 'UTF8'))
     FROM (SELECT replace(body, '"data":{}', '"data":{"x":1}') AS b FROM hefu.event WHERE stream = $1 AND seq = 3) AS forged WHERE stream = $1 AND seq = 3`,
    [stream],
  ]);
  expect(await found(stream)).toEqual([{ stream, seq: 4, why: 'previous-hash-differs' }]);
});

test('the last body rewritten with a hash to match differs from the head', async () => {
  const stream = await writeCase('v-3');
  await forge([
    `UPDATE hefu.event SET hash = sha256('x'), body = body WHERE stream = $1 AND seq = 5`,
    [stream],
  ]);
  expect(await found(stream)).toEqual([
    { stream, seq: 5, why: 'hash-differs' },
    { stream, seq: 5, why: 'head-hash-differs' },
  ]);
});

test('a changed time of recording is named', async () => {
  const stream = await writeCase('v-4');
  await forge([
    `UPDATE hefu.event SET recorded_at = recorded_at - interval '1 microsecond' WHERE stream = $1 AND seq = 2`,
    [stream],
  ]);
  expect(await found(stream)).toEqual([{ stream, seq: 2, why: 'hash-differs' }]);
});

test.each([
  ['actor', `'somebody'`],
  ['type', `'Nothing'`],
  ['at', `at + interval '1 day'`],
  ['command_id', `'c-9'`],
  ['event_id', 'gen_random_uuid()'],
  ['command_index', '7'],
])('a column that says something else than the hashed body is named: %s', async (column, value) => {
  const stream = await writeCase(`v-5-${column}`);
  await forge([`UPDATE hefu.event SET ${column} = ${value} WHERE stream = $1 AND seq = 2`, [stream]]);
  expect(await found(stream)).toEqual([{ stream, seq: 2, why: 'columns-differ' }]);
});

test('a dropped event is named', async () => {
  const stream = await writeCase('v-6');
  await forge([`DELETE FROM hefu.event WHERE stream = $1 AND seq = 3`, [stream]]);
  expect(await found(stream)).toEqual([{ stream, seq: 3, why: 'events-missing' }]);
});

test('the first event dropped is named', async () => {
  const stream = await writeCase('v-7');
  await forge([`DELETE FROM hefu.event WHERE stream = $1 AND seq = 1`, [stream]]);
  expect(await found(stream)).toEqual([{ stream, seq: 1, why: 'events-missing' }]);
});

test('a dropped event whose place was closed up is named', async () => {
  const stream = await writeCase('v-8');
  await forge(
    [`DELETE FROM hefu.event WHERE stream = $1 AND seq = 3`, [stream]],
    [`UPDATE hefu.event SET seq = 3 WHERE stream = $1 AND seq = 4`, [stream]],
    [`UPDATE hefu.event SET seq = 4 WHERE stream = $1 AND seq = 5`, [stream]],
  );
  expect((await found(stream)).map(({ seq, why }) => `${seq} ${why}`)).toEqual([
    '3 previous-hash-differs',
    '3 columns-differ',
    '4 columns-differ',
    '5 tail-missing',
  ]);
});

test('two events swapped are named', async () => {
  const stream = await writeCase('v-9');
  await forge(
    [`UPDATE hefu.event SET seq = 100 WHERE stream = $1 AND seq = 2`, [stream]],
    [`UPDATE hefu.event SET seq = 2 WHERE stream = $1 AND seq = 3`, [stream]],
    [`UPDATE hefu.event SET seq = 3 WHERE stream = $1 AND seq = 100`, [stream]],
  );
  const why = (await found(stream)).map((link) => `${link.seq} ${link.why}`);
  expect(why).toEqual(
    expect.arrayContaining(['2 previous-hash-differs', '3 previous-hash-differs', '4 previous-hash-differs']),
  );
});

test('an event put behind the last one is named', async () => {
  const stream = await writeCase('v-10');
  await forge([
    `INSERT INTO hefu.event SELECT stream, 6, gen_random_uuid(), type, at, recorded_at, actor, body, hash, sha256('x'), 'c-x', 0, NULL, NULL, transaction_id
     FROM hefu.event WHERE stream = $1 AND seq = 5`,
    [stream],
  ]);
  expect((await found(stream)).map(({ seq, why }) => `${seq} ${why}`)).toEqual(
    expect.arrayContaining(['6 hash-differs', '6 columns-differ', '6 beyond-head']),
  );
});

test('a tail cut off is named while the head still stands', async () => {
  const stream = await writeCase('v-11');
  await forge([`DELETE FROM hefu.event WHERE stream = $1 AND seq > 3`, [stream]]);
  expect(await found(stream)).toEqual([{ stream, seq: 4, why: 'tail-missing' }]);
});

test('all events of a stream deleted are named while the head still stands', async () => {
  const stream = await writeCase('v-12');
  await forge([`DELETE FROM hefu.event WHERE stream = $1`, [stream]]);
  expect(await found(stream)).toEqual([{ stream, seq: 1, why: 'tail-missing' }]);
});

test('a head that was deleted is named', async () => {
  const stream = await writeCase('v-13');
  await forge([`DELETE FROM hefu.stream WHERE stream = $1`, [stream]]);
  expect(await found(stream)).toEqual([{ stream, seq: 0, why: 'head-missing' }]);
});

test('an attempt deleted is named too', async () => {
  const stream = await writeCase('v-14');
  await forge([`DELETE FROM hefu.event WHERE stream = $1`, [`${stream}/attempts`]]);
  const { broken } = await verifyChains(store.pool, { stream });
  expect(broken).toMatchObject([{ stream: `${stream}/attempts`, seq: 1, why: 'tail-missing' }]);
});

test('a body that is not canonical is named although its hash is right', async () => {
  const stream = await writeCase('v-15');
  const { rows } = await store.owner.query<{ body: string; previous_hash: Buffer; stamp: string }>(
    `SELECT body, previous_hash, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS stamp FROM hefu.event WHERE stream = $1 AND seq = 5`,
    [stream],
  );
  const [row] = rows;
  const body = `${row!.body} `;
  const hash = createHash('sha256').update(row!.previous_hash).update(row!.stamp).update(body).digest();
  await forge(
    [`UPDATE hefu.event SET body = $2, hash = $3 WHERE stream = $1 AND seq = 5`, [stream, body, hash]],
    [`UPDATE hefu.stream SET hash = $2 WHERE stream = $1`, [stream, hash]],
  );
  expect(await found(stream)).toEqual([{ stream, seq: 5, why: 'not-canonical' }]);
});

test('the chain alone cannot find a tail cut together with its head: that needs an older checkpoint', async () => {
  const stream = await writeCase('v-16');
  await forge(
    [`DELETE FROM hefu.event WHERE stream = $1 AND seq > 3`, [stream]],
    [
      `UPDATE hefu.stream SET version = 3, hash = (SELECT hash FROM hefu.event WHERE stream = $1 AND seq = 3) WHERE stream = $1`,
      [stream],
    ],
  );
  expect(await found(stream)).toEqual([]);
});

test('a clock that went backwards breaks nothing, is recorded as it stood, and is pointed out', async () => {
  const stream = 'share-request/v-17';
  await recordOn(store.pool, 'v-17', 0, [accepted('c-1')]);
  // The clock was an hour fast when the first event was recorded.
  await forge(
    [
      `UPDATE hefu.event SET recorded_at = r, hash = sha256(previous_hash || convert_to(to_char(r AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || body, 'UTF8'))
       FROM (SELECT now() + interval '1 hour' AS r) AS fast WHERE stream = $1`,
      [stream],
    ],
    [
      `UPDATE hefu.stream SET hash = (SELECT hash FROM hefu.event WHERE stream = $1) WHERE stream = $1`,
      [stream],
    ],
  );
  await recordOn(store.pool, 'v-17', 1, [accepted('c-2')]);
  const report = await verifyChains(store.pool, { stream });
  expect(report).toMatchObject({ events: 2, broken: [], clockWentBack: [{ stream, seq: 2 }] });
});

test('more rows than one page are walked', async () => {
  const events = Array.from({ length: 2100 }, () => ({ ...accepted('x').events[0]! }));
  await recordOn(store.pool, 'v-18', 0, [accepted('c-1', events)]);
  await recordOn(store.pool, 'v-19', 0, [accepted('c-1')]);
  expect(await verifyChains(store.pool, { stream: 'share-request/v-18' })).toMatchObject({
    events: 2100,
    brokenTotal: 0,
  });
});
