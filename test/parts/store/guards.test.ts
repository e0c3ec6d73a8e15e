import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accepted, openStore, recordOn, type StoreUnderTest } from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
  await recordOn(store.pool, 'g-1', 0, [accepted('c-1')]);
});
afterAll(async () => {
  await store.close();
});

const changes = [
  `UPDATE hefu.event SET actor = 'x'`,
  'DELETE FROM hefu.event',
  'TRUNCATE hefu.event',
  `UPDATE hefu.command SET answer = '{}'`,
  'DELETE FROM hefu.command',
  'TRUNCATE hefu.command',
  'UPDATE hefu.stream SET version = 0',
  'DELETE FROM hefu.stream',
  'TRUNCATE hefu.stream',
];

describe('the log cannot be changed', () => {
  test.each(changes)('by the application: %s', async (change) => {
    await expect(store.pool.query(change)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(changes)('by the owner: %s', async (change) => {
    await expect(store.owner.query(change)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(changes)('by a superuser who switches triggers off for replication: %s', async (change) => {
    const client = new pg.Client({ connectionString: store.ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ usesuper: boolean }>(
        'SELECT usesuper FROM pg_user WHERE usename = current_user',
      );
      expect(rows[0]?.usesuper).toBe(true);
      await client.query('SET session_replication_role = replica');
      await expect(client.query(change)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });

  test('the application writes events through the append function only', async () => {
    for (const table of ['hefu.event', 'hefu.stream', 'hefu.command']) {
      await expect(store.pool.query(`INSERT INTO ${table} DEFAULT VALUES`)).rejects.toMatchObject({
        code: '42501',
      });
    }
    for (const call of [
      `hefu.lock_head('a/b')`,
      `hefu.append_event('a/b', 1, '', now(), '{}', 'c', 0, NULL, NULL)`,
    ]) {
      await expect(store.pool.query(`SELECT ${call}`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('the append function believes no body that speaks of another stream, seq or command', async () => {
    const append = async (before: string, after: string): Promise<unknown> =>
      store.pool.query('SELECT * FROM hefu.append($1, 0, $2, $3, $4, $5, $6, $7, NULL, NULL)', [
        'share-request/g-2',
        ['c-1'],
        [1],
        [false],
        ['{}'],
        [before],
        [after],
      ]);
    const rest = `"id":"00000000-0000-4000-8000-000000000000","at":"2026-01-05T09:00:00Z","type":"T","rule":"A2","actor":{"user":"z"}`;
    const good = `{"commandId":"c-1","index":0,"stream":"share-request/g-2",${rest},"seq":`;
    for (const [before, after] of [
      [good.replace('g-2', 'g-1'), '}'],
      [good, '0}'],
      [good.replace('c-1', 'c-2'), '}'],
      [good.replace('"index":0', '"index":1'), '}'],
      [good.replace('"rule":"A2"', '"rule":""'), '}'],
    ] as const) {
      await expect(append(before, after)).rejects.toMatchObject({ code: '23514' });
    }
    await expect(append(good, '}')).resolves.toMatchObject({ rowCount: 1 });
  });

  test('the functions belong to a role that cannot log in, and look nothing up outside pg_catalog', async () => {
    const { rows } = await store.owner.query<{
      proname: string;
      rolcanlogin: boolean;
      proconfig: readonly string[];
    }>(
      `SELECT p.proname, r.rolcanlogin, p.proconfig FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
       WHERE p.pronamespace = 'hefu'::regnamespace AND p.prosecdef`,
    );
    const names = rows.map(({ proname }) => proname).toSorted();
    expect(names).toEqual([
      'append',
      'append_each',
      'append_event',
      'extend_tree',
      'keep_step',
      'lock_head',
      'start_epoch',
    ]);
    for (const { rolcanlogin, proconfig } of rows) {
      expect(rolcanlogin).toBe(false);
      expect(proconfig).toContain('search_path=pg_catalog, pg_temp');
    }
  });

  test('the application owns nothing and may create nothing in the schema', async () => {
    await expect(store.pool.query('CREATE TABLE hefu.mine ()')).rejects.toMatchObject({ code: '42501' });
    await expect(store.pool.query('ALTER TABLE hefu.event DISABLE TRIGGER ALL')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(store.pool.query('SET session_replication_role = replica')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
