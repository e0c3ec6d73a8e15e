import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { cn2026 } from '../../../calendar/data/cn-2026.js';
import { readStream } from '../../../store/read-stream.js';
import { eventually } from '../../engine/eventually.js';
import { pdfText } from '../letters/pdf-text.js';
import { chromiumPath, deskOf, openBrowser, type Desk } from './browser.js';
import { consoleCity, type ConsoleCity } from './city.js';

/**
 * What a demanding user tries in the first fifteen minutes, by the numbers of their list; the others are in
 * console.test.ts.
 */
let console_: ConsoleCity;
let browser: Browser;

beforeAll(async () => {
  console_ = await consoleCity();
  if (chromiumPath !== null) browser = await openBrowser(chromiumPath);
}, 300_000);
afterAll(async () => {
  if (chromiumPath !== null) await browser.close();
  await console_.stop();
}, 60_000);

const desk = (user: string): Promise<Desk> => deskOf(browser, console_.url, user);
const inBrowser = chromiumPath === null ? test.skip : test;
const limit = 240_000;

const isoOf = (chinese: string): string => {
  const [, year = '', month = '', day = ''] = /(\d{4})年(\d+)月(\d+)日/.exec(chinese) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** As an official would with the State Council's notice in hand: a year without one is weekdays only. */
function isOfficialWorkday(date: string): boolean {
  if (cn2026.worked.includes(date)) return true;
  if (cn2026.off.some(({ from, to }) => from <= date && date <= to)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The number of a case in the list that has these words in its row. */
async function caseWith({ open, page }: Desk, words: string): Promise<string> {
  await open('/requests');
  const row = page.locator('tbody tr').filter({ hasText: words }).first();
  return /GX-\d{4}-\d{6}/.exec(await row.innerText())![0];
}

async function uploaded(page: Page, name: string, buffer: Buffer): Promise<string> {
  await page.goto(`${console_.url}/catalogue/import`);
  await page.locator('#field-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: '检查文件' }).click();
  return ended(page);
}

/** A job's page comes again by itself until it has ended. */
async function ended(page: Page): Promise<string> {
  await page.waitForURL(/\/jobs\//);
  await page
    .locator('#main')
    .filter({ hasNotText: /正在办理|正在排队/ })
    .waitFor();
  return page.locator('#main').innerText();
}

describe('the rest of the first fifteen minutes', () => {
  inBrowser(
    '4: the deadline of a case opens into its days, each counted as the official calendar has it',
    async () => {
      const reviewer = await desk('gaj-reviewer');
      await reviewer.open(`/requests/${await caseWith(reviewer, '办理中')}`);
      const { page } = reviewer;
      await page.getByText('这个日期是怎么算出来的').click();
      const column = (at: number): Promise<readonly string[]> =>
        page.locator(`table.days tbody td:nth-child(${at})`).allInnerTexts();
      const [days, counts] = [await column(1), await column(2)];
      let counted = 0;
      for (const [index, day] of days.entries()) {
        // The day of the receipt comes first, and is not counted.
        const isCounted = index > 0 && isOfficialWorkday(isoOf(day));
        if (isCounted) counted += 1;
        expect([day, counts[index]]).toEqual([day, isCounted ? String(counted) : '不计']);
      }
      expect(counted).toBe(10);
      const due = await page.locator('.due strong').innerText();
      expect(isoOf(days.at(-1) ?? '')).toBe(isoOf(due));
    },
    limit,
  );

  inBrowser(
    '11: the template’s own file, a file in GBK and a broken file, each answered in words',
    async () => {
      const { page } = await desk('jxw-commission');
      const fetched = async (path: string): Promise<Buffer> =>
        (await page.request.get(`${console_.url}${path}`)).body();
      for (const path of ['/catalogue/template.xlsx', '/catalogue/template.csv'])
        expect([path, await uploaded(page, path.split('/').at(-1) ?? '', await fetched(path))]).toEqual([
          path,
          expect.stringMatching(/共 0 行|没有.*行/),
        ]);
      const gbk = iconv.encode('信息资源名称,信息资源提供方\r\n公园绿地分布信息,市规划资源局\r\n', 'gb18030');
      expect(await uploaded(page, '台账.csv', gbk)).toContain('将导入 1 行');
      const broken = await uploaded(page, '坏的.xlsx', Buffer.from('PK\u0003\u0004 and then nothing'));
      expect(broken).toMatch(/工作簿|打不开|重新/);
      expect(broken).not.toMatch(/error|zip|invalid|undefined/i);
    },
    limit,
  );

  inBrowser(
    '12: the letter’s text can be copied out of the PDF; the Word file has the fonts an office expects',
    async () => {
      const approver = await desk('gaj-approver');
      await approver.open(`/requests/${await caseWith(approver, '不同意共享')}`);
      const address = async (name: string): Promise<string> =>
        (await approver.page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
      const get = async (path: string): Promise<Buffer> =>
        (await approver.page.request.get(`${console_.url}${path}`)).body();
      const text = pdfText(await get(await address('草稿（PDF）'))).replaceAll(/\s/g, '');
      for (const words of ['驾驶人信息', '经研究，现函复如下', '特此函复。']) expect(text).toContain(words);
      const word = unzipSync(await get(await address('草稿（docx）')));
      const body = strFromU8(word['word/document.xml']!);
      for (const font of ['方正小标宋', '仿宋']) expect(body).toContain(font);
    },
    limit,
  );

  inBrowser(
    '16: the worker is away: what is sent is kept, the page says so, what was typed stands; back again, it is done once',
    async () => {
      const { worker, hefu } = console_.city;
      const asks = await desk('mzj-coordinator');
      const id = await caseWith(asks, '办理中');
      const { page } = asks;
      await asks.open(`/requests/${id}/act/Remind`);
      await worker.stop();
      const letter = { resources: ['gaj-0003'], purpose: '社会救助核对', basis: '社会救助暂行办法' };
      const begin = async (): Promise<{ readonly status: number; readonly said: string }> => {
        const answer = await page.request.post(`${console_.url}/api/v1/share-requests`, {
          headers: { 'idempotency-key': 'while-away' },
          data: letter,
        });
        return { status: answer.status(), said: await answer.text() };
      };
      const [begun] = await Promise.all([
        begin(),
        (async () => {
          await page.locator('#field-message').fill('请尽快答复');
          await page.getByRole('button', { name: '催办' }).click();
          await page.getByText(/办理引擎暂不可用.*已经存下，引擎恢复后自动办理/).waitFor();
        })(),
      ]);
      expect(begun).toMatchObject({ status: 503, said: expect.stringContaining('已经存下') });
      expect(await page.locator('#field-message').inputValue()).toBe('请尽快答复');
      // What is only read does not need the engine.
      const reader = await desk('mzj-coordinator');
      await reader.open(`/requests/${id}`);
      await reader.page.getByRole('heading', { name: new RegExp(id) }).waitFor();

      await worker.start();
      const urged = async (): Promise<number> =>
        (await readStream(hefu.pool, `share-request/${id}`)).filter(
          ({ type, data }) => type === 'ProviderUrged' && JSON.stringify(data).includes('请尽快答复'),
        ).length;
      await eventually(async () => {
        expect(await urged()).toBe(1);
      });
      // Pressed again as it stands: the answer of the first, and no second event.
      await page.getByRole('button', { name: '催办' }).click();
      await page.getByText('已办理：催办。').waitFor();
      expect(await urged()).toBe(1);
      const again = await begin();
      expect(again.status).toBe(201);
      const started = /GX-\d{4}-\d{6}/.exec(again.said)![0];
      const events = await readStream(hefu.pool, `share-request/${started}`);
      expect(events.filter(({ type }) => type === 'RequestDrafted')).toHaveLength(1);
    },
    limit,
  );

  inBrowser(
    '17: the catalogue is found by the first letters of its pinyin',
    async () => {
      const { page, open } = await desk('mzj-coordinator');
      await open('/catalogue');
      await page.locator('[name=text]').fill('hjrk');
      await page.getByRole('button', { name: '查找' }).click();
      await page.waitForURL(/text=hjrk/);
      const found = await page.locator('tbody tr').allInnerTexts();
      expect(found.length).toBeGreaterThan(0);
      for (const row of found) expect(row).toContain('户籍人口');
    },
    limit,
  );

  inBrowser(
    '18: the address of the deadlines, copied into a calendar, has each as a whole day',
    async () => {
      const reviewer = await desk('gaj-reviewer');
      const id = await caseWith(reviewer, '剩');
      await reviewer.open(`/requests/${id}`);
      const due = isoOf(await reviewer.page.locator('.due strong').innerText());
      await reviewer.open('/subscribe');
      await reviewer.page.getByRole('button', { name: '生成订阅地址' }).click();
      const address = await reviewer.page.locator('code').innerText();
      // A calendar brings no cookie.
      const feed = await fetch(`${console_.url}${new URL(address).pathname}`);
      const text = (await feed.text()).replaceAll('\r\n ', '');
      const event = text.split('BEGIN:VEVENT').find((one) => one.includes(id)) ?? '';
      expect(event).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
    },
    limit,
  );

  inBrowser(
    '19: the auditor asks the five questions and each has an answer in words',
    async () => {
      const { page, open } = await desk('sjj-auditor');
      const asked = async (button: string): Promise<string> => {
        await open('/audit');
        await page.getByRole('button', { name: button }).click();
        return ended(page);
      };
      expect(await asked('核验记录')).toContain('记录完整');
      expect(await asked('重新汇总并对照')).toContain('与查询结果相同');
      expect(await asked('重新决定并对照')).toContain('逐一重新作出决定');
      expect(await asked('双向对照')).toContain('逐一对上');
      await open('/audit');
      await page.locator('form[action="/audit/as-of"] [name=id]').fill('GX-2026-000001');
      await page.locator('#moment').fill('2100-01-01');
      await page.getByRole('button', { name: '查看当时的情况' }).click();
      await page.getByText(/当时记录到第 \d+ 条/).waitFor();
    },
    limit,
  );
});
