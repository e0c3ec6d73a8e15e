import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { redecideLog } from '../../../audit/redecide/redecide-log.js';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { commandStream } from '../../../client/command-stream.js';
import { newEnvelope } from '../../../client/new-envelope.js';
import { recordOpening } from '../../../client/record-reading.js';
import { readersOf } from '../../../client/readers.js';
import { localAdminSession } from '../../../client/session.js';
import { personDecider } from '../../../domain/directory/person/decider.js';
import { readingDecider } from '../../../domain/reading/decider.js';
import type { ReadingRow } from '../../../store/readings.js';
import { Visitor, served } from '../web/served.js';
import { startInstallation, type TestInstallation } from './installation.js';

jest.setTimeout(120_000);

let city: TestInstallation;
beforeAll(async () => {
  city = await startInstallation();
  const { hefu } = city.engine;
  const register = await newEnvelope(hefu, localAdminSession('test'), {
    id: 'jx-reviewer',
    type: 'RegisterPerson',
    data: { department: 'jx', roles: ['reviewer'], personalDigest: null },
  });
  await commandStream(hefu, personDecider, 'person/jx-reviewer', register);
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const readers = async (id: string): Promise<readonly string[]> => {
  const readings: readonly ReadingRow[] = await readersOf(city.engine.hefu, `share-request/${id}`);
  return readings.map(({ reader, kind, by }) => `${reader} ${kind} ${by}`).toReversed();
};
const notKeptSentence = '本次查阅未能记入查阅记录';

describe('who was shown a case is on record', () => {
  test('once a person, case and day, by whatever way it is opened again', async () => {
    const id = await city.engine.start();
    expect((await city.hefu('request', 'show', id, '--as', 'ga-reviewer')).code).toBe(0);
    expect((await city.hefu('request', 'events', id, '--as', 'ga-reviewer')).code).toBe(0);
    const visitor = await Visitor.signedIn(served(city.engine), 'ga-reviewer');
    expect((await visitor.get(`/api/v1/share-requests/${id}`)).status).toBe(200);
    expect((await visitor.get(`/api/v1/share-requests/${id}/events`)).status).toBe(200);
    expect((await visitor.get(`/requests/${id}`)).status).toBe(200);
    expect(await readers(id)).toEqual(['ga-reviewer opened cli']);
  });

  test('two at once are one', async () => {
    const id = await city.engine.start();
    const session = await city.engine.as('ga-reviewer');
    const failures: Error[] = [];
    const read = {
      stream: `share-request/${id}`,
      by: 'api' as const,
      notKept: (error: Error) => failures.push(error),
    };
    await Promise.all(Array.from({ length: 6 }, () => recordOpening(city.engine.hefu, session, read)));
    expect(failures).toEqual([]);
    expect(await readers(id)).toEqual(['ga-reviewer opened api']);
  });

  test('over HTTP and by a page: with their way; a person the case is hidden from leaves nothing', async () => {
    const [first, second] = [await city.engine.start(), await city.engine.start()];
    const web = served(city.engine);
    const own = await Visitor.signedIn(web, 'mz-coordinator');
    const other = await Visitor.signedIn(web, 'jx-reviewer');
    for (const path of [`/requests/${first}`, `/api/v1/share-requests/${first}`])
      expect((await other.get(path)).status).toBe(404);
    expect((await other.get(`/api/v1/share-requests/${first}/events`)).status).toBe(404);
    expect(await readers(first)).toEqual([]);
    await own.get(`/requests/${first}`);
    await own.get(`/api/v1/share-requests/${second}/events`);
    expect(await readers(first)).toEqual(['mz-coordinator opened page']);
    expect(await readers(second)).toEqual(['mz-coordinator opened api']);
  });

  test('nobody named: the operator at the machine, by the name the machine knows them by', async () => {
    const id = await city.engine.start();
    expect((await city.hefu('request', 'show', id)).code).toBe(0);
    const [reading] = await readersOf(city.engine.hefu, `share-request/${id}`);
    expect(reading).toMatchObject({ reader: 'local-admin', kind: 'opened', by: 'cli' });
    expect(reading?.operator).toMatch(/./);
  });

  test('whoever audits a case is among its readers', async () => {
    const id = await city.engine.start();
    const today = shanghaiDate(await city.engine.hefu.now());
    expect((await city.hefu('audit', 'as-of', id, today, '--as', 'jx-commission')).code).toBe(0);
    const { stdout } = await city.hefu('audit', 'readers', id, '--as', 'jx-commission');
    expect(stdout).toMatch(/jx-commission\s+│?\s*命令行/);
    expect(await readers(id)).toEqual(['jx-commission opened cli']);
  });

  test('an evidence package: every time, with the digest of what left', async () => {
    const id = await city.engine.start();
    const file = city.file('package.zip');
    for (let time = 0; time < 2; time += 1)
      expect((await city.hefu('audit', 'export', id, '-o', file, '--as', 'jx-commission')).code).toBe(0);
    expect(await readers(id)).toEqual(['jx-commission exported cli', 'jx-commission exported cli']);
    const [last] = await readersOf(city.engine.hefu, `share-request/${id}`);
    expect(last?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('reading never waits on its own record', () => {
  test('without the signing key the case is shown, and it is said that nothing was recorded', async () => {
    const id = await city.engine.start();
    const { keyFile } = city.engine.hefu.addresses;
    await rename(keyFile, `${keyFile}.away`);
    try {
      const shown = await city.hefu('request', 'show', id);
      expect(shown).toMatchObject({ code: 0, stderr: expect.stringContaining(notKeptSentence) });
    } finally {
      await rename(`${keyFile}.away`, keyFile);
    }
    expect(await readers(id)).toEqual([]);
  });

  test('a database that refuses to write, or does not come to it: shown, logged, in bounded time', async () => {
    const id = await city.engine.start();
    const owner = new pg.Client({ connectionString: city.engine.ownerUrl });
    await owner.connect();
    const reports: string[] = [];
    const web = served(city.engine, { report: (error) => reports.push(error.message) });
    const visitor = await Visitor.signedIn(web, 'mz-coordinator');
    try {
      await owner.query('REVOKE INSERT ON hefu.reading FROM hefu_app');
      expect((await visitor.get(`/requests/${id}`)).status).toBe(200);
      expect(reports).toEqual([`not recorded who read share-request/${id}`]);
      await owner.query('GRANT INSERT ON hefu.reading TO hefu_app');
      await owner.query('BEGIN; LOCK TABLE hefu.reading IN ACCESS EXCLUSIVE MODE');
      const began = performance.now();
      expect((await visitor.get(`/requests/${id}`)).status).toBe(200);
      expect((await city.hefu('request', 'show', id)).stderr).toContain(notKeptSentence);
      expect(performance.now() - began).toBeLessThan(20_000);
    } finally {
      await owner.query('ROLLBACK');
      await owner.query('GRANT INSERT ON hefu.reading TO hefu_app');
      await owner.end();
    }
    expect(await readers(id)).toEqual([]);
  });
});

test('the record of readers is decided again like every other, and its chains are whole', async () => {
  const { hefu } = city.engine;
  const again = await redecideLog(hefu.pool);
  expect(again.discrepancies).toEqual([]);
  expect(again.streams).toBeGreaterThan(5);
  expect(await verifyChains(hefu.pool)).toMatchObject({ broken: [] });
  const session = await city.engine.as('ga-reviewer');
  const day = shanghaiDate(await hefu.now());
  const id = `mz-head/${day}/1`;
  const data = { stream: 'share-request/GX-2026-000001', by: 'cli', operator: null };
  const forged = await newEnvelope(hefu, session, { id, type: 'OpenCase', data });
  expect(await commandStream(hefu, readingDecider, `reading/${id}`, forged)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'reading-of-another' }],
  });
});
