import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setSetting } from '../../../client/settings.js';
import { readAttempts, readStream } from '../../../store/read-stream.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { eventually } from '../../engine/eventually.js';
import { onDemandResource } from '../../engine/small-city.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { served, Reader, type Answer } from './served.js';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

async function readerAs(user: string): Promise<Reader> {
  const reader = new Reader(served(engine));
  await reader.send('/auth/demo', { user });
  return reader;
}

const html = ({ body }: Answer): string => body as string;
const textOf = (page: string): string =>
  page
    // The switch names the other language in itself.
    .replace(/<button[^>]*\blang="en"[^>]*>[^<]*<\/button>/g, ' ')
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

const attemptsOn = (id: string): ReturnType<typeof readAttempts> =>
  readAttempts(engine.hefu.pool, `share-request/${id}`);

async function reviewed(): Promise<string> {
  const id = await engine.start();
  await engine.order(id, 'mz-head', 'ConsentToSend');
  await engine.order(id, 'mz-coordinator', 'Submit');
  return id;
}

describe('pages without JavaScript', () => {
  test('whoever is not signed in is asked to choose who to be, and comes to their own 待办', async () => {
    const reader = new Reader(served(engine));
    expect(html(await reader.open('/'))).toContain('请选择以谁的身份登录');
    const home = html(await reader.send('/auth/demo', { user: 'ga-reviewer' }));
    expect(home).toMatch(/^<!doctype html>/);
    expect(home).toContain('<h1>待办（');
  });

  test('a draft is kept however incomplete; what is missing is said, and nothing typed is lost', async () => {
    const coordinator = await readerAs('mz-coordinator');
    const about = html(await coordinator.open(`/start?resource=${onDemandResource}`));
    expect(about).toContain('开始填写');
    const list = html(await coordinator.send('/drafts', { resource: onDemandResource }));
    const draft = /\/drafts\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
    expect(list).toMatch(/使用目的和依据[\s\S]*未完成/);
    await coordinator.send(`${draft}/purpose`, { purpose: '低保核对', basis: ' ', then: 'list' });
    const early = await coordinator.send(`${draft}/check`, {});
    expect(early.status).toBe(422);
    expect(html(early)).toContain('请填写使用依据。');
    expect(html(early)).toContain(`href="${draft}/purpose#field-basis"`);
    expect(html(early)).toContain('低保核对');
    // Nobody else sees it.
    expect((await (await readerAs('ga-coordinator')).open(draft)).status).toBe(404);
    expect(html(await coordinator.open('/'))).toContain('没有填完的申请（1）');
    await coordinator.send(`${draft}/purpose`, { purpose: '低保核对', basis: '社会救助暂行办法' });
    await coordinator.send(`${draft}/mode`, { mode: 'api' });
    const check = html(await coordinator.open(`${draft}/check`));
    expect(check).toContain('第 2 步，共 2 步');
    expect(check).toContain('接口交换');
    const begun = await coordinator.send(`${draft}/check`, {});
    const again = await coordinator.send(`${draft}/check`, {});
    const id = /GX-\d{4}-\d{6}/.exec(html(begun))?.[0];
    expect(html(begun)).toContain('已办理：发起申请。');
    expect(html(begun)).toContain('下一步由');
    expect(/GX-\d{4}-\d{6}/.exec(html(again))?.[0]).toBe(id);
    // B6: the head has it now.
    expect(html(await (await readerAs('mz-head')).open('/'))).toContain(`/requests/${id!}`);
  });

  test('the case says till when and how that is counted, who has it, and only what the viewer may do', async () => {
    const id = await reviewed();
    const page = html(await (await readerAs('ga-reviewer')).open(`/requests/${id}`));
    expect(page).toMatch(/剩 \d+ 个工作日/);
    expect(page).toContain('这个日期是怎么算出来的');
    expect(page).toContain('政务数据共享条例');
    expect(page).toContain('现由谁办理');
    expect(page).toContain(`/requests/${id}/act/Propose`);
    expect(page).not.toContain(`/requests/${id}/act/Approve`);
  });

  test('a form that lacks what has to be filled in comes back with it named beside its field, and leaves no record', async () => {
    const id = await reviewed();
    await engine.order(id, 'ga-reviewer', 'Propose', { decision: 'approve' });
    const approver = await readerAs('ga-approver');
    const path = `/requests/${id}/act/Refuse`;
    const key = hidden(html(await approver.open(path)), 'key');
    const refused = await approver.send(path, { key, reasons: ' ', note: '材料待核' });
    expect(refused.status).toBe(422);
    expect(html(refused)).toContain('id="errors"');
    expect(html(refused)).toContain('href="#field-reasons"');
    expect(html(refused)).toContain('材料待核</textarea>');
    expect(await attemptsOn(id)).toEqual([]);
  });

  test('what cannot be read is told by the label of its field, not by its key, and leaves no record', async () => {
    const id = await reviewed();
    const reviewer = await readerAs('ga-reviewer');
    const path = `/requests/${id}/act/Propose`;
    const key = hidden(html(await reviewer.open(path)), 'key');
    const sent = await reviewer.send(path, { key, decision: 'approve', validUntil: '2027-02-30' });
    expect([sent.status, await attemptsOn(id)]).toEqual([422, []]);
    expect(html(sent)).toContain(
      '<a href="#field-validUntil">“使用期限至”应为日期，例如 2026-12-07，请改正。</a>',
    );
  });

  test('items that are withheld without a reason are called by their names, as on the form, not by their codes', async () => {
    const id = await reviewed();
    const reviewer = await readerAs('ga-reviewer');
    const path = `/requests/${id}/act/Propose`;
    const form = html(await reviewer.open(path));
    // What is decided about stands there too.
    expect(textOf(form)).toMatch(/本件情况 申请方 市民政局 提供方 市公安局 用途 \S+/);
    const items = [...form.matchAll(/name="item-([^"]+)" value="true"[^>]*> ?([^<]+)</g)];
    expect(items.length).toBeGreaterThan(0);
    const refused = html(await reviewer.send(path, { key: hidden(form, 'key'), decision: 'approve' }));
    const [summary = ''] = /id="errors"[^]*?<\/ul>/.exec(refused) ?? [];
    for (const [, code = '', name = ''] of items) {
      expect(summary).toContain(name.trim());
      expect(summary).not.toContain(code);
    }
  });

  test('whoever approves reads what was proposed and finds it filled in; what they change or take away is what is recorded', async () => {
    const id = await reviewed();
    const validUntil = `${new Date().getUTCFullYear() + 1}-06-30`;
    const items = [
      { code: 'I1', granted: true },
      { code: 'I2', granted: false, reason: '与用途无关' },
      { code: 'I3', granted: true },
    ];
    const proposed = { decision: 'approve', conditions: '仅限内网使用', validUntil, items };
    await engine.order(id, 'ga-reviewer', 'Propose', proposed);
    const approver = await readerAs('ga-approver');
    const proposal =
      /拟办意见 同意共享 提出人 ga-reviewer .*使用条件 仅限内网使用 不予提供的信息项 身份证号（与用途无关）/;
    expect(textOf(html(await approver.open(`/requests/${id}`)))).toMatch(proposal);
    // Whoever applied learns of it when it is answered.
    const applicant = await readerAs('mz-coordinator');
    expect(html(await applicant.open(`/requests/${id}`))).not.toContain('与用途无关');

    const path = `/requests/${id}/act/Approve`;
    const form = html(await approver.open(path));
    expect(textOf(form)).toMatch(proposal);
    expect(form).toMatch(/<textarea id="field-conditions"[^>]*>仅限内网使用<\/textarea>/);
    expect(form).toContain(`value="${validUntil}"`);
    const ticked = (code: string): boolean =>
      new RegExp(`name="item-${code}" value="true" checked`).test(form);
    expect(['I1', 'I2', 'I3'].map(ticked)).toEqual([true, false, true]);
    expect(form).toContain('value="与用途无关"');
    // Consent asks for no reasons against it.
    expect(form).not.toMatch(/name="(?:reasons|basis)"/);

    const all = { 'items-stated': 'true', 'item-I1': 'true', 'item-I2': 'true', 'item-I3': 'true' };
    const sent = { key: hidden(form, 'key'), ...all, conditions: '', validUntil, mode: '' };
    const emptied = await approver.send(path, { ...sent, validUntil: '' });
    expect([emptied.status, html(emptied)]).toEqual([
      422,
      expect.stringContaining('“使用期限至”是拟定的内容'),
    ]);
    expect(html(await approver.send(path, sent))).toContain('已办理：同意共享。');
    const events = await readStream(engine.hefu.pool, `share-request/${id}`);
    expect(events.find(({ type }) => type === 'ApplicationApproved')?.data).toMatchObject({
      terms: { conditions: '', validUntil, items: items.map(({ code }) => ({ code, granted: true })) },
    });
  });

  test('whoever refuses finds the proposed reasons; whoever applied reads them as soon as the answer is out, not before', async () => {
    const settled = async (minutes: number): Promise<unknown> =>
      setSetting(engine.hefu, await engine.as('jx-admin'), 'city', 'graceMinutes', minutes, '试验');
    const refusedWith = async (reason: string): Promise<string> => {
      const id = await reviewed();
      await engine.order(id, 'ga-reviewer', 'Propose', { decision: 'refuse', reasons: [reason] });
      const approver = await readerAs('ga-approver');
      const path = `/requests/${id}/act/Refuse`;
      const form = html(await approver.open(path));
      expect(form).toMatch(new RegExp(`<textarea id="field-reasons"[^>]*>${reason}</textarea>`));
      await approver.send(path, { key: hidden(form, 'key'), reasons: reason });
      return id;
    };
    const applicant = await readerAs('mz-coordinator');
    const early = await refusedWith('用途不在职责内');
    expect(html(await applicant.open(`/requests/${early}`))).not.toContain('用途不在职责内');
    expect(textOf(html(await (await readerAs('ga-reviewer')).open(`/requests/${early}`)))).toMatch(
      /答复 不同意共享 发出时间 尚未发出，.*前可以撤销 不同意的理由 用途不在职责内/,
    );
    await settled(0);
    const out = await refusedWith('依据不足');
    await settled(10);
    await eventually(async () => {
      expect(textOf(html(await applicant.open(`/requests/${out}`)))).toMatch(
        /答复 不同意共享 发出时间 \d{4}年.* 不同意的理由 依据不足/,
      );
    });
  });

  test('what the rules refuse for another reason than an empty field is on the record, with every reason', async () => {
    const id = await reviewed();
    await engine.order(id, 'ga-reviewer', 'Propose', { decision: 'approve' });
    const approver = await readerAs('ga-approver');
    const path = `/requests/${id}/act/Approve`;
    const key = hidden(html(await approver.open(path)), 'key');
    const refused = await approver.send(path, { key, validUntil: '2001-01-01' });
    expect(refused.status).toBe(409);
    expect(html(refused)).toContain('id="errors"');
    expect(html(refused)).toContain('href="#field-validUntil"');
    expect(html(refused)).toContain('value="2001-01-01"');
    expect((await attemptsOn(id)).map(({ data }) => data)).toMatchObject([
      { refusals: expect.arrayContaining([expect.objectContaining({ code: 'valid-until-past' })]) },
    ]);
  });

  test('a double click is one event and one answer', async () => {
    const id = await reviewed();
    const reviewer = await readerAs('ga-reviewer');
    const path = `/requests/${id}/act/Propose`;
    const page = html(await reviewer.open(path));
    const items = Object.fromEntries(
      [...page.matchAll(/name="(item-[^"]+)" value="true"/g)].map(([, name]) => [name!, 'true']),
    );
    const fields = { key: hidden(page, 'key'), decision: 'approve', ...items };
    const both = await Promise.all([reviewer.send(path, fields), reviewer.send(path, fields)]);
    for (const answer of both) expect(html(answer)).toContain('已办理：提出拟办意见。');
    const types = (await readStream(engine.hefu.pool, `share-request/${id}`)).map(({ type }) => type);
    expect(types.filter((type) => type === 'DecisionProposed')).toHaveLength(1);
  });

  test('whoever decides on what somebody else has decided meanwhile is told who was first, and loses nothing', async () => {
    const id = await reviewed();
    const [first, second] = [await readerAs('ga-reviewer'), await readerAs('ga-approver')];
    const path = `/requests/${id}/act/RequestSupplement`;
    const seen = html(await second.open(path));
    const opened = { key: hidden(seen, 'key'), version: hidden(seen, 'version') };
    const own = html(await first.open(path));
    await first.send(path, { key: hidden(own, 'key'), version: hidden(own, 'version'), missing: '责任书' });
    const late = await second.send(path, { ...opened, missing: '使用范围说明' });
    expect(late.status).toBe(412);
    expect(textOf(html(late))).toMatch(/ga-reviewer 于\d{4}年.*办理了“ ?要求补正 ?”|ga-reviewer于/);
    expect(html(late)).toContain('使用范围说明</textarea>');
  });

  test('an act that is not theirs, or not now, says who has the case and who may do it', async () => {
    const id = await reviewed();
    const reviewer = await readerAs('ga-reviewer');
    const answer = await reviewer.open(`/requests/${id}/act/Approve`);
    expect(answer.status).toBe(403);
    expect(textOf(html(answer))).toMatch(/由市公安局 经办办理/);
  });

  test('bulk: each row has a result of its own, two bad ones stop no other, and twice is once', async () => {
    const good = [await reviewed(), await reviewed()];
    const bad = [await reviewed(), await reviewed()];
    for (const id of bad) await engine.order(id, 'ga-reviewer', 'Propose', { decision: 'approve' });
    const reviewer = await readerAs('ga-reviewer');
    const ids = [...good, ...bad];
    const asked = html(
      await reviewer.send('/requests/batch', [['act', 'propose-refuse'], ...ids.map((id) => ['id', id])]),
    );
    for (const id of ids) expect(asked).toContain(`name="reasons.${id}"`);
    const filled = [
      ['key', hidden(asked, 'key')],
      ['act', 'propose-refuse'],
      ['step', 'do'],
      ...ids.flatMap((id) => [
        ['id', id],
        [`reasons.${id}`, id === good[1] ? '' : '超出法定职责'],
        [`basis.${id}`, '政务数据共享条例'],
      ]),
    ];
    const [once, twice] = await Promise.all([
      reviewer.send('/requests/batch', filled),
      reviewer.send('/requests/batch', filled),
    ]);
    for (const { status, body } of [once, twice]) {
      expect(status).toBe(409);
      expect(body).toMatch(/已办理 1 件/);
      for (const id of [good[1]!, ...bad]) expect(body).toContain(`href="#field-row-${id}"`);
      expect(body).toContain('批量办理也要逐件写');
    }
    const types = (await readStream(engine.hefu.pool, `share-request/${good[0]!}`)).map(({ type }) => type);
    expect(types.filter((type) => type === 'DecisionProposed')).toHaveLength(1);
  });

  test('another department’s case, an unknown one and an unknown address are Chinese pages', async () => {
    const reviewer = await readerAs('ga-reviewer');
    const unknown = await reviewer.open('/requests/GX-2026-999999');
    expect([unknown.status, textOf(html(unknown))]).toEqual([404, expect.stringContaining('请核对编号')]);
    const nowhere = await reviewer.open('/nowhere');
    expect([nowhere.status, html(nowhere)]).toEqual([404, expect.stringContaining('没有这个地址')]);
  });

  test('no raw key, ISO time or half-width punctuation on any page in any role', async () => {
    const id = await reviewed();
    for (const user of [
      'mz-coordinator',
      'ga-reviewer',
      'ga-approver',
      'ga-head',
      'jx-commission',
      'jx-admin',
    ]) {
      const reader = await readerAs(user);
      const first = html(await reader.open(`/requests/${id}`));
      const acts = [...first.matchAll(/href="(\/requests\/[^"]+\/act\/[^"]+)"/g)].map(([, path]) => path!);
      const pages = ['/', '/requests', '/requests?overdue=true', '/catalogue', `/requests/${id}`, ...acts];
      for (const path of pages) {
        const answer = await reader.open(path);
        const text = textOf(html(answer));
        expect([path, answer.status]).toEqual([path, 200]);
        expect(text).not.toMatch(/undefined|null|\[object|\d{4}-\d{2}-\d{2}T|NaN/);
        expect(text).not.toMatch(/\p{Script=Han}[,;:!?]/u);
        // Codes and ids aside, every word on a Chinese page is Chinese.
        const words = text.replace(/[A-Z]{2}-\d{4}-\d{6}|ga-\w+|mz-\w+|jx-\w+|SHA-256|I\d+|CSV|Excel/g, '');
        expect([path, words.match(/[A-Za-z]{2,}/g)]).toEqual([path, null]);
      }
    }
  }, 120_000);
});

describe('目录变更, 数据需求 and the year, all of it in pages', () => {
  const firstId = (page: string, letters: string): string =>
    new RegExp(`${letters}-\\d{4}-\\d{6}`).exec(page)?.[0] ?? '';
  const fieldsOf = (page: string): { readonly [name: string]: string } =>
    Object.fromEntries(
      [...page.matchAll(/<input type="(?:hidden|checkbox)" name="([^"]+)" value="([^"]*)"( checked)?/g)]
        .filter(([whole, , , checked]) => whole.includes('hidden') || checked !== undefined)
        .map(([, name, value]) => [name!, value!]),
    );
  /** Fills in the form of an act and sends it. */
  const act = async (
    reader: Reader,
    path: string,
    fields: { readonly [name: string]: string } = {},
  ): Promise<Answer> => {
    const form = html(await reader.open(path));
    return reader.send(path, { ...fieldsOf(form), ...fields });
  };

  test('a change is reported from the entry, is on the desk till the entry has changed, and ends by its publication', async () => {
    const [coordinator, commission] = [await readerAs('ga-coordinator'), await readerAs('jx-commission')];
    expect(html(await coordinator.open('/changes/new'))).toContain(`entry=${onDemandResource}`);
    const form = `/changes/new?entry=${onDemandResource}`;
    expect(html(await coordinator.open(`/catalogue/entries/${onDemandResource}`))).toContain(form);
    const opened = html(await coordinator.open(form));
    const changedOn = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
    const sent = { ...fieldsOf(opened), cause: 'duty', changedOn };
    const early = await coordinator.send('/changes/new', sent);
    expect([early.status, html(early)]).toEqual([409, expect.stringContaining('href="#field-what"')]);
    expect(html(early)).toContain(`value="${changedOn}"`);
    const whole = { ...sent, what: '户籍业务划转' };
    const begun = html(await coordinator.send('/changes/new', whole));
    const id = firstId(begun, 'ML');
    expect(textOf(begun)).toMatch(/已办理：报告变动。 ?编号 .*下一步由市公安局 联络员.*目录调整期限\d{4}年/);
    expect(begun).toContain('变动当日不计');
    expect(firstId(html(await coordinator.send('/changes/new', whole)), 'ML')).toBe(id);

    expect(html(await coordinator.open('/'))).toContain(`href="/changes/${id}"`);
    expect(html(await commission.open('/changes?status=adjusting'))).toContain(id);
    expect(html(await commission.open('/changes.csv'))).toContain(id);
    expect((await (await readerAs('mz-coordinator')).open(`/changes/${id}`)).status).toBe(404);
    const notice = /href="(\/notices\/\d+)"/.exec(html(await coordinator.open('/notices')))?.[1] ?? '';
    expect(html(await coordinator.open(notice))).toContain(`href="/changes/${id}"`);
    // Reported with a date long past: it is late, and says why no extension can be asked for any more.
    const late = html(await coordinator.open(`/changes/${id}`));
    expect(textOf(late)).toMatch(/申请延期 ?：目录调整期限已过/);
    expect(textOf(late)).toMatch(/升级提醒 系统 [^升]*第 1 级/);
    expect(html(await commission.open('/overdue'))).toContain(`href="/changes/${id}"`);
    expect((await coordinator.open(`/changes/${id}/act/GrantExtension`)).status).toBe(403);

    const entry = `/catalogue/entries/${onDemandResource}`;
    const revised = await act(coordinator, `${entry}/act/ReviseEntry`, {
      abstract: '户籍人口基本信息，划转后',
      class: 'on-demand',
      conditions: '限用于社会救助核对',
      openness: 'not-open',
      notOpenReason: '涉及个人信息',
      items: '姓名\n身份证号\n住址\n迁入日期',
      format: 'csv',
      updateFrequency: '每天',
      reason: '户籍业务划转',
    });
    expect(html(revised)).toContain('已办理：修改目录。');
    expect(html(revised)).toContain('迁入日期');
    expect(html(await commission.open('/'))).toContain('审核发布目录调整');
    expect(html(await act(coordinator, `${entry}/act/SubmitEntry`))).toContain('已办理：送审。');
    // What leads on stands first: whoever reviews is not offered the sender's withdrawal before it.
    expect(textOf(html(await commission.open(entry)))).toMatch(/审核发布 退回修改 撤回送审/);
    expect(html(await act(commission, `${entry}/act/PublishEntry`))).toContain('已办理：审核发布。');
    expect(textOf(html(await commission.open(`/changes/${id}`)))).toContain('目录已经调整，本件办结。');
  }, 120_000);

  test('a need nobody lists is recorded from the search, forwarded, answered by an entry and closed', async () => {
    const [asks, commission, gives] = [
      await readerAs('mz-coordinator'),
      await readerAs('jx-commission'),
      await readerAs('ga-coordinator'),
    ];
    const found = html(await asks.open('/catalogue?text=%E6%B0%94%E8%B1%A1%E9%A2%84%E8%AD%A6'));
    const path = /href="(\/demands\/new\?title=[^"]+)"/.exec(found)?.[1] ?? '';
    const form = html(await asks.open(path));
    expect(form).toContain('value="气象预警"');
    const sent = { ...fieldsOf(form), title: '气象预警', items: '预警等级', purpose: '救灾物资调度' };
    const begun = html(await asks.send('/demands/new', sent));
    const id = firstId(begun, 'XQ');
    expect(textOf(begun)).toMatch(/已办理：登记需求。.*下一步由市经济信息化委办理/);
    expect(html(await commission.open('/'))).toContain('转交数据需求');
    const forwarded = await act(commission, `/demands/${id}/act/Forward`, { provider: 'ga' });
    expect(html(forwarded)).toContain('已办理：转交。');
    expect(html(await gives.open('/'))).toContain('答复数据需求');
    const nothing = await act(gives, `/demands/${id}/act/AnswerListed`, { entry: '' });
    expect([nothing.status, html(nothing)]).toEqual([422, expect.stringContaining('href="#field-entry"')]);
    await act(gives, `/demands/${id}/act/AnswerListed`, { entry: onDemandResource });
    const answered = html(await asks.open(`/demands/${id}`));
    expect(answered).toContain(`/start?resource=${onDemandResource}`);
    expect(html(await asks.open('/demands'))).toContain(id);
    expect(html(await act(asks, `/demands/${id}/act/Close`))).toContain('本件已经办完');
    expect(html(await asks.open('/demands'))).not.toContain(id);
    expect(html(await asks.open('/demands?status=all'))).toContain(id);
  }, 120_000);

  test('the year: issued by the commission, 零报告 filed by ticking nothing, published, and had as a file', async () => {
    const [commission, files] = [await readerAs('jx-commission'), await readerAs('ga-coordinator')];
    const year = new Date().getUTCFullYear();
    const issued = await act(commission, '/plans/new', { year: String(year) });
    expect(issued.status).toBe(200);
    const job = commission.place;
    await eventually(async () => {
      expect(html(await commission.open(job))).toContain(`/plans/ga-${year}`);
    });
    const plan = `/plans/ga-${year}`;
    expect(html(await files.open('/'))).toContain(plan);
    expect((await files.open(`${plan}/list/csv`)).status).toBe(404);
    const filed = await act(files, `${plan}/act/FileList`);
    expect(html(filed)).toContain('已办理：报备开放清单。');
    expect(html(await act(commission, `${plan}/act/PublishList`))).toContain('已办理：公布清单。');
    for (const format of ['html', 'csv', 'json', 'jsonld'])
      expect([format, (await files.open(`${plan}/list/${format}`)).status]).toEqual([format, 200]);
    expect((await files.open('/plans/new')).status).toBe(403);
  }, 120_000);

  test('已办 and 我发起的 are of every kind of case, with how each stands and who has it', async () => {
    const [coordinator, commission, asks] = [
      await readerAs('ga-coordinator'),
      await readerAs('jx-commission'),
      await readerAs('mz-coordinator'),
    ];
    const year = new Date().getUTCFullYear();
    const done = textOf(html(await coordinator.open('/done')));
    expect(done).toContain(`ga-${year} 年度计划 ${year}年度计划 — 市公安局`);
    expect(done).toMatch(/ML-\d{4}-\d{6} 目录变更/);
    expect(done).toMatch(/XQ-\d{4}-\d{6} 数据需求 气象预警/);
    const begun = textOf(html(await coordinator.open('/mine')));
    expect(begun).toMatch(/ML-\d{4}-\d{6} 目录变更/);
    expect(begun).not.toMatch(/XQ-/);
    expect(textOf(html(await asks.open('/mine')))).toMatch(
      /XQ-\d{4}-\d{6} 数据需求 气象预警 市民政局 市公安局 已办结/,
    );
    expect(textOf(html(await commission.open('/mine')))).toContain(`ga-${year} 年度计划`);
    expect(html(await coordinator.open('/done'))).toContain(`href="/plans/ga-${year}"`);
  });
});
