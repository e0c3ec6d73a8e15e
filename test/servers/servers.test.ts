import { afterAll, expect, test } from '@jest/globals';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { searchAttributes } from '../../temporal-config/names.js';
import { createEmptyDatabase, createTestDatabase } from './create-test-database.js';
import { sharedTemporal } from './shared-temporal.js';

const open: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of open) await close();
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test('every test file has a migrated database of its own, that the application logs in to with its own role', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  expect(one.ownerUrl).not.toBe(two.ownerUrl);
  expect(await ask(one.applicationUrl, 'SELECT count(*)::int AS answer FROM hefu.event')).toBe(0);
  expect(await ask(one.applicationUrl, 'SELECT current_user AS answer')).not.toBe(
    await ask(one.ownerUrl, 'SELECT current_user AS answer'),
  );
}, 120_000);

test('a database without schema is UTF-8 in byte order, whatever the machine speaks', async () => {
  const { ownerUrl } = await createEmptyDatabase();
  expect(await ask(ownerUrl, "SELECT to_regnamespace('hefu') AS answer")).toBeNull();
  expect(await ask(ownerUrl, "SELECT current_setting('server_encoding') AS answer")).toBe('UTF8');
  expect(await ask(ownerUrl, "SELECT ('B' < 'a') AS answer")).toBe(true);
}, 120_000);

test('every caller has a namespace of its own on one Temporal server, which knows our search attributes', async () => {
  const [{ address, namespace }, other] = await Promise.all([sharedTemporal(), sharedTemporal()]);
  expect(other.address).toBe(address);
  expect(other.namespace).not.toBe(namespace);
  const connection = await Connection.connect({ address });
  open.push(() => connection.close());
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
}, 120_000);
