import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AsOf } from '../../../audit/as-of/as-of.js';
import { canonicalJson } from '../../../domain/canonical-json.js';
import { asJson } from '../../../domain/json.js';
import type { Refusal } from '../../../domain/refusal.js';
import { readAttempts } from '../../../store/read-stream.js';
import { startInstallation, type TestInstallation } from '../../parts/cli/installation.js';
import { forged } from './forged.js';
import { closed, lived, submitted } from './lived-case.js';

/** Under the rules of the plan the paper's receipt starts the clock. */
const adopted = { ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' };
let place: TestInstallation;
let stream = '';
beforeAll(async () => {
  place = await startInstallation();
  stream = await lived(place.engine, closed);
}, 300_000);
afterAll(async () => {
  await place.stop();
}, 60_000);

const bin = fileURLToPath(new URL('../../../bin/hefu', import.meta.url));
const id = (): string => stream.split('/')[1] ?? '';

/** The command line as a process of its own: only there is the workflow code at hand. */
async function hefu(
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string }> {
  const env = { ...process.env, HEFU_DATA: place.file('.'), NODE_OPTIONS: '' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [bin, ...words], {
      env,
      timeout: 120_000,
    });
    return { code: 0, stdout };
  } catch (error) {
    const { code, stdout } = error as { readonly code: number; readonly stdout: string };
    return { code, stdout };
  }
}

