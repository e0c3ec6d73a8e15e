import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findAddresses } from '../../../client/addresses.js';
import { createTestDatabase } from '../../servers/create-test-database.js';

const run = {
  databaseUrl: 'postgresql://hefu_app@127.0.0.1:1/hefu',
  ownerDatabaseUrl: 'postgresql://owner@127.0.0.1:1/hefu',
  temporalAddress: '127.0.0.1:2',
  namespace: 'own',
  taskQueue: 'own-queue',
  keyFile: '/own/key.pem',
};
let running: string;
let empty: string;
beforeAll(async () => {
  [running, empty] = await Promise.all([
    mkdtemp(join(tmpdir(), 'hefu-a-')),
    mkdtemp(join(tmpdir(), 'hefu-b-')),
  ]);
  await writeFile(join(running, 'run.json'), JSON.stringify(run));
});
afterAll(async () => {
  for (const folder of [running, empty]) await rm(folder, { recursive: true, force: true });
});

describe('where the command line finds the installation', () => {
  test('in run.json of the data folder', async () => {
    const { ownerDatabaseUrl, ...addresses } = run;
    expect(await findAddresses({ HEFU_DATA: running })).toEqual(addresses);
    // The same database named by its owner is the same installation.
    expect(await findAddresses({ HEFU_DATA: running, DATABASE_URL: ownerDatabaseUrl })).toEqual(addresses);
  });

  test('the environment wins; the application logs in with its own role', async () => {
    const { ownerUrl, applicationUrl } = await createTestDatabase();
    const env = { DATABASE_URL: ownerUrl, TEMPORAL_ADDRESS: 'elsewhere:7233', TEMPORAL_NAMESPACE: 'city' };
    for (const folder of [running, empty]) {
      expect(await findAddresses({ ...env, HEFU_DATA: folder })).toMatchObject({
        databaseUrl: applicationUrl,
        temporalAddress: 'elsewhere:7233',
        namespace: 'city',
      });
    }
  }, 300_000);

  test('nowhere: says to run npm start; a run.json cut off while written is none', async () => {
    await expect(findAddresses({ HEFU_DATA: empty })).rejects.toThrow('请先运行 npm start');
    await writeFile(join(empty, 'run.json'), '{"databaseUrl":');
    await expect(findAddresses({ HEFU_DATA: empty })).rejects.toThrow('请先运行 npm start');
  });
});
