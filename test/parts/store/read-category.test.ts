import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readCategory } from '../../../store/read-category.js';
import { pageLimit } from '../../../store/read-stream.js';
import { record } from '../../../store/record.js';
import { accepted, event, openStore, refused, type StoreUnderTest } from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  await store.close();
});

const write = (stream: string, commandId: string, count: number, version = 0): Promise<object> => {
  const events = Array.from({ length: count }, (_, index) => event('Happened', { index }));
  const entry = accepted(commandId, events);
  return record(store.pool, { stream, version, entries: [entry], view: null, nextDeadline: null });
};

test('every stream of a category, whole where it lies on several pages, and nothing of its neighbours', async () => {
  // The first page ends within the second stream, the second within the third.
  await write('catalogue/a', 'c-1', 1);
  await write('catalogue/b', 'c-1', pageLimit);
  await write('catalogue/c', 'c-1', pageLimit);
  await write('catalogue/c', 'c-2', 2, pageLimit);
  await write('catalogue-other/a', 'c-1', 1);
  await write('calendar/a', 'c-1', 1);
  const attempt = { stream: 'catalogue/a', version: 1, entries: [refused('c-3')] };
  await record(store.pool, { ...attempt, view: null, nextDeadline: null });
  const streams = await readCategory(store.pool, 'catalogue');
  expect(streams.map(({ stream, events }) => [stream, events.length])).toEqual([
    ['catalogue/a', 1],
    ['catalogue/b', pageLimit],
    ['catalogue/c', pageLimit + 2],
  ]);
  for (const { events } of streams) {
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  }
});

test('a category without streams has none', async () => {
  expect(await readCategory(store.pool, 'setting')).toEqual([]);
});
