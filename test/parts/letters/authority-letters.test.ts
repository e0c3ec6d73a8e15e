import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { unzipSync } from 'fflate';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../../client/annual-plan-case.js';
import { showPlan } from '../../../client/annual-plans.js';
import { reportChange, showCatalogueChange } from '../../../client/catalogue-changes.js';
import { catalogueChangeCase } from '../../../client/catalogue-change-case.js';
import { commandCase } from '../../../client/command-case.js';
import { exportEvidence } from '../../../client/export-evidence.js';
import { listNotices } from '../../../client/notices.js';
import { startPlans } from '../../../client/start-plans.js';
import { readStream } from '../../../store/read-stream.js';
import { verifyLog } from '../../../audit/verify/verify-log.js';
import type { WebEnv } from '../../../web/web-env.js';
import { eventually } from '../../engine/eventually.js';
import { onDemandResource } from '../../engine/small-city.js';
import { startInstallation, type TestInstallation } from '../cli/installation.js';
import { Reader, served, Visitor } from '../web/served.js';

let city: TestInstallation;
let web: Hono<WebEnv>;
let plan = '';
let change = '';

/** A plan of last year of which nothing was done, and a change nobody acted on: both late long since. */
beforeAll(async () => {
  city = await startInstallation();
  const { hefu, as } = city.engine;
  web = served(city.engine);
  const year = Number(shanghaiDate(await hefu.now()).slice(0, 4)) - 1;
  plan = `ga-${year}`;
  const issuing = { year, departments: ['ga'], issuedOn: `${year}-01-05` };
  await startPlans(hefu, await as('jx-commission'), issuing);
  const reported = await reportChange(hefu, await as('ga-coordinator'), {
    entry: onDemandResource,
    cause: 'law',
    what: '增加字段',
    changedOn: shanghaiDate((await hefu.now()) - 60 * 86_400_000),
  });
  change = reported.id;
  await eventually(async () => {
    expect((await showPlan(hefu, plan)).letters.length).toBeGreaterThan(1);
    expect((await showCatalogueChange(hefu, change)).letters).toHaveLength(2);
  }, 60_000);
  const signed = { kind: 'accepted' };
  const commission = await as('jx-commission');
  for (const data of [{ letter: 'filing-2', documentNo: '沪经信函〔2026〕8号' }, { letter: 'filing-3' }])
    expect(
      await commandCase(hefu, commission, annualPlanCase, { id: plan, type: 'SignLetter', data }),
    ).toMatchObject(signed);
  const data = { letter: 'adjust-2' };
  expect(
    await commandCase(hefu, commission, catalogueChangeCase, { id: change, type: 'SignLetter', data }),
  ).toMatchObject(signed);
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
async function readerAs(user: string): Promise<Reader> {
  const reader = new Reader(web);
  await reader.send('/auth/demo', { user });
  return reader;
}
const page = async (reader: Reader, path: string): Promise<string> => String((await reader.open(path)).body);
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** 办理记录 of a page, in words. */
const recordOf = (html: string): string =>
  textOf(html.split('id="record"')[1] ?? '').replace(/\s*；\s*/g, '；');

describe('催办函 and 提请督办 of a plan and of a change', () => {
  test('in pages: the draft as docx and PDF, sent with its number, the very file had again by hash; a number that is missing is asked for with the form', async () => {
    const commission = await readerAs('jx-commission');
    const before = await page(commission, `/plans/${plan}`);
    expect(textOf(before)).toMatch(/催办函 市经济信息化委关于催办\d{4}年度计划清单报备事项的函 可以发出/);
    const draft = `/plans/${plan}/letters/draft?kind=urging-letter&of=filing-2`;
    expect(before).toContain(draft.replace('&', '&amp;'));
    // The number it was signed under stands in its field; without one the field is empty.
    expect(before).toMatch(/id="no-urging-letter-filing-2" name="documentNo" value="沪经信函〔2026〕8号"/);
    expect(before).toMatch(/id="no-supervision-request-filing-3" name="documentNo" value=""/);
    // 办理记录 says which draft was signed, about what, under which number.
    expect(textOf(before)).toMatch(/签发文稿 \S+ 催办函（\S+）；\s*沪经信函〔2026〕8号/);
    expect(textOf(before)).toMatch(/签发文稿 \S+ 提请督办（\S+）/);
    // One that is not signed yet leads to its signing.
    expect(await page(commission, `/changes/${change}`)).toContain(
      `<a href="/changes/${change}/act/SignLetter?letter=adjust-3">签发文稿</a>`,
    );
    const words = Buffer.from(unzipSync(await commission.file(`${draft}&format=docx`))['word/document.xml']!);
    expect(words.toString('utf8')).toContain('清单报备事项的函');
    const drawn = Buffer.from(await commission.file(`${draft}&format=pdf`));
    expect(drawn.subarray(0, 5).toString()).toBe('%PDF-');

    const which = { kind: 'urging-letter', of: 'filing-2' };
    const refused = await commission.send(`/plans/${plan}/letters`, { ...which, key: 'k', documentNo: ' ' });
    expect(refused.status).toBe(409);
    const form = String(refused.body);
    expect(form).toContain(`<form method="post" class="act" action="/plans/${plan}/letters">`);
    expect(form).toContain('<input type="hidden" name="of" value="filing-2"');
    expect(form).toMatch(/<a href="#field-documentNo">请填写发文字号/);
    expect(form).toMatch(/id="field-documentNo-error">\s*请填写发文字号/);
    const sent = { ...which, key: 'k2', documentNo: '沪经信函〔2026〕9号' };
    await commission.send(`/plans/${plan}/letters`, sent);
    expect(commission.place).toBe(`/plans/${plan}#dossier`);
    // A double click is one sending.
    await commission.send(`/plans/${plan}/letters`, sent);
    const after = await page(commission, `/plans/${plan}`);
    expect(textOf(after)).toMatch(/已于.*由jx-commission发出，沪经信函〔2026〕9号/);
    // 办理记录 has it too, among the events by its time.
    const line = '函件已发出 jx-commission 催办函；市经济信息化委关于催办';
    expect(recordOf(after)).toMatch(
      new RegExp(`签发文稿 jx-commission [^]*${line}\\S+的函；沪经信函〔2026〕9号`),
    );
    expect(recordOf(await page(await readerAs('ga-coordinator'), `/plans/${plan}`))).toContain(line);
    const [event] = await readStream(city.engine.hefu.pool, `dossier/${plan}`);
    expect(event).toMatchObject({
      type: 'LetterIssued',
      actor: { user: 'jx-commission' },
      data: { letter: 'L1', kind: 'urging-letter', of: 'filing-2', documentNo: '沪经信函〔2026〕9号' },
    });
    const { docx } = event!.data as { readonly docx: { readonly sha256: string } };
    const link = (
      await web.request(`/plans/${plan}/files/L1.docx`, { headers: await cookieOf('ga-coordinator') })
    ).headers.get('location')!;
    const file = await web.request(link, { headers: await cookieOf('ga-coordinator') });
    expect(sha256(new Uint8Array(await file.arrayBuffer()))).toBe(docx.sha256);
  }, 120_000);

  test('who sees what: the department what was sent to it, never a request to supervise it; another department no case', async () => {
    const [department, other] = [await readerAs('ga-coordinator'), await readerAs('mz-coordinator')];
    const shown = textOf(await page(department, `/plans/${plan}`));
    expect(shown).toContain('沪经信函〔2026〕9号');
    expect(shown).not.toContain('提请督办函');
    const asked = `/plans/${plan}/letters/draft?kind=supervision-request&of=filing-3&format=docx`;
    expect((await department.open(asked)).status).toBe(404);
    const own = await department.send(`/plans/${plan}/letters`, {
      kind: 'supervision-request',
      of: 'filing-3',
      documentNo: '1号',
    });
    expect([own.status, textOf(String(own.body))]).toEqual([
      409,
      expect.stringContaining('“发出函件”应由市经济信息化委办理'),
    ]);
    // What was typed stands where it stood.
    expect(String(own.body)).toContain('name="documentNo" type="text" maxlength="4000" value="1号"');
    for (const path of [
      `/plans/${plan}/files/L1.docx`,
      `/changes/${change}/letters/draft?kind=urging-letter`,
    ])
      expect((await other.open(path)).status).toBe(404);
  }, 60_000);

  test('by the interface, of a change: listed, the draft, sent once by its key, and the file', async () => {
    const visitor = await Visitor.signedIn(web, 'jx-commission');
    const letters = `/api/v1/catalogue-changes/${change}/letters`;
    expect((await visitor.get(letters)).body).toMatchObject([
      { kind: 'urging-letter', of: 'adjust-2', hindrance: null, issued: null },
      { kind: 'supervision-request', of: 'adjust-3', hindrance: '尚未签发，请先办理“签发文稿”。' },
    ]);
    const headers = { 'idempotency-key': 'letter-1' };
    const body = { kind: 'urging-letter', of: 'adjust-2', documentNo: '沪经信函〔2026〕10号' };
    const sent = await visitor.post(letters, body, headers);
    expect([sent.status, sent.body]).toEqual([200, { id: change, events: ['LetterIssued'] }]);
    expect((await visitor.post(letters, body, headers)).status).toBe(200);
    const early = { ...body, kind: 'supervision-request', of: 'adjust-3' };
    expect(await visitor.post(letters, early, { 'idempotency-key': 'letter-2' })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'letter-not-ready' }] },
    });
    const files = await visitor.get(`/api/v1/catalogue-changes/${change}/files`);
    expect(files.body).toMatchObject([{ file: 'L1.docx' }, { file: 'L1.pdf' }]);
    expect((await visitor.get(`/api/v1/annual-plans/${change}/letters`)).status).toBe(404);
    const found = await visitor.get(`/api/v1/catalogue-changes/${change}/files/L1.docx`);
    expect([found.status, found.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/files\//)]);
  }, 60_000);

  test('on the command line, of a plan: listed with their titles, drafted, sent, and had again', async () => {
    const as = ['--as', 'jx-commission'] as const;
    const listed = await city.hefu('letter', 'list', plan, ...as);
    expect(listed.stdout).toMatch(/提请督办函\s+filing-3\s+市经济信息化委关于提请督办/);
    const which = ['--kind', 'supervision-request', '--of', 'filing-3'] as const;
    const drafted = city.file('草稿.docx');
    expect((await city.hefu('letter', 'draft', plan, ...which, '-o', drafted, ...as)).code).toBe(0);
    expect((await readFile(drafted)).subarray(0, 2).toString()).toBe('PK');
    const numberless = await city.hefu('letter', 'issue', plan, ...which, ...as);
    expect([numberless.code, numberless.stderr]).toEqual([4, expect.stringContaining('请填写发文字号')]);
    const issued = (await city.json(
      ...['letter', 'issue', plan, ...which, '--document-no', '沪经信函〔2026〕11号', ...as],
    )) as { readonly issued: { readonly letter: string; readonly docx: { readonly sha256: string } } };
    expect(issued.issued.letter).toBe('L2');
    const got = city.file('发出.docx');
    await city.json('file', 'get', plan, 'L2.docx', '-o', got, ...as);
    expect(sha256(await readFile(got))).toBe(issued.issued.docx.sha256);
    expect((await city.hefu('letter', 'list', 'ga-1999', ...as)).code).toBe(3);
    // It goes to the office outside: the record of the department does not tell of it.
    const asked = '函件已发出 jx-commission 提请督办函；';
    expect(recordOf(await page(await readerAs('jx-commission'), `/plans/${plan}`))).toContain(asked);
    expect(recordOf(await page(await readerAs('ga-coordinator'), `/plans/${plan}`))).not.toContain(asked);
  }, 120_000);

  test('whoever handles the case at the department, and its head, have a notice of each 催办函 that leads to the case; of a 提请督办 nobody has', async () => {
    const { hefu, as } = city.engine;
    for (const user of ['ga-coordinator', 'ga-head']) {
      const told = await listNotices(hefu, await as(user), { limit: 100 });
      const found = told.filter(({ stream }) => stream.startsWith('dossier/'));
      expect([user, ...found.map(({ stream, kind, subject }) => [stream, kind, subject])]).toEqual([
        user,
        [`dossier/${change}`, 'urged', '收到催办函：市经济信息化委关于催办“户籍人口信息”目录调整的函'],
        [`dossier/${plan}`, 'urged', expect.stringMatching(/^收到催办函：.*清单报备事项的函$/)],
      ]);
    }
    const told = await listNotices(hefu, await as('ga-coordinator'), { limit: 100 });
    const notice = told.find(({ stream }) => stream === `dossier/${plan}`)!;
    const opened = await page(await readerAs('ga-coordinator'), `/notices/${notice.id}`);
    expect(textOf(opened)).toContain('发文字号：沪经信函〔2026〕9号');
    expect(opened).toContain(`<a class="button" href="/dossiers/${plan}">`);
    const [own, other] = [await cookieOf('ga-coordinator'), await cookieOf('mz-coordinator')];
    const led = async (id: string): Promise<string | null> =>
      (await web.request(`/dossiers/${id}`, { headers: own })).headers.get('location');
    expect([await led(plan), await led(change)]).toEqual([
      `/plans/${plan}#dossier`,
      `/changes/${change}#dossier`,
    ]);
    expect((await web.request(`/dossiers/${plan}`, { headers: other })).status).toBe(404);
  }, 60_000);

  test('a record and a plan on the command line call dates and drafts by their terms', async () => {
    const as = ['--as', 'jx-commission'] as const;
    const record = (await city.hefu('catalogue', 'change', 'events', change, ...as)).stdout;
    expect(record).toMatch(/超期（目录调整期限）/);
    expect(record).toMatch(/升级提醒（目录调整期限）/);
    expect(record.replace(/ga-coordinator|jx-commission|adjust-\d|B\d+/g, '')).not.toMatch(/[A-Za-z]{3,}/);
    const shown = (await city.hefu('plan', 'show', plan, ...as)).stdout;
    expect(shown).toMatch(/待签文稿\s+催办函（“?[^，]+，编号 [a-z]+-\d）/);
    expect(shown).toContain('提请督办（');
  }, 60_000);

  test('the log is whole with them, decided again it is the same, and the evidence of the plan has the letters', async () => {
    const { hefu } = city.engine;
    expect((await verifyLog(hefu.pool)).broken).toEqual([]);
    const again = (await city.json('audit', 'redecide', '--all')) as { readonly discrepancies: unknown };
    expect(again.discrepancies).toEqual([]);
    const { zip } = await exportEvidence(hefu, `annual-plan/${plan}`, 'test');
    const packed = Object.keys(unzipSync(zip)).filter((name) => name.startsWith('attachments/'));
    expect(packed).toHaveLength(4);
  }, 120_000);
});

async function cookieOf(user: string): Promise<{ readonly cookie: string }> {
  const answer = await web.request('/auth/demo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}
