import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { giveUpNotices } from '../../activities/deliver-notices.js';
import { smtpMailer } from '../../activities/mailer.js';
import { verifyLog } from '../../audit/verify/verify-log.js';
import { matchCases } from '../../client/match-cases.js';
import { deskOf } from '../../client/desk.js';
import { startPlans } from '../../client/start-plans.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { undelivered } from '../../client/reading.js';
import { chooseNotices } from '../../client/notices.js';
import { setSetting } from '../../client/settings.js';
import { checkpointLinesIn } from '../../domain/checkpoint-line.js';
import { alignNoticeSchedules } from '../../worker/notice-schedules.js';
import { workingDay } from '../../worker/working-day.js';
import { freePort } from '../../temporal-config/free-port.js';
import { readStream } from '../../store/read-stream.js';
import { Reader, served } from '../parts/web/served.js';
import { untilIdle } from '../parts/audit/log-fixture.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { sentToReview } from './sent-to-review.js';
import { eventually } from './eventually.js';

/** A real SMTP receiver that can be told to refuse. */
const received: { readonly to: readonly string[]; readonly text: string }[] = [];
let refusals = 0;
const newReceiver = (): SMTPServer =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1;
          callback(new Error('mailbox busy, try again later'));
          return;
        }
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        });
        callback();
      });
    },
  });

const receiver = newReceiver();

let engine: Engine;
beforeAll(async () => {
  const port = await freePort();
  await new Promise<void>((resolve) => {
    receiver.listen(port, '127.0.0.1', resolve);
  });
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'hefu@example.org');
  // Whatever day it is where this runs.
  const isWorkingDay = (): Promise<boolean> => Promise.resolve(true);
  engine = await startEngine({ ...(await sharedTemporal()), mailer, isWorkingDay });
}, 300_000);
afterAll(async () => {
  await engine.stop();
  await new Promise<void>((resolve) => {
    receiver.close(resolve);
  });
}, 60_000);

/** What a mail says, whatever its transfer encoding. */
function words(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const subject = [...head.matchAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi)].map(([, kind, text = '']) =>
    kind === 'B' ? Buffer.from(text, 'base64').toString() : quotedPrintable(text.replace(/_/g, ' ')),
  );
  return (
    subject.join('') + (/base64/i.test(head) ? Buffer.from(body, 'base64').toString() : quotedPrintable(body))
  );
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/gi, '%25'));
}

/** The work a day's mail names: number, subject, what to do. */
const linesOf = (digest: string): readonly string[] =>
  [...digest.matchAll(/^(\S+) (.+?)：[^：；\r\n]*；(.+?)\r?$/gm)].map(([, id, subject, task]) =>
    [id, subject, task].join(' '),
  );

const deliveries = async (
  id: string,
): Promise<readonly { state: string; attempts: number; address: string }[]> =>
  (
    await engine.hefu.pool.query<{ state: string; attempts: number; address: string }>(
      `SELECT d.state, d.attempts, d.address FROM hefu.delivery d JOIN hefu.notice n ON n.id = d.notice_id
       WHERE n.stream = $1 ORDER BY d.notice_id`,
      [`share-request/${id}`],
    )
  ).rows;

