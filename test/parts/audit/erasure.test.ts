import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { registerCheckpointKey, rotateCheckpointKey } from '../../../client/checkpoint-key.js';
import { newestCheckpointWithKey } from '../../../client/checkpoints.js';
import { openHefu, type HefuConnection } from '../../../client/connection.js';
import { erasePerson } from '../../../client/erase-person.js';
import { registerDepartment, registerPerson } from '../../../client/register-people.js';
import { localAdminSession } from '../../../client/session.js';
import { keyFile } from '../../../audit/checkpoint/key-file.js';
import { readWitnesses } from '../../../audit/checkpoint/witness-file.js';
import { sequenceOnce } from '../../../audit/sequencer/sequence-once.js';
import { verifyCase } from '../../../audit/verify/verify-case.js';
import { verifyLog } from '../../../audit/verify/verify-log.js';
import { forge } from './forge.js';
import { openLog, untilIdle, writeCase, type LogUnderTest } from './log-fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'hefu-erasure-'));
const files = { keyFile: join(folder, 'checkpoint-key.pem'), witnessFile: join(folder, 'witness') };
const admin = localAdminSession('root');

let log: LogUnderTest;
let hefu: HefuConnection;
beforeAll(async () => {
  log = await openLog();
  hefu = openHefu({
    databaseUrl: log.pool.options.connectionString ?? '',
    temporalAddress: '127.0.0.1:1',
    namespace: 'default',
    keyFile: join(folder, 'gateway-key.pem'),
    taskQueue: 'none',
  });
  await registerCheckpointKey(hefu, files, 'hefu.test/erasure');
}, 60_000);
afterAll(async () => {
  await hefu.close();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

const sequence = async (): Promise<number> =>
  untilIdle({ pool: log.pool, privateKey: await keyFile(files.keyFile), witnessFile: files.witnessFile });
const witnessed = async (): Promise<readonly string[]> =>
  (await readWitnesses(files.witnessFile)).map(({ note }) => note);

test('a name that is erased is nowhere any more, and every proof from before stays valid', async () => {
  const content = { aliases: [], level: 'municipal', joinsPlan: false, calendar: 'cn' } as const;
  await registerDepartment(hefu, admin, { code: 'wsjk', name: '市卫生健康委', ...content });
  const entry = { user: 'zhang', department: 'wsjk', roles: ['reviewer'] as const };
  await registerPerson(hefu, admin, { ...entry, name: '张三丰', email: 'zhang@example.cn' });
  await writeCase(log, 'a');
  await sequence();
  const before = await witnessed();
  expect(await erasePerson(hefu, admin, 'zhang', '本人申请删除')).toMatchObject({
    kind: 'accepted',
    events: ['PersonalDataErased'],
  });
  await sequence();
  expect((await log.pool.query('SELECT FROM hefu.personal_data')).rowCount).toBe(0);
  const { rows } = await log.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM hefu.event WHERE body LIKE '%张三丰%' OR body LIKE '%zhang@example.cn%'`,
  );
  expect(rows).toEqual([{ n: 0 }]);
  expect(await verifyLog(log.pool, { against: before })).toMatchObject({ brokenTotal: 0 });
  expect(await verifyCase(log.pool, 'person/zhang', { against: before })).toMatchObject({
    events: 3,
    brokenTotal: 0,
  });
});

test('a case is proven by itself, and named by itself when its last event was taken away', async () => {
  const stream = await writeCase(log, 'b');
  await sequence();
  expect(await verifyCase(log.pool, stream)).toMatchObject({
    events: 6,
    brokenTotal: 0,
    tree: { unsequenced: 0 },
  });
  await forge(
    log.ownerUrl,
    `DELETE FROM hefu.event WHERE stream = '${stream}' AND seq = 5`,
    `SELECT pg_temp.rechain('${stream}')`,
  );
  const { broken } = await verifyCase(log.pool, stream);
  expect(broken).toMatchObject([{ stream, seq: 5, why: 'heads-differ' }]);
});

test('a key is changed by an event that both keys have signed, and both are believed for what they signed', async () => {
  const old = (await newestCheckpointWithKey(hefu))?.verifierKey ?? '';
  const oldKey = await keyFile(files.keyFile);
  expect(await rotateCheckpointKey(hefu, admin, files)).toMatchObject({ kind: 'accepted' });
  await writeCase(log, 'c');
  await sequence();
  const newest = await newestCheckpointWithKey(hefu);
  expect(newest?.verifierKey).not.toBe(old);
  const wrong = (await verifyLog(log.pool, { keys: [old], against: await witnessed() })).broken;
  // What the test above took away is still found; no signature is.
  expect(wrong.map(({ why }) => why)).not.toContain('signature-wrong');
  expect(wrong.map(({ why }) => why)).not.toContain('key-change-unsigned');
  await writeCase(log, 'd');
  expect(
    await sequenceOnce({ pool: log.pool, privateKey: oldKey, witnessFile: files.witnessFile }),
  ).toMatchObject({ kind: 'refused', refusal: { code: 'key-not-on-record' } });
});

test('a key that was put on record without the old one’s signature signs for nobody', async () => {
  const { rows } = await log.pool.query<{ version: string }>(
    `SELECT version FROM hefu.stream WHERE stream = 'checkpoint-key/log'`,
  );
  const seq = Number(rows[0]?.version);
  await forge(
    log.ownerUrl,
    `UPDATE hefu.event SET body = replace(body, '"note":"hefu-key-change/1', '"note":"hefu-key-change/2') WHERE stream = 'checkpoint-key/log' AND seq = ${seq}`,
    `SELECT pg_temp.rechain('checkpoint-key/log')`,
    `SELECT pg_temp.releaf('checkpoint-key/log')`,
  );
  const { broken } = await verifyLog(log.pool);
  expect(broken).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ stream: 'checkpoint-key/log', seq, why: 'key-change-unsigned' }),
      expect.objectContaining({ why: 'signature-wrong' }),
    ]),
  );
});
