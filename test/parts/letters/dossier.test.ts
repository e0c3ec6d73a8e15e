import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { exportEvidence } from '../../../client/export-evidence.js';
import { attachFile } from '../../../client/dossier/attach-file.js';
import {
  examineCredential,
  issueCredential,
  registerService,
  revokeCredential,
} from '../../../client/dossier/credentials.js';
import { cleanFiles } from '../../../client/dossier/clean-files.js';
import { downloadFile } from '../../../client/dossier/download-file.js';
import { dossierFiles, removeFile } from '../../../client/dossier/dossier-files.js';
import { draftLetter, issueLetter, lettersOf } from '../../../client/dossier/letters.js';
import { listNotices } from '../../../client/notices.js';
import { rebuildProjections } from '../../../client/rebuild-projections.js';
import { setSetting } from '../../../client/settings.js';
import { MalformedInput, NotFound } from '../../../client/failures.js';
import type { FilePurpose } from '../../../domain/dossier/file-purpose.js';
import { readStream } from '../../../store/read-stream.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { eventually } from '../../engine/eventually.js';
import { Reader, served } from '../web/served.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';

let engine: Engine;
let id = '';
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const attach = async (user: string, purpose: FilePurpose, bytes: Buffer, name = '材料.pdf') =>
  attachFile(engine.hefu, await engine.as(user), id, { purpose, name, bytes: Readable.from([bytes]) });
const get = async (user: string, file: string) =>
  downloadFile(engine.hefu, await engine.as(user), id, { file, by: 'api' });
const refusalsOf = (answer: {
  readonly kind: string;
  readonly refusals?: readonly { readonly code: string }[];
}) => (answer.refusals ?? []).map(({ code }) => code);
const recorded = async (): Promise<readonly string[]> =>
  (await readStream(engine.hefu.pool, `dossier/${id}`, 1)).map(({ type }) => type);
const keptFiles = async (): Promise<readonly string[]> =>
  (await (await engine.hefu.files()).list(1000)).map((one) => one.sha256);

beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  const { hefu } = engine;
  // Answers go out at once here: nobody waits for the end of the grace period.
  await setSetting(hefu, await engine.as('jx-admin'), 'city', 'graceMinutes', 0, '试验');
  await setSetting(hefu, await engine.as('jx-admin'), 'city', 'attachmentMegabytes', 1, '试验');
  id = await engine.start(undefined, { mode: 'file' });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

