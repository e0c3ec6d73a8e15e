import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import { unzipSync } from 'fflate';
import { verifyLog } from '../../../audit/verify/verify-log.js';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { commandCase } from '../../../client/command-case.js';
import { commandCatalogue } from '../../../client/command-catalogue.js';
import { openingApplicationCase } from '../../../client/opening-application-case.js';
import { registerOpening, type NewOpeningApplication } from '../../../client/opening-applications.js';
import { readStream } from '../../../store/read-stream.js';
import { openEntries } from '../../engine/open-entries.js';
import type { WebEnv } from '../../../web/web-env.js';
import { startInstallation, type TestInstallation } from '../cli/installation.js';
import { Reader, served, Visitor } from '../web/served.js';

let city: TestInstallation;
let web: Hono<WebEnv>;
let entry: string;
let today: string;
beforeAll(async () => {
  city = await startInstallation();
  web = served(city.engine);
  today = shanghaiDate(await city.engine.hefu.now());
  entry = (await openEntries(city.engine.hefu, 'ga', 1, 'apply', { openness: 'on-application' }))[0] ?? '';
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

async function act(id: string, user: string, type: string, data: object = {}): Promise<void> {
  const { hefu, as } = city.engine;
  const answer = await commandCase(hefu, await as(user), openingApplicationCase, { id, type, data });
  expect([type, answer]).toMatchObject([type, { kind: 'accepted' }]);
}
async function proposed(proposal: object, more: Partial<NewOpeningApplication> = {}): Promise<string> {
  const { hefu, as } = city.engine;
  const { id } = await registerOpening(hefu, await as('ga-coordinator'), {
    entry,
    applicantKind: 'enterprise',
    applicant: '浦江智行科技有限公司',
    creditCode: '91310000MA1FL0001R',
    purpose: '停车诱导服务',
    scope: '本市停车诱导服务',
    receivedOn: today,
    letterNo: '浦智〔2026〕3号',
    ...more,
  });
  await act(id, 'ga-coordinator', 'Consult', { departments: ['mz'], question: '资质和范围' });
  await act(id, 'mz-reviewer', 'GiveOpinion', { opinion: 'agree' });
  await act(id, 'ga-reviewer', 'CloseConsultation');
  await act(id, 'ga-reviewer', 'Propose', proposal);
  return id;
}
const wordsOf = (docx: Uint8Array): string =>
  Buffer.from(unzipSync(docx)['word/document.xml']!)
    .toString('utf8')
    .replace(/<[^>]+>/g, '');
const lettersOf = async (user: string, id: string): Promise<unknown> =>
  (await (await Visitor.signedIn(web, user)).get(`/api/v1/opening-applications/${id}/letters`)).body;

describe('the answer to whoever applied for opening (A14)', () => {
  test('a draft while it is proposed, a letter when it is decided, sent once with its number and had again', async () => {
    const end = addDays(today, 90);
    const id = await proposed({ decision: 'grant', validUntil: end, terms: '每分钟不超过60次' });
    const place = `/api/v1/opening-applications/${id}/letters`;
    const provider = await Visitor.signedIn(web, 'ga-coordinator');
    expect((await provider.get(place)).body).toMatchObject([
      { kind: 'opening-reply', of: '', hindrance: '尚未批准，现在只能出草稿。', issued: null },
    ]);
    const body = { kind: 'opening-reply', of: '', documentNo: '沪公函〔2026〕7号' };
    const early = await provider.post(place, body, { 'idempotency-key': 'early' });
    expect(early).toMatchObject({ status: 409, body: { refusals: [{ code: 'letter-not-ready' }] } });
    await act(id, 'ga-approver', 'Approve');
    await act(id, 'ga-coordinator', 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' });
    const path = city.file('复函.docx');
    const drafted = ['letter', 'draft', id, '--kind', 'opening-reply', '-o', path, '--as', 'ga-coordinator'];
    expect((await city.hefu(...drafted)).code).toBe(0);
    const words = wordsOf(await readFile(path));
    for (const said of [
      '关于同意开放“公开数据1”的复函',
      '浦江智行科技有限公司：',
      `浦智〔2026〕3号，编号${id}`,
      '以应用接口方式',
      `使用期限至${Number(end.slice(0, 4))}年`,
      '每分钟不超过60次',
      'https://api.ga.example.cn/parking',
      '特此函复。',
    ])
      expect(words).toContain(said);
    // No law is made up for it.
    expect(words).not.toMatch(/条例|238号/);
    for (const key of ['sent', 'sent', 'again'])
      expect((await provider.post(place, body, { 'idempotency-key': key })).status).toBe(
        key === 'again' ? 409 : 200,
      );
    const [event] = await readStream(city.engine.hefu.pool, `dossier/${id}`);
    expect(event).toMatchObject({
      type: 'LetterIssued',
      data: { letter: 'L1', documentNo: '沪公函〔2026〕7号' },
    });
    const reader = new Reader(web);
    await reader.send('/auth/demo', { user: 'ga-coordinator' });
    const page = String((await reader.open(`/opening-applications/${id}`)).body);
    expect(page).toContain('沪公函〔2026〕7号');
    const { headers } = await provider.get(`/opening-applications/${id}/files/L1.docx`);
    const file = await reader.file(headers.get('location') ?? '');
    expect(wordsOf(file)).toContain('沪公函〔2026〕7号');
    // Whoever was consulted reads the case, not the provider's letters; whoever supervises reads both.
    expect(await lettersOf('mz-reviewer', id)).toEqual([]);
    expect(await lettersOf('jx-commission', id)).toMatchObject([
      { kind: 'opening-reply', issued: { letter: 'L1' } },
    ]);
    expect((await verifyLog(city.engine.hefu.pool)).broken).toEqual([]);
  }, 120_000);

  test('a refusal says every reason, and a natural person is not named; what is suspended is not consented to any more', async () => {
    const person = {
      applicantKind: 'individual',
      applicant: '',
      creditCode: '',
      paperFile: '卷2026-12',
    } as const;
    const id = await proposed({ decision: 'refuse', reason: '申请用途与数据无关' }, person);
    await act(id, 'ga-approver', 'Approve');
    const path = city.file('不予.docx');
    const drafted = ['letter', 'draft', id, '--kind', 'opening-refusal', '-o', path, '--as', 'ga-reviewer'];
    expect((await city.hefu(...drafted)).code).toBe(0);
    const words = wordsOf(await readFile(path));
    expect(words).toContain('申请人（纸质卷宗卷2026-12）：');
    expect(words).toContain('理由：申请用途与数据无关。');
    const granted = await proposed({ decision: 'grant' });
    await act(granted, 'ga-approver', 'Approve');
    expect(await lettersOf('ga-coordinator', granted)).toMatchObject([{ hindrance: null }]);
    await act(granted, 'ga-approver', 'Suspend', { reason: '超出范围使用' });
    expect(await lettersOf('ga-coordinator', granted)).toMatchObject([
      { hindrance: '开放已经暂停、到期或者终止，不再发出同意开放的复函。' },
    ]);
    // 办理记录 says what has become of the entry.
    const { hefu, as } = city.engine;
    const retired = { code: entry, type: 'RetireEntry', data: { reason: '系统停用' } } as const;
    expect(await commandCatalogue(hefu, await as('jx-commission'), retired)).toMatchObject({
      answer: { kind: 'accepted' },
    });
    const reader = new Reader(web);
    await reader.send('/auth/demo', { user: 'ga-approver' });
    const shown = String((await reader.open(`/opening-applications/${granted}`)).body);
    expect(shown.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(/目录变化 \S+ 目录已撤出/);
    expect(shown).toContain('/act/SettleEntry');
  }, 120_000);
});
