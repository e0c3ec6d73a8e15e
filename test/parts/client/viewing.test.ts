import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HefuConnection } from '../../../client/connection.js';
import type { Session } from '../../../client/session.js';
import { viewing } from '../../../client/viewing.js';
import { emptyInstallation, type EmptyInstallation } from './empty-installation.js';

let installation: EmptyInstallation;
let hefu: HefuConnection;
beforeAll(async () => {
  installation = await emptyInstallation();
  hefu = installation.hefu;
}, 120_000);
afterAll(async () => {
  await installation.stop();
}, 60_000);

const reader = (department: string, role = 'reviewer'): Session => ({
  actor: { user: 'anybody', department, roles: [role] },
  principal: { method: 'demo', subject: 'anybody', session: 'demo' },
});

interface Who {
  readonly role: string;
  readonly department: string;
  readonly citywide: string;
  readonly backend: number;
}

const who = `SELECT current_user AS role, current_setting('hefu.viewer_department', true) AS department,
  current_setting('hefu.viewer_citywide', true) AS citywide, pg_backend_pid() AS backend`;
const asked = async (seen: HefuConnection): Promise<Who | undefined> =>
  (await seen.pool.query<Who>(who)).rows[0];

describe('reading as somebody', () => {
  test('everything asked at once is read as that person, on one connection', async () => {
    const seen = viewing(hefu, reader('ga'));
    const answers = await Promise.all([asked(seen), asked(seen), asked(seen)]);
    expect(answers[0]).toMatchObject({ role: 'hefu_reader', department: 'ga', citywide: '' });
    expect(answers.map((one) => one?.backend)).toEqual(Array(3).fill(answers[0]?.backend));
    expect(await asked(seen)).toMatchObject({ role: 'hefu_reader', department: 'ga' });
  });

  test('the whole city only to whoever supervises or audits', async () => {
    expect(await asked(viewing(hefu, reader('jxw', 'commission')))).toMatchObject({ citywide: 'yes' });
    expect(await asked(viewing(hefu, reader('jxw', 'head')))).toMatchObject({ citywide: '' });
  });

  test('a code with quotes in it stays a code', async () => {
    const code = `ga', true), set_config('hefu.viewer_citywide', 'yes`;
    expect(await asked(viewing(hefu, reader(code)))).toMatchObject({ department: code, citywide: '' });
  });

  test('nothing of a viewer is left for the next, whether the statement succeeded or failed', async () => {
    const seen = viewing(hefu, reader('ga'));
    await asked(seen);
    await expect(seen.pool.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
    for (let time = 0; time < 12; time += 1)
      expect(await asked(hefu)).toMatchObject({
        role: 'hefu_app',
        citywide: expect.not.stringMatching('yes'),
      });
  });

  test('a statement that fails spoils none that is asked with it', async () => {
    const seen = viewing(hefu, reader('ga'));
    const outcomes = await Promise.allSettled([asked(seen), seen.pool.query('SELECT 1 / 0'), asked(seen)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await asked(seen)).toMatchObject({ role: 'hefu_reader', department: 'ga' });
  });

  test('writing is refused', async () => {
    await expect(viewing(hefu, reader('ga')).pool.query(`DELETE FROM hefu.department`)).rejects.toThrow(
      /read-only|permission denied/,
    );
  });

  test('what was written before a statement is read by it, though it waited behind an earlier one', async () => {
    const gate = await hefu.pool.connect();
    try {
      await gate.query('SELECT pg_advisory_lock(20)');
      const seen = viewing(hefu, reader('ga'));
      const first = seen.pool.query('SELECT pg_advisory_xact_lock_shared(20)');
      const second = seen.pool.query<{ there: boolean }>(
        `SELECT EXISTS (SELECT FROM hefu.department WHERE code = 'new') AS there`,
      );
      await hefu.pool.query(
        `INSERT INTO hefu.department (code, name, status, version, view) VALUES ('new', '新局', 'active', 1, '{}')`,
      );
      await gate.query('SELECT pg_advisory_unlock(20)');
      await first;
      expect((await second).rows).toEqual([{ there: true }]);
    } finally {
      gate.release();
    }
  });
});