describe('files and letters of a case, from the application to the download', () => {
  test('an attachment is kept by its hash and is on the record; the same content again is one object, and refused', async () => {
    const bytes = pdf('申请');
    expect((await attach('mz-coordinator', 'application', bytes, 'C:\\材料\\申请<1>.pdf')).kind).toBe(
      'accepted',
    );
    const [file] = await dossierFiles(engine.hefu, await engine.as('ga-reviewer'), id);
    expect(file).toMatchObject({ file: 'F1', name: '申请1.pdf', type: 'pdf', sha256: sha256(bytes) });
    const [event] = await readStream(engine.hefu.pool, `dossier/${id}`, 1);
    expect(event).toMatchObject({
      type: 'FileAttached',
      actor: { user: 'mz-coordinator' },
      data: { file: 'F1', sha256: sha256(bytes), bytes: bytes.length },
    });
    expect(refusalsOf(await attach('mz-coordinator', 'application', bytes))).toEqual([
      'file-already-attached',
    ]);
    expect(await keptFiles()).toEqual([sha256(bytes)]);
  });

  test('what is too large, empty, not what it is called, or not theirs to put there leaves nothing', async () => {
    const before = await keptFiles();
    const large = Readable.from(
      (function* () {
        for (let n = 0; n < 20; n += 1) yield randomBytes(65_536);
      })(),
    );
    await expect(
      attachFile(engine.hefu, await engine.as('mz-coordinator'), id, {
        purpose: 'application',
        name: 'a',
        bytes: large,
      }),
    ).rejects.toThrow(MalformedInput);
    expect(refusalsOf(await attach('mz-coordinator', 'application', Buffer.alloc(0)))).toContain(
      'file-empty',
    );
    const program = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]);
    expect(refusalsOf(await attach('mz-coordinator', 'application', program, '说明.pdf'))).toEqual([
      'file-type-not-accepted',
    ]);
    expect(refusalsOf(await attach('mz-coordinator', 'data', pdf('x')))).toEqual(['dossier-not-yours']);
    const broken = new Readable({
      read() {
        this.push(pdf('x'));
        this.destroy(new Error('connection lost'));
      },
    });
    await expect(
      attachFile(engine.hefu, await engine.as('mz-coordinator'), id, {
        purpose: 'application',
        name: 'a',
        bytes: broken,
      }),
    ).rejects.toThrow('connection lost');
    expect(await keptFiles()).toEqual(before);
    expect(await readdir(join(dirname(engine.hefu.addresses.keyFile), 'incoming'))).toEqual([]);
  });

  test('the provider’s data is had from delivery on, each download on the record; another department sees no case', async () => {
    await engine.order(id, 'mz-head', 'ConsentToSend');
    await engine.order(id, 'mz-coordinator', 'Submit');
    const data = Buffer.from('姓名,住址\r\n张三,人民大道\r\n');
    expect((await attach('ga-reviewer', 'data', data, '户籍.csv')).kind).toBe('accepted');
    expect(refusalsOf(await get('mz-coordinator', 'F2'))).toEqual(['not-delivered']);
    await engine.order(id, 'ga-reviewer', 'Propose', { decision: 'approve' });
    await engine.order(id, 'ga-approver', 'Approve', { mode: 'file' });
    await eventually(async () => {
      expect((await engine.order(id, 'ga-reviewer', 'Deliver', { mode: 'file', reference: 'F2' })).kind).toBe(
        'accepted',
      );
    });
    const found = await get('mz-coordinator', 'F2');
    if (found.kind !== 'file') throw new Error(JSON.stringify(found));
    expect([await buffer(found.bytes), found.name]).toEqual([data, '户籍.csv']);
    const events = await readStream(engine.hefu.pool, `dossier/${id}`, 1);
    expect(events.at(-1)).toMatchObject({
      type: 'FileDownloaded',
      actor: { user: 'mz-coordinator' },
      data: { file: 'F2', sha256: sha256(data), by: 'api' },
    });
  }, 60_000);

  test('复函: sent once with its number, kept by hash; a later rendering changes nothing', async () => {
    const { hefu } = engine;
    const reviewer = await engine.as('ga-reviewer');
    const which = { kind: 'consent-reply', of: '' } as const;
    await eventually(async () => {
      expect(await lettersOf(hefu, reviewer, id)).toMatchObject([
        { ...which, hindrance: null, mayIssue: true },
      ]);
    });
    expect(await lettersOf(hefu, await engine.as('mz-coordinator'), id)).toEqual([]);
    await expect(
      draftLetter(hefu, await engine.as('mz-coordinator'), id, { ...which, format: 'docx' }),
    ).rejects.toThrow(NotFound);
    expect(
      (await draftLetter(hefu, reviewer, id, { ...which, format: 'docx' })).content.documentNo,
    ).toBeNull();
    const issue = async (user: string, documentNo: string) =>
      issueLetter(hefu, await engine.as(user), id, { ...which, documentNo });
    expect(refusalsOf(await issue('ga-reviewer', ' '))).toEqual(['letter-number-missing']);
    expect(refusalsOf(await issue('mz-coordinator', '1号'))).toEqual(['dossier-not-yours']);
    expect((await issue('ga-reviewer', '沪公函〔2026〕12号')).kind).toBe('accepted');
    expect(refusalsOf(await issue('ga-reviewer', '沪公函〔2026〕13号'))).toEqual(['letter-already-issued']);
    const [letter] = await lettersOf(hefu, await engine.as('mz-coordinator'), id);
    const { issued } = letter!;
    expect(issued).toMatchObject({ documentNo: '沪公函〔2026〕12号', content: { issuer: '市公安局' } });
    const sent = await get('mz-coordinator', 'L1.docx');
    if (sent.kind !== 'file') throw new Error(JSON.stringify(sent));
    expect(sha256(await buffer(sent.bytes))).toBe(issued!.docx.sha256);
  }, 60_000);

  test('复函 that was sent is told to whoever applied, with its number, and stands in 办理记录 of both sides', async () => {
    const { hefu } = engine;
    const toldOf = async (
      user: string,
    ): Promise<readonly { readonly id: string; readonly subject: string }[]> =>
      (await listNotices(hefu, await engine.as(user), { limit: 100 })).filter(
        ({ kind }) => kind === 'letter-received',
      );
    const told = await toldOf('mz-coordinator');
    expect(told.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^收到复函：市公安局关于.+的复函$/),
    ]);
    expect(await toldOf('ga-reviewer')).toEqual([]);
    const applicant = new Reader(served(engine));
    await applicant.send('/auth/demo', { user: 'mz-coordinator' });
    const notice = String((await applicant.open(`/notices/${told[0]!.id}`)).body);
    expect(notice).toContain('发文字号：沪公函〔2026〕12号');
    expect(notice).toContain(`<a class="button" href="/dossiers/${id}">`);
    for (const user of ['mz-coordinator', 'ga-reviewer']) {
      const reader = new Reader(served(engine));
      await reader.send('/auth/demo', { user });
      const record = String((await reader.open(`/requests/${id}`)).body).split('id="record"')[1] ?? '';
      expect(
        record
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .replace(/ ?； ?/g, '；'),
      ).toMatch(/函件已发出 ga-reviewer 复函；市公安局关于\S+的复函；沪公函〔2026〕12号/);
    }
  }, 60_000);

  test('over HTTP: uploaded as bytes or by a form, had by a link for one person only, saved and never shown', async () => {
    const web = served(engine);
    const cookieOf = async (user: string): Promise<string> => {
      const answer = await web.request('/auth/demo', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user }),
      });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    };
    const [cookie, other] = [await cookieOf('mz-coordinator'), await cookieOf('ga-reviewer')];
    const upload = async (key: string | null): Promise<Response> =>
      web.request(`/api/v1/share-requests/${id}/files?purpose=supplement&name=a.pdf`, {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'application/octet-stream',
          ...(key === null ? {} : { 'idempotency-key': key }),
        },
        body: pdf('补正'),
      });
    expect((await upload(null)).status).toBe(400);
    const first = await upload('k1');
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect([first.status, await first.json()]).toEqual([
      201,
      { id, events: ['FileAttached'], sha256: digest },
    ]);
    const replayed = await upload('k1');
    expect([replayed.status, replayed.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect((await upload('k2')).status).toBe(409);
    const form = new FormData();
    form.set('purpose', 'application');
    form.set('file', new Blob([pdf('表单')]), '说明（一）.pdf');
    const sent = await web.request(`/requests/${id}/files`, {
      method: 'POST',
      headers: { cookie },
      body: form,
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/requests/${id}#dossier`]);
    const page = await (await web.request(`/requests/${id}`, { headers: { cookie } })).text();
    expect(page).toContain('说明（一）.pdf');
    expect(page).toContain('沪公函〔2026〕12号');
    const turned = await web.request(`/api/v1/share-requests/${id}/files/F4`, { headers: { cookie } });
    const link = turned.headers.get('location') ?? '';
    expect([turned.status, link.startsWith('/files/')]).toEqual([303, true]);
    const file = await web.request(link, { headers: { cookie } });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf('表单'));
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_____.pdf"; filename*=UTF-8''${encodeURIComponent('说明（一）.pdf')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    const again = await web.request(link, { headers: { cookie } });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([200, pdf('表单').length]);
    expect((await web.request(link, { headers: { cookie: other } })).status).toBe(404);
    expect((await web.request(link)).status).toBe(401);
    expect((await web.request(`${link.slice(0, -4)}AAAA`, { headers: { cookie } })).status).toBe(404);
    const draft = await web.request(`/requests/${id}/letters/draft?kind=consent-reply&format=docx`, {
      headers: { cookie: other },
    });
    expect([draft.status, draft.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
  }, 60_000);

  test('a kept file that was changed breaks off before its last bytes', async () => {
    const [first] = await dossierFiles(engine.hefu, await engine.as('ga-reviewer'), id);
    const hash = first!.sha256;
    const folder = join(dirname(engine.hefu.addresses.keyFile), 'files', hash.slice(0, 2), hash.slice(2, 4));
    const before = pdf('申请');
    await writeFile(join(folder, hash), pdf('改写'));
    const found = await get('ga-reviewer', 'F1');
    if (found.kind !== 'file') throw new Error('refused');
    await expect(buffer(found.bytes)).rejects.toThrow('not what was recorded');
    await writeFile(join(folder, hash), before);
  });

  test('the evidence package has the letter and the attachments by hash, the delivered data by its hash only', async () => {
    const { zip } = await exportEvidence(engine.hefu, `share-request/${id}`, 'test');
    const files = unzipSync(zip);
    const folder = await mkdtemp(join(tmpdir(), 'hefu-evidence-'));
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    const judged = (): { readonly status: number | null; readonly stdout: string } =>
      spawnSync(process.execPath, [join(folder, 'verifier.mjs'), '--without-checkpoint'], {
        encoding: 'utf8',
      });
    expect(judged()).toMatchObject({ status: 0, stdout: expect.stringContaining('完整') });
    const listed = await dossierFiles(engine.hefu, await engine.as('ga-reviewer'), id);
    const packed = Object.keys(files).filter((name) => name.startsWith('attachments/'));
    const expected = listed
      .filter(({ purpose }) => purpose !== 'data')
      .map((one) => `attachments/${one.sha256}`);
    expect(packed.sort()).toEqual(expected.sort());
    // A file that nobody attached, with its checksum set right, is found all the same.
    const stray = `attachments/${sha256(Buffer.from('x'))}`;
    await writeFile(join(folder, stray), 'x');
    await appendFile(join(folder, 'SHA256SUMS'), `${sha256(Buffer.from('x'))}  ${stray}\n`);
    expect(judged().status).toBe(11);
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  test('cleaning removes what no record speaks of, after a day, and never what one does', async () => {
    const { hefu } = engine;
    const session = await engine.as('mz-coordinator');
    expect((await removeFile(hefu, session, id, { file: 'F1', reason: '传错了' })).kind).toBe('accepted');
    expect((await dossierFiles(hefu, session, id)).map(({ file }) => file)).not.toContain('F1');
    const stray = join(dirname(hefu.addresses.keyFile), 'stray');
    const bytes = randomBytes(100);
    await writeFile(stray, bytes);
    const orphan = { path: stray, sha256: sha256(bytes), bytes: 100 };
    await (await hefu.files()).put(orphan);
    const kept = await keptFiles();
    expect((await cleanFiles(hefu)).removed).toEqual([]);
    const tomorrow = { ...hefu, now: () => Promise.resolve(Date.now() + 25 * 3_600_000) };
    expect(await cleanFiles(tomorrow)).toMatchObject({ looked: kept.length, removed: [orphan.sha256] });
    expect(await keptFiles()).toEqual(kept.filter((hash) => hash !== orphan.sha256));
  });

  test('接口交换: a credential for the service the provider registered; its secret once, its hash kept, good till revoked', async () => {
    const { hefu } = engine;
    const own = await engine.start(undefined, { mode: 'api' });
    await engine.order(own, 'mz-head', 'ConsentToSend');
    await engine.order(own, 'mz-coordinator', 'Submit');
    await engine.order(own, 'ga-reviewer', 'Propose', { decision: 'approve' });
    await engine.order(own, 'ga-approver', 'Approve', { mode: 'api' });
    const [asks, answers] = [await engine.as('mz-coordinator'), await engine.as('ga-reviewer')];
    expect(refusalsOf(await issueCredential(hefu, asks, own))).toEqual([
      'not-delivered',
      'service-not-registered',
    ]);
    expect(refusalsOf(await registerService(hefu, asks, own, 'https://x.example'))).toEqual([
      'dossier-not-yours',
    ]);
    // A key in an address would stand in the log for ever.
    for (const url of ['x.example', 'https://user:key@x.example/', 'https://user@x.example'])
      expect(refusalsOf(await registerService(hefu, answers, own, url))).toEqual(['url-unsuitable']);
    const url = 'https://api.example/hjrk';
    expect((await registerService(hefu, answers, own, url)).kind).toBe('accepted');
    await eventually(async () => {
      expect((await engine.order(own, 'ga-reviewer', 'Deliver', { mode: 'api', reference: url })).kind).toBe(
        'accepted',
      );
    });
    const out = await issueCredential(hefu, asks, own);
    if (out.kind !== 'handed-out') throw new Error(JSON.stringify(out));
    expect(out.url).toBe(url);
    const all = await readStream(hefu.pool, `dossier/${own}`, 1);
    expect(JSON.stringify(all)).toContain(out.credential);
    expect(JSON.stringify(all)).not.toContain(out.secret);
    const good = { active: true, id: own, department: 'mz', validUntil: null };
    expect(await examineCredential(hefu, answers, out.secret)).toEqual(good);
    expect(await examineCredential(hefu, answers, `${out.secret}x`)).toEqual({ active: false });
    // Only the provider's own service is told.
    expect(await examineCredential(hefu, asks, out.secret)).toEqual({ active: false });
    const revoked = { credential: out.credential, reason: '人员变动' };
    expect((await revokeCredential(hefu, answers, own, revoked)).kind).toBe('accepted');
    expect(await examineCredential(hefu, answers, out.secret)).toEqual({ active: false });
  }, 60_000);

  test('接口交换 at the page: the provider registers, the requester takes and sees the secret once, either ends it', async () => {
    const { hefu } = engine;
    const own = await engine.start(undefined, { mode: 'api' });
    await engine.order(own, 'mz-head', 'ConsentToSend');
    await engine.order(own, 'mz-coordinator', 'Submit');
    await engine.order(own, 'ga-reviewer', 'Propose', { decision: 'approve' });
    await engine.order(own, 'ga-approver', 'Approve', { mode: 'api' });
    const web = served(engine);
    const at = async (user: string): Promise<Reader> => {
      const reader = new Reader(web);
      await reader.send('/auth/demo', { user });
      return reader;
    };
    const page = async (reader: Reader): Promise<string> =>
      String((await reader.open(`/requests/${own}`)).body);
    const [asks, answers] = [await at('mz-coordinator'), await at('ga-reviewer')];
    const before = await page(asks);
    expect(before).toContain('提供方还没有登记接口地址。');
    expect(before).toContain('现在还不能领取凭据：');
    expect(before).not.toContain('领取接口凭据</button>');
    const unsuitable = await answers.send(`/requests/${own}/service`, { url: 'x.example' });
    expect(unsuitable.status).toBe(409);
    // Nothing typed is lost: the form is there again, the sentence beside its field.
    expect(String(unsuitable.body)).toContain('name="url" aria-describedby="field-url-error"');
    expect(String(unsuitable.body)).toContain('value="x.example"');
    expect(String(unsuitable.body)).toContain('<a href="#field-url">请填写以 https://');
    const url = 'https://api.example/hjrk';
    await answers.send(`/requests/${own}/service`, { url });
    expect(answers.place).toBe(`/requests/${own}#service`);
    await eventually(async () => {
      expect((await engine.order(own, 'ga-reviewer', 'Deliver', { mode: 'api', reference: url })).kind).toBe(
        'accepted',
      );
    });
    expect(await page(asks)).toContain('领取接口凭据</button>');
    expect(await page(answers)).not.toContain('领取接口凭据</button>');
    const taken = await asks.send(`/requests/${own}/credentials`, { key: 'once' });
    const [secret = ''] = /pz-[0-9a-f]{32}\.[\w-]+/.exec(String(taken.body)) ?? [];
    expect(taken.headers.get('cache-control')).toBe('no-store');
    expect(await examineCredential(hefu, await engine.as('ga-reviewer'), secret)).toMatchObject({
      active: true,
    });
    // A double click is one credential; its secret is on no other page.
    await asks.send(`/requests/${own}/credentials`, { key: 'once' });
    const credential = secret.split('.')[0] ?? '';
    const after = await page(asks);
    expect(after.match(/<code>pz-[0-9a-f]{32}<\/code>/g)).toEqual([`<code>${credential}</code>`]);
    expect(after).not.toContain(secret);
    const ended = { credential, reason: '' };
    expect((await answers.send(`/requests/${own}/credentials/revoke`, ended)).status).toBe(409);
    await answers.send(`/requests/${own}/credentials/revoke`, { ...ended, reason: '人员变动' });
    expect(await page(asks)).toContain('已停用');
    expect(await examineCredential(hefu, await engine.as('ga-reviewer'), secret)).toEqual({ active: false });
  }, 60_000);

  test('the dossier is one stream, folded again to the same row', async () => {
    const rows = async (): Promise<readonly object[]> =>
      (await engine.hefu.pool.query<object>('SELECT * FROM hefu.dossier ORDER BY id')).rows;
    const before = await rows();
    await rebuildProjections(engine.hefu);
    expect(await rows()).toEqual(before);
    expect(await recorded()).toEqual([
      'FileAttached',
      'FileAttached',
      'FileDownloaded',
      'LetterIssued',
      'FileDownloaded',
      'FileAttached',
      'FileAttached',
      'FileDownloaded',
      'FileDownloaded',
      'FileRemoved',
    ]);
  });
});
