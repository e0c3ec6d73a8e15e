import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { askAuthority } from '../../../audit/timestamp/ask-authority.js';
import { authoritySettings } from '../../../audit/timestamp/authority-settings.js';
import { checkToken } from '../../../audit/timestamp/check-token.js';
import { waitMs } from '../../../audit/timestamp/run-stamping.js';
import { plausible, stampOnce, type Stamped } from '../../../audit/timestamp/stamp-once.js';
import { timestampRequest } from '../../../audit/timestamp/timestamp-request.js';
import { trustedCertificates } from '../../../audit/timestamp/trusted-certificates.js';
import { verifyLog } from '../../../audit/verify/verify-log.js';
import { listTimestamps } from '../../../store/tree/list-timestamps.js';
import type { RunFile } from '../../../temporal-config/run-file.js';
import { checkTimestamps } from '../../../worker/doctor/timestamp-check.js';
import { forge } from './forge.js';
import { localAuthority, openssl, type LocalAuthority, type Manner } from './local-authority.js';
import { openLog, writeCase, type LogUnderTest } from './log-fixture.js';

jest.setTimeout(60_000);

// Without OpenSSL there is no authority to ask; the run says so.
const withAuthority = openssl() === null ? describe.skip : describe;

withAuthority('a timestamp authority (RFC 3161)', () => {
  let authority: LocalAuthority;
  let log: LogUnderTest;
  let trusted: ReturnType<typeof trustedCertificates>;
  beforeAll(async () => {
    [authority, log] = await Promise.all([localAuthority(), openLog()]);
    trusted = trustedCertificates(await readFile(authority.caFile, 'utf8'));
    await writeCase(log, 'a');
    await log.sequence();
  });
  afterAll(async () => {
    await Promise.all([authority.stop(), log.close()]);
  });
  afterEach(() => {
    authority.answer = 'right';
  });

  const stamp = async (everyMinutes = 1, waitMs = 20_000): Promise<Stamped> =>
    stampOnce({
      pool: log.pool,
      authority: { url: new URL(authority.url), trusted, everyMinutes },
      waitMs,
    });
  const kept = async (): Promise<number> => (await listTimestamps(log.pool, 0)).length;
  const found = async (chain: typeof trusted | null = trusted): Promise<readonly string[]> => {
    const { broken } = await verifyLog(log.pool, { keys: [log.verifierKey], authorities: chain });
    return broken.map(({ leaf, why, detail }) => `${leaf} ${why} ${detail}`);
  };

  test.each<[Manner, object]>([
    ['another-imprint', { kind: 'refused', problem: 'imprint-differs' }],
    ['another-nonce', { kind: 'refused', problem: 'nonce-differs' }],
    ['expired', { kind: 'refused', problem: 'certificate-not-trusted' }],
    ['foreign', { kind: 'refused', problem: 'certificate-not-trusted' }],
    ['for-mail', { kind: 'refused', problem: 'certificate-not-for-timestamps' }],
    ['rejected', { kind: 'refused', problem: 'rejected' }],
    ['garbage', { kind: 'refused', problem: 'garbage' }],
    ['endless', { kind: 'away', why: 'more than 100000 bytes' }],
    ['failing', { kind: 'away', why: 'HTTP 503' }],
  ])(
    'whose answer is %s is not believed: nothing is kept, and the log is whole without',
    async (manner, outcome) => {
      authority.answer = manner;
      expect(await stamp()).toMatchObject({ size: 6, ...outcome });
      expect(await kept()).toBe(0);
      expect(await found()).toEqual([]);
    },
  );

  test('who says nothing is not waited for beyond the patience', async () => {
    authority.answer = 'silent';
    expect(await stamp(1, 200)).toMatchObject({ kind: 'away' });
    expect(await kept()).toBe(0);
  });

  test('whose clock is far from ours is not believed', async () => {
    const note = 'x\n';
    const answer = await askAuthority(new URL(authority.url), timestampRequest(note, Buffer.of(7)));
    const at = new Date(Date.now() - 3_600_000);
    const question = { note, trusted, nonce: Buffer.of(7) };
    expect(await checkToken(answer, { ...question, between: plausible(at, at) })).toEqual({
      problem: 'time-implausible',
    });
    expect(
      await checkToken(answer, { ...question, between: plausible(new Date(), new Date()) }),
    ).toMatchObject({ authority: 'CN=本市时间戳 right' });
  });

  test('each byte of whose answer is held: a changed one is refused, or says the same', async () => {
    const note = 'each byte\n';
    const nonce = Buffer.from('4142434445464748', 'hex');
    const answer = await askAuthority(new URL(authority.url), timestampRequest(note, nonce));
    const now = new Date();
    const question = { note, nonce, trusted, between: plausible(now, now) };
    const sound = await checkToken(answer, question);
    expect(sound).toMatchObject({ authority: 'CN=本市时间戳 right' });
    let refused = 0;
    for (let at = 0; at < answer.length; at += 17) {
      const flipped = Buffer.from(answer);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      const checked = await checkToken(flipped, question);
      if ('problem' in checked) refused += 1;
      else expect(checked).toEqual(sound);
    }
    // What may be said otherwise are the status, and texts beside the signature.
    expect(refused).toBeGreaterThan((0.9 * answer.length) / 17);
  });

  test('gives a token to the newest checkpoint, which is kept for ever', async () => {
    authority.answer = 'with-modifications';
    expect(await stamp()).toMatchObject({ kind: 'stamped', size: 6, authority: 'CN=本市时间戳 right' });
    const report = await verifyLog(log.pool, { keys: [log.verifierKey], authorities: trusted });
    expect(report).toMatchObject({
      brokenTotal: 0,
      timestamps: { tokens: 1, newest: { size: 6, authority: 'CN=本市时间戳 right' }, isChainChecked: true },
    });
    await expect(log.pool.query('DELETE FROM hefu.checkpoint_timestamp')).rejects.toThrow();
    await expect(log.owner.query('DELETE FROM hefu.checkpoint_timestamp')).rejects.toThrow();
  });

  test('is asked once in so many minutes, and only when something new was signed', async () => {
    const asked = authority.asked();
    expect(await stamp()).toEqual({ kind: 'nothing-due' });
    await writeCase(log, 'b');
    await log.sequence();
    expect(await stamp(60)).toEqual({ kind: 'nothing-due' });
    expect(authority.asked()).toBe(asked);
    await forge(
      log.ownerUrl,
      `UPDATE hefu.checkpoint_timestamp SET received_at = received_at - interval '1 minute'`,
    );
    expect(await stamp(1)).toMatchObject({ kind: 'stamped', size: 12 });
    expect(await kept()).toBe(2);
  });

  test('whose token was put to another checkpoint, changed, or is of nobody who is believed is named', async () => {
    await forge(
      log.ownerUrl,
      `UPDATE hefu.checkpoint_timestamp SET token = (SELECT token FROM hefu.checkpoint_timestamp WHERE size = 6) WHERE size = 12`,
    );
    expect(await found()).toEqual(['11 timestamp-wrong 第12条处检查点的时间戳：不是对它出具的']);
    await forge(
      log.ownerUrl,
      `UPDATE hefu.checkpoint_timestamp SET token = set_byte(token, length(token) - 9, 1 + get_byte(token, length(token) - 9) % 255)`,
    );
    expect(await found(null)).toEqual([
      '5 timestamp-wrong 第6条处检查点的时间戳：签名不符',
      '11 timestamp-wrong 第12条处检查点的时间戳：不是对它出具的',
    ]);
    expect(
      await found(
        trustedCertificates(await readFile(authority.caFile.replace('ca.pem', 'other-ca.pem'), 'utf8')),
      ),
    ).toEqual([
      '5 timestamp-wrong 第6条处检查点的时间戳：机构的证书不由所信任的根证书签发，或当时无效',
      '11 timestamp-wrong 第12条处检查点的时间戳：不是对它出具的',
    ]);
  });

  test('is used only with an address, the file of its certificate and a sensible interval', async () => {
    const env = { HEFU_TSA_URL: authority.url, HEFU_TSA_CA: authority.caFile };
    expect(await authoritySettings({})).toBeNull();
    expect(await authoritySettings(env)).toMatchObject({ everyMinutes: 1440 });
    for (const wrong of [
      { ...env, HEFU_TSA_URL: 'tsa' },
      { ...env, HEFU_TSA_CA: '' },
      { ...env, HEFU_TSA_CA: '/nowhere' },
      { ...env, HEFU_TSA_MINUTES: '0' },
    ])
      expect(await authoritySettings(wrong)).toMatchObject({ unusable: expect.any(String) });
  });

  test('that is away is found by doctor, which says since when there is no token', async () => {
    const env = { HEFU_TSA_URL: authority.url, HEFU_TSA_CA: authority.caFile, HEFU_TSA_MINUTES: '1' };
    const run = { databaseUrl: log.pool.options.connectionString ?? '' } as RunFile;
    expect(await checkTimestamps(run, {})).toMatchObject({ state: 'ok' });
    expect(await checkTimestamps(run, { ...env, HEFU_TSA_CA: '' })).toMatchObject({ state: 'warning' });
    await writeCase(log, 'c');
    await log.sequence();
    expect(await checkTimestamps(run, env)).toMatchObject({ state: 'ok' });
    await forge(log.ownerUrl, `UPDATE hefu.checkpoint SET at = at - interval '3 minutes' WHERE size = 18`);
    expect(await checkTimestamps(run, env)).toMatchObject({
      state: 'warning',
      finding: expect.stringContaining('没有取得时间戳；已有 2 个'),
    });
  });

  test('that is away is asked ever more seldom, and at least once an interval', () => {
    expect([1, 2, 3, 4, 9].map((failures) => waitMs(failures, 60) / 60_000)).toEqual([0.5, 1, 2, 4, 60]);
    expect(waitMs(99, 1)).toBe(60_000);
    expect(waitMs(0, 1440)).toBe(30_000);
  });
});