describe('the auditor’s commands', () => {
  test('a whole installation: decided again, matched and replayed, each with 0', async () => {
    expect(await place.json('audit', 'redecide', '--all')).toMatchObject({
      whole: true,
      discrepanciesTotal: 0,
    });
    expect(await place.json('audit', 'match', '--all')).toMatchObject({ whole: true, cases: 1 });
    expect(await place.json('audit', 'match', id())).toMatchObject({ whole: true, runs: 1 });
    const { code, stdout } = await hefu('audit', 'replay', id(), '--json');
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 0, whole: true, runs: 1 });
    const all = await hefu('audit', 'replay', '--all', '--json');
    expect({ code: all.code, ...(JSON.parse(all.stdout) as object) }).toMatchObject({
      code: 0,
      whole: true,
      runs: 1,
      discrepanciesTotal: 0,
    });
  }, 180_000);

  test('a register has no workflow: nothing to match or to replay, and the process ends', async () => {
    const { rows } = await place.engine.hefu.pool.query<{ stream: string }>(
      `SELECT stream FROM hefu.stream WHERE stream LIKE 'catalogue/%' LIMIT 1`,
    );
    const register = rows[0]!.stream;
    expect(await place.json('audit', 'match', register)).toMatchObject({ whole: true, cases: 0 });
    const { code, stdout } = await hefu('audit', 'replay', register, '--json');
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 0, whole: true, runs: 0 });
  }, 150_000);

  test('a changed record ends with 1 and says stream, seq, field, as recorded and as decided again', async () => {
    const other = await lived(place.engine, submitted);
    await forged(
      place.engine.ownerUrl,
      `UPDATE hefu.event SET body = replace(body, '"workingDays":10', '"workingDays":11') WHERE stream = $1 AND seq = 5`,
      [other],
    );
    const { code, stdout } = await place.hefu('audit', 'redecide', other.split('/')[1] ?? '');
    expect(code).toBe(1);
    expect(stdout).toContain('决定不一致：1 处。');
    expect(stdout).toMatch(new RegExp(`${other}.*5.*重新作出的决定与记录不同.*workingDays.*11.*10`));
    const matched = await place.hefu('audit', 'match', '--all', '--json');
    expect(matched.code).toBe(0);
  }, 60_000);

  test('a refusal recorded with fewer reasons than there are now ends with 0, and the further ones are told', async () => {
    const other = await lived(place.engine, submitted);
    const number = other.split('/')[1] ?? '';
    await place.engine.order(number, 'mz-coordinator', 'RequestSupplement', { missing: [] });
    const [attempt] = await readAttempts(place.engine.hefu.pool, other);
    const { refusals } = attempt!.data as { readonly refusals: readonly Refusal[] };
    await forged(
      place.engine.ownerUrl,
      'UPDATE hefu.event SET body = replace(body, $2, $3) WHERE stream = $1',
      [`${other}/attempts`, canonicalJson(asJson(refusals)), canonicalJson(asJson(refusals.slice(0, 1)))],
    );
    const { code, stdout } = await place.hefu('audit', 'redecide', number);
    expect(code).toBe(0);
    expect(stdout).toContain('另有 1 次被拒，决定相同，本版本的理由更多');
    expect(stdout).toContain(refusals[1]!.message.slice(0, 20));
  }, 60_000);

  test('what is shown of a case is held against its events, column by column', async () => {
    await forged(
      place.engine.ownerUrl,
      `UPDATE hefu.share_request SET due_date = '2030-01-01' WHERE id = $1`,
      [id()],
    );
    const { code, stdout } = await hefu('audit', 'replay', id());
    expect(code).toBe(1);
    expect(stdout).toMatch(/查询结果与记录不符.*due_date.*2030-01-01/);
  }, 120_000);

  test('everything that is shown is held against its events, keys and people too', async () => {
    const change = (sql: string): Promise<void> => forged(place.engine.ownerUrl, sql);
    await change(`UPDATE hefu.gateway_key SET public_key = 'AAAA' || public_key`);
    await change(`UPDATE hefu.person SET roles = '{auditor}' WHERE user_id = 'mz-head'`);
    const { code, stdout } = await hefu('audit', 'replay', '--all');
    expect(code).toBe(1);
    expect(stdout).toMatch(/gateway-key\/gw-.*public_key.*AAAA/);
    expect(stdout).toMatch(/person\/mz-head.*roles.*auditor/);
    await change('UPDATE hefu.gateway_key SET public_key = substr(public_key, 5)');
    await change(`UPDATE hefu.person SET roles = '{head}' WHERE user_id = 'mz-head'`);
  }, 120_000);

  test('what was known and what was true at a moment: a receipt told later, then corrected, explains the difference', async () => {
    const other = await lived(
      place.engine,
      [['mz-coordinator', 'Submit']],
      await place.engine.start(undefined, adopted),
    );
    const number = other.split('/')[1] ?? '';
    const receipt = { receivedOn: '2026-03-02', incomingNo: '沪公收〔2026〕0007号' };
    await lived(place.engine, [['ga-reviewer', 'ReceiveApplication', receipt]], number);
    const then = (await place.json('audit', 'as-of', number, '2026-03-05')) as AsOf;
    expect(then.known).toBeNull();
    expect(then.because).toEqual([
      expect.objectContaining({
        type: 'ApplicationReceived',
        why: 'recorded-later',
        occurredAt: '2026-03-02T00:00:00.000+08:00',
      }),
    ]);
    const correction = { receivedOn: '2026-03-10', reason: '看错邮戳' };
    await lived(place.engine, [['ga-head', 'CorrectReceipt', correction]], number);
    expect(((await place.json('audit', 'as-of', number, '2026-03-05')) as AsOf).because).toEqual([]);
    const now = (await place.json('audit', 'as-of', number, '2099-01-01')) as AsOf;
    expect(now).toMatchObject({ differences: [], because: [] });
    expect(await place.json('audit', 'backdated')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          stream: other,
          type: 'ApplicationReceived',
          why: 'told-later',
          user: 'ga-reviewer',
        }),
        expect.objectContaining({ stream: other, type: 'ReceiptCorrected', why: 'corrects-a-date' }),
      ]),
    );
  }, 60_000);

  test('incoming numbers: a gap and a number given twice are named; notices nobody opened are listed', async () => {
    for (const incomingNo of ['沪公收〔2026〕0009号', '沪公收〔2026〕0009号', '沪公收〔2026〕0010号']) {
      const number = await place.engine.start(undefined, adopted);
      const receipt = { receivedOn: '2026-03-02', incomingNo };
      await lived(
        place.engine,
        [
          ['mz-coordinator', 'Submit'],
          ['ga-reviewer', 'ReceiveApplication', receipt],
        ],
        number,
      );
    }
    const report = await place.json('audit', 'reconcile', '--days', '0');
    expect(report).toMatchObject({
      incomingNumbers: [
        {
          department: 'ga',
          form: '沪公收〔2026〕…号',
          from: 7,
          to: 10,
          missing: [8],
          twice: [{ number: '沪公收〔2026〕0009号' }],
        },
      ],
    });
    expect((report as { readonly unopened: readonly object[] }).unopened.length).toBeGreaterThan(0);
  }, 60_000);

  test('a number nobody knows ends with 3; neither number nor --all is wrong usage', async () => {
    expect((await place.hefu('audit', 'redecide', 'GX-2000-000001')).code).toBe(3);
    expect((await place.hefu('audit', 'match')).code).toBe(2);
    expect((await place.hefu('audit', 'match', id(), '--all')).code).toBe(2);
  });
});
