import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addApiToken, revokeApiTokens, userOfApiToken } from '../../../store/api-tokens.js';
import { letterNumbers } from '../../../store/letter-numbers.js';
import { beat, freshHeartbeat, lastBeat } from '../../../store/worker-heartbeat.js';
import { openStore, type StoreUnderTest } from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  await store.close();
});

test('a number is never given twice, whoever asks at the same moment; a letter takes as many as it has cases', async () => {
  const sizes = Array.from({ length: 60 }, (_, index) => 1 + (index % 3));
  const given = await Promise.all(sizes.map((cases) => letterNumbers(store.pool, 2026, cases)));
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
  const letters = given.map(({ letter }) => letter);
  const cases = given.flatMap(({ firstCase }, index) =>
    upTo(sizes[index] ?? 0).map((n) => firstCase + n - 1),
  );
  expect(letters.toSorted((a, b) => a - b)).toEqual(upTo(60));
  expect(cases.toSorted((a, b) => a - b)).toEqual(upTo(120));
});

test('numbers begin again each year', async () => {
  expect(await letterNumbers(store.pool, 2027, 2)).toEqual({ letter: 1, firstCase: 1 });
  expect(await letterNumbers(store.pool, 2027, 1)).toEqual({ letter: 2, firstCase: 3 });
});

test('a worker is alive while it says so, and not after it stopped', async () => {
  expect(await freshHeartbeat(store.pool, 60)).toBe(false);
  await beat(store.pool, 'w-1', 'build-1');
  await beat(store.pool, 'w-1', 'build-1');
  expect(await freshHeartbeat(store.pool, 60)).toBe(true);
  await store.owner.query(`UPDATE hefu.worker_heartbeat SET at = at - interval '61 seconds'`);
  expect(await freshHeartbeat(store.pool, 60)).toBe(false);
  await beat(store.pool, 'w-1', 'build-1');
  await lastBeat(store.pool, 'w-1');
  expect(await freshHeartbeat(store.pool, 60)).toBe(false);
});

test('a token is known by its hash only, and not after it was revoked', async () => {
  await addApiToken(store.pool, 'secret-1', 'zhang', '2026-01-05T00:00:00Z');
  expect(await userOfApiToken(store.pool, 'secret-1')).toBe('zhang');
  expect(await userOfApiToken(store.pool, 'secret-2')).toBeNull();
  const { rows } = await store.owner.query(`SELECT FROM hefu.api_token t WHERE t::text LIKE '%secret%'`);
  expect(rows).toEqual([]);
  expect(await revokeApiTokens(store.pool, 'zhang', '2026-01-06T00:00:00Z')).toBe(1);
  expect(await userOfApiToken(store.pool, 'secret-1')).toBeNull();
});
