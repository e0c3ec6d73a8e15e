import { readdirSync } from 'node:fs';
import pg from 'pg';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { applicationUrl } from '../../../store/application-url.js';
import { migrate } from '../../../store/migrate.js';
import { createEmptyDatabase } from '../../servers/create-test-database.js';

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

const applied = async (url: string): Promise<readonly unknown[]> =>
  ask(url, 'SELECT name, run_on FROM hefu.migration ORDER BY id');

const migrations = readdirSync(new URL('../../../store/migrations', import.meta.url)).length;

// Migrations of several databases wait for each other.
jest.setTimeout(60_000);

describe('migrations', () => {
  test('run once, however often and by however many they are started', async () => {
    const { ownerUrl } = await createEmptyDatabase();
    await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
    const before = await applied(ownerUrl);
    expect(before).toHaveLength(migrations);
    await migrate(ownerUrl);
    expect(await applied(ownerUrl)).toEqual(before);
  });

  test('several databases of one server at the same moment share the roles', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, createEmptyDatabase));
    await Promise.all(databases.map(async ({ ownerUrl }) => migrate(ownerUrl)));
    const urls = await Promise.all(databases.map(async ({ ownerUrl }) => applicationUrl(ownerUrl)));
    for (const url of urls)
      expect(await ask(url, 'SELECT current_user AS who')).toEqual([{ who: 'hefu_app' }]);
  });

  test('an owner who is no superuser can do it, too', async () => {
    const { ownerUrl } = await createEmptyDatabase();
    const database = new URL(ownerUrl).pathname.slice(1);
    const name = `owner_of_${database}`;
    await ask(ownerUrl, `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'pw-${name}'`);
    await ask(ownerUrl, `ALTER DATABASE ${database} OWNER TO ${name}`);
    // The roles are there already and belong to the superuser who made them: whoever comes later is let in by them.
    for (const role of ['hefu_recorder', 'hefu_sequencer', 'hefu_reader']) {
      await ask(
        ownerUrl,
        `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN NOINHERIT; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
      );
      await ask(ownerUrl, `GRANT ${role} TO ${name} WITH ADMIN OPTION`);
    }
    const url = new URL(ownerUrl);
    url.username = name;
    url.password = `pw-${name}`;
    await migrate(url.href);
    expect(await applied(url.href)).toHaveLength(migrations);
  });
});

describe('the application’s way in', () => {
  afterEach(() => {
    delete process.env['HEFU_APP_PASSWORD'];
  });

  test('is the role hefu_app in the same database, with the password the administrator gave', async () => {
    const { ownerUrl } = await createEmptyDatabaseWithSchema();
    // The role is shared by all tests on this server, so what is "given" here is what it already has.
    const { username, password } = new URL(await applicationUrl(ownerUrl));
    expect(username).toBe('hefu_app');
    const database = new URL(ownerUrl).pathname.slice(1);
    await ask(ownerUrl, `CREATE ROLE second_${database} SUPERUSER LOGIN PASSWORD 'another'`);
    const second = new URL(ownerUrl);
    second.username = `second_${database}`;
    second.password = 'another';
    process.env['HEFU_APP_PASSWORD'] = decodeURIComponent(password);
    const given = new URL(await applicationUrl(second.href));
    expect([given.username, given.password, given.pathname]).toEqual(['hefu_app', password, `/${database}`]);
  });

  test('without one it is derived from the owner’s: always the same, and not the owner’s own', async () => {
    const { ownerUrl } = await createEmptyDatabaseWithSchema();
    const first = await applicationUrl(ownerUrl);
    expect(await applicationUrl(ownerUrl)).toBe(first);
    const owner = new URL(ownerUrl);
    if (owner.password !== '') expect(new URL(first).password).not.toBe(owner.password);
    expect(new URL(first).password === '').toBe(owner.password === '');
  });
});

async function createEmptyDatabaseWithSchema(): Promise<{ readonly ownerUrl: string }> {
  const { ownerUrl } = await createEmptyDatabase();
  await migrate(ownerUrl);
  return { ownerUrl };
}
