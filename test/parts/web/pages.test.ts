import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readStream } from '../../../store/read-stream.js';
import { startEngine, type Engine } from '../../engine/engine.js';
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
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

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

  test('an answer refused by the rules says every reason at the top and keeps what was typed', async () => {
    const id = await reviewed();
    await engine.order(id, 'ga-reviewer', 'Propose', { decision: 'approve' });
    const approver = await readerAs('ga-approver');
    const path = `/requests/${id}/act/Refuse`;
    const key = hidden(html(await approver.open(path)), 'key');
    const refused = await approver.send(path, { key, reasons: ' ', note: '材料待核' });
    expect(refused.status).toBe(409);
    expect(html(refused)).toContain('id="errors"');
    expect(html(refused)).toContain('href="#field-reasons"');
    expect(html(refused)).toContain('材料待核</textarea>');
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