describe('notices by mail', () => {
  test('refused once, tried again, delivered: in Chinese, with number, deadline and link; the answer waits for nobody', async () => {
    refusals = 1;
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    const before = performance.now();
    expect(await engine.order(id, 'mz-coordinator', 'Submit')).toMatchObject({ kind: 'accepted' });
    const answeredMs = performance.now() - before;
    await eventually(async () => {
      const now = await deliveries(id);
      expect(now.length).toBeGreaterThan(0);
      expect(now.every(({ state }) => state === 'sent')).toBe(true);
      expect(now.some(({ attempts }) => attempts > 1)).toBe(true);
    }, 60_000);
    // The second try comes ten seconds after the first: an answer that had waited for it would have come later.
    expect(answeredMs).toBeLessThan(9000);
    const [mail] = received.filter(({ to }) => to.includes('ga-reviewer@example.org'));
    const text = words(mail?.text ?? '');
    expect(text).toContain(`【${id}】开始计算答复期限`);
    expect(text).toMatch(/答复期限：\d{4}年\d{1,2}月\d{1,2}日（周.）/);
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:8080\/notices\/\d+\n/);
    expect(checkpointLinesIn(text)).toEqual([]);
  }, 120_000);

  test('carry the newest checkpoint out of the database, and what was sent with which is on record; the tally matches', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const witnessFile = join(mkdtempSync(join(tmpdir(), 'hefu-mail-')), 'checkpoints.txt');
    const sequencer = { pool: engine.hefu.pool, privateKey, witnessFile, origin: 'hefu.example/mail' };
    const size = await untilIdle(sequencer);
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    await engine.order(id, 'mz-coordinator', 'Submit');
    await eventually(async () => {
      await Promise.resolve();
      const mail = received.find(({ text }) => words(text).includes(`【${id}】开始计算答复期限`));
      const seen = checkpointLinesIn(words(mail?.text ?? ''));
      expect(seen).toMatchObject([{ origin: 'hefu.example/mail', size }]);
      expect((await verifyLog(engine.hefu.pool, { seen })).broken.map(({ why }) => why)).toEqual([
        'signature-wrong',
      ]);
    }, 60_000);
    const { rows } = await engine.hefu.pool.query(
      `SELECT DISTINCT d.checkpoint::int AS checkpoint FROM hefu.delivery d JOIN hefu.notice n ON n.id = d.notice_id
       WHERE n.stream = $1 AND d.state = 'sent'`,
      [`share-request/${id}`],
    );
    expect(rows).toEqual([{ checkpoint: size }]);
    await eventually(async () => {
      const report = await matchCases(engine.hefu, { stream: `share-request/${id}` });
      expect(report).toMatchObject({ cases: 1, discrepancies: [] });
    }, 60_000);
  }, 120_000);

  test('the link and the sender are what the administrator has set', async () => {
    const admin = await engine.as('jx-admin');
    const settings = { baseUrl: 'https://hefu.example.gov.cn', mailFrom: 'notice@example.gov.cn' };
    for (const [key, value] of Object.entries(settings)) {
      expect(await setSetting(engine.hefu, admin, 'city', key, value, '启用')).toMatchObject({
        kind: 'accepted',
      });
    }
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    await engine.order(id, 'mz-coordinator', 'Submit');
    await eventually(async () => {
      await Promise.resolve();
      const mail = received.find(({ text }) => words(text).includes(`【${id}】开始计算答复期限`));
      expect(words(mail?.text ?? '')).toContain(`${settings.baseUrl}/notices/`);
      expect(mail?.text).toContain(`From: ${settings.mailFrom}`);
    }, 60_000);
  }, 120_000);

  test('the day’s mail: one a person and day, with 待办 by due date and what is unopened; not to who said no, not on a day off', async () => {
    const { hefu } = engine;
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    await engine.order(id, 'mz-coordinator', 'Submit');
    await chooseNotices(hefu, await engine.as('ga-reviewer'), {
      topics: { request: 'digest' },
      daily: true,
    });
    await chooseNotices(hefu, await engine.as('ga-head'), { topics: { request: 'inbox' }, daily: false });
    const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
    const issuing = { year, departments: ['ga'], issuedOn: `${year}-01-05` };
    await startPlans(hefu, await engine.as('jx-commission'), issuing);
    const entry = await sentToReview(hefu, await engine.as('ga-coordinator'), '派出所信息');
    // What is refused below is a day's mail, not a notice that is still on its way.
    await eventually(async () => {
      const waiting = await hefu.pool.query(`SELECT FROM hefu.delivery WHERE state <> 'sent'`);
      expect(waiting.rowCount).toBe(0);
    }, 60_000);
    const digestsTo = (user: string): readonly string[] =>
      received
        .filter(({ to }) => to.includes(`${user}@example.org`))
        .map(({ text }) => words(text))
        .filter((text) => text.includes('【每日摘要】'));
    const digests = (): readonly (readonly string[])[] =>
      received.filter(({ text }) => words(text).includes('【每日摘要】')).map(({ to }) => to);
    const states = async (): Promise<readonly { state: string }[]> =>
      (await hefu.pool.query<{ state: string }>('SELECT state FROM hefu.digest')).rows;
    await alignNoticeSchedules(hefu);
    const schedule = (await hefu.temporal()).schedule.getHandle('hefu-daily-digest');
    try {
      refusals = 1;
      await schedule.trigger();
      await eventually(async () => {
        const now = await states();
        expect(now.length).toBeGreaterThan(0);
        expect(now.every(({ state }) => state === 'sent')).toBe(true);
        expect(digests().flat()).toContain('ga-reviewer@example.org');
        expect((await schedule.describe()).info.runningActions).toEqual([]);
      }, 60_000);
      expect(refusals).toBe(0);
      const sent = digests().flat();
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent).not.toContain('ga-head@example.org');
      const mail = received.find(
        ({ to, text }) => to.includes('ga-reviewer@example.org') && words(text).includes('【每日摘要】'),
      );
      expect(words(mail?.text ?? '')).toMatch(new RegExp(`${id} 户籍人口信息：答复期限\\d{4}年`));
      expect(words(mail?.text ?? '')).toMatch(/未读通知（\d+）/);
      for (const user of ['ga-reviewer', 'ga-coordinator', 'jx-commission']) {
        const { items } = await deskOf(hefu, await engine.as(user));
        const own = digestsTo(user)[0] ?? '';
        expect([user, linesOf(own)]).toEqual([
          user,
          items.map(({ id: of, subject, task }) => [of, subject[0], task[0]].join(' ')),
        ]);
      }
      expect(linesOf(digestsTo('jx-commission')[0] ?? '')).toContain(
        `${entry} 派出所信息 审核目录（首次发布）`,
      );
      expect(linesOf(digestsTo('ga-coordinator')[0] ?? '').join()).toContain(`ga-${year} ${year}年度计划：`);

      const before = (await schedule.describe()).info.numActionsTaken;
      await eventually(async () => {
        // An action is named by its second: two in one are one, and that it was left out is not said.
        await schedule.trigger();
        await eventually(async () => {
          const { info } = await schedule.describe();
          expect(info.numActionsTaken).toBeGreaterThan(before);
          expect(info.runningActions).toEqual([]);
        }, 10_000);
      }, 90_000);
      expect(digests().flat()).toEqual(sent);
      expect(await workingDay(hefu)('2026-10-01')).toBe(false);
      expect(await workingDay(hefu)('2026-10-10')).toBe(true);
    } finally {
      await schedule.delete();
    }
  }, 300_000);

  test('a receiver that is away for good: the case goes on, the notice shows as undelivered, and is sent again when somebody says so', async () => {
    const port = await freePort();
    const away = await startEngine({
      ...(await sharedTemporal()),
      mailer: smtpMailer(`smtp://127.0.0.1:${port}`, 'hefu@example.org'),
    });
    const back = newReceiver();
    try {
      const id = await away.start();
      await away.order(id, 'mz-head', 'ConsentToSend');
      await away.order(id, 'mz-coordinator', 'Submit');
      const retrying = async (): Promise<readonly string[]> =>
        (
          await away.hefu.pool.query<{ id: string }>(
            `SELECT notice_id::text AS id FROM hefu.delivery WHERE state = 'retrying' AND last_error IS NOT NULL`,
          )
        ).rows.map((row) => row.id);
      await eventually(async () => {
        expect((await retrying()).length).toBeGreaterThan(0);
      });
      expect(await away.order(id, 'ga-reviewer', 'Propose', { decision: 'approve' })).toMatchObject({
        kind: 'accepted',
      });
      // What the workflow does when its twelve hours are over.
      const ids = await retrying();
      await giveUpNotices(away.hefu.pool, ids);
      const missed = await undelivered(away.hefu);
      expect(missed.map((one) => one.id)).toEqual(expect.arrayContaining([...ids]));
      expect(missed[0]).toMatchObject({ why: 'undelivered', stream: `share-request/${id}` });

      const readerAs = async (user: string): Promise<Reader> => {
        const reader = new Reader(served(away));
        await reader.send('/auth/demo', { user });
        return reader;
      };
      const page = '/notices/undelivered';
      const [notice = ''] = ids;
      const send = `${page}/${notice}/resend`;
      const [commission, other] = [await readerAs('jx-commission'), await readerAs('mz-coordinator')];
      expect((await commission.open(page)).body).toContain(`action="${send}"`);
      expect((await other.send(send, { key: 'a' })).status).toBe(403);
      await new Promise<void>((resolve) => {
        back.listen(port, '127.0.0.1', resolve);
      });
      for (const key of ['k', 'k']) expect((await commission.send(send, { key })).status).toBe(200);
      const standing = async (): Promise<readonly unknown[]> =>
        (
          await away.hefu.pool.query<{ state: string }>(
            'SELECT state FROM hefu.delivery WHERE notice_id = $1',
            [notice],
          )
        ).rows;
      await eventually(async () => {
        expect(await standing()).toEqual([{ state: 'sent' }]);
      }, 60_000);
      expect(received.some(({ text }) => words(text).includes(`/notices/${notice}\n`))).toBe(true);
      expect(await readStream(away.hefu.pool, `notice/${notice}`)).toMatchObject([
        { type: 'NoticeResent', actor: { user: 'jx-commission' }, data: { round: 1 } },
      ]);
      const again = await commission.send(send, { key: 'l' });
      expect([again.status, again.body]).toEqual([409, expect.stringContaining('不必重新发送')]);
      expect((await commission.send(`${page}/999999/resend`, { key: 'm' })).status).toBe(404);
    } finally {
      await away.stop();
      await new Promise<void>((resolve) => {
        back.close(resolve);
      });
    }
  }, 120_000);
});
