import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../../web/say.js';
import { readStream } from '../../../store/read-stream.js';
import { chromiumPath, deskOf, openBrowser, scriptsAreThere, type Desk } from './browser.js';
import { consoleCity, type ConsoleCity } from './city.js';
import { pdfText } from '../letters/pdf-text.js';
import { everyPage } from './every-page.js';

let console_: ConsoleCity;
let browser: Browser;

beforeAll(async () => {
  console_ = await consoleCity();
  if (chromiumPath === null)
    process.stderr.write('没有找到 Chromium，浏览器测试跳过：请安装 chromium 或设置 HEFU_CHROMIUM。\n');
  else browser = await openBrowser(chromiumPath);
}, 300_000);
afterAll(async () => {
  if (chromiumPath !== null) await browser.close();
  await console_.stop();
}, 60_000);

const desk = (user: string | null, language?: Language): Promise<Desk> =>
  deskOf(browser, console_.url, user, language);
const inBrowser = chromiumPath === null ? test.skip : test;
const limit = 240_000;

everyPage({
  url: () => console_.url,
  hefu: () => console_.city.hefu,
  desk,
  inBrowser,
  limit,
});

describe('the first fifteen minutes', () => {
  inBrowser(
    '1, 3: one click is a role, and each home shows what that role must do today',
    async () => {
      const { page, open, text } = await desk(null);
      const asks: readonly (readonly [name: string, words: RegExp])[] = [
        ['林若溪', /提出拟办意见/],
        ['孟繁华', /批准或不同意/],
        ['严志远', /同意发出/],
        ['唐悦', /报备开放清单/],
        ['程远航', /签发|决定是否同意延期/],
        ['高翔', /待办/],
        ['白洁', /审计岗位没有待办/],
      ];
      for (const [name, words] of asks) {
        await open('/sign-in');
        await page.getByRole('button', { name }).click();
        await page.getByRole('heading', { level: 1, name: /待办/ }).waitFor();
        expect([name, await text()]).toEqual([name, expect.stringMatching(words)]);
      }
    },
    limit,
  );

  inBrowser(
    '2, 10: the demo’s cases with the days that are left; the list as CSV and Excel; printing leaves the frame away',
    async () => {
      const { page, open, text } = await desk('jxw-commission');
      await open('/requests');
      const list = await text();
      for (const words of [
        /剩 \d 个工作日/,
        /今天到期|剩 1 个工作日/,
        /超期 \d 个工作日/,
        /待补正/,
        /已撤回/,
        /不同意共享/,
      ])
        expect(list).toMatch(words);
      await page.locator('#status').selectOption('withdrawn');
      await page.getByRole('button', { name: '查询' }).click();
      await page.waitForURL(/status=withdrawn/);
      await page.getByText('本页 1 件').waitFor();
      const csv = await (await page.request.get(`${console_.url}/requests.csv`)).body();
      expect(csv.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
      expect(csv.toString('utf8').split('\r\n')[0]).toMatch(/^\uFEFF编号,来文,资源编码/);
      const xlsx = await (await page.request.get(`${console_.url}/requests.xlsx`)).body();
      const sheets = Object.values(unzipSync(xlsx))
        .map((part) => strFromU8(part))
        .join('');
      expect(sheets).toContain('现由谁办理');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav.side').isVisible()).toBe(false);
      expect(await page.locator('table').first().isVisible()).toBe(true);
    },
    limit,
  );

  inBrowser.each([
    [
      'zh-CN',
      /第 (\d+) 页，共 (\d+) 页/g,
      '收到当日不计',
      /主菜单|待办（|资源目录|退出|下一步|上传附件|Choose/,
    ],
    ['en', /page (\d+) of (\d+)/g, 'day of receipt, not counted', /Sign out|My work|Next step|Upload|Choose/],
  ] as const)(
    '10: %s: a case on A4 has its number, the page of how many, and the count unfolded; nothing to press',
    async (language, numbering, unfolded, onScreen) => {
      const { page, open, close } = await desk('jxw-commission', language);
      await open('/requests?overdue=true');
      const id = await page.locator('tbody a[href^="/requests/GX"]').first().innerText();
      await open(`/requests/${id}`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/);
      const text = pdfText(pdf);
      expect(text).toContain(id);
      expect(text).toContain(unfolded);
      expect(text).not.toMatch(onScreen);
      const pages = [...text.matchAll(numbering)].map(([, of, all]) => [of, all]);
      expect(pages.length).toBeGreaterThan(0);
      expect(pages).toEqual(pages.map((_, index) => [String(index + 1), String(pages.length)]));
      expect(await page.locator('main details[open]').count()).toBe(0);
      await close();
    },
    limit,
  );

  inBrowser(
    '6, 9: an application sent empty says what is missing beside a link to the field; what was typed is there in another browser',
    async () => {
      const { page, open, close } = await desk('mzj-coordinator');
      await open('/start?resource=gaj-0003');
      await page.getByRole('button', { name: '开始填写' }).click();
      await page.getByRole('link', { name: '下一步：核对' }).click();
      await page.getByRole('button', { name: '发起共享申请' }).click();
      await page.getByRole('link', { name: '请填写使用依据。' }).click();
      await page.locator('#field-purpose').fill('机动车核对');
      await page.getByRole('button', { name: '保存，以后再填' }).click();
      await page.waitForURL(/drafts\/[0-9a-f-]+$/);
      const { pathname } = new URL(page.url());
      await close();
      const again = await desk('mzj-coordinator');
      await again.open(`${pathname}/purpose`);
      expect(await again.page.locator('#field-purpose').inputValue()).toBe('机动车核对');
    },
    limit,
  );

  inBrowser(
    '14, 7, 5: by keyboard from 待办 to the decision; a double click is one event; recalled, reminded, withdrawn',
    async () => {
      const reviewer = await desk('gaj-reviewer');
      await reviewer.open('/');
      await reviewer.page
        .getByRole('link', { name: /提出拟办意见/ })
        .first()
        .focus();
      await reviewer.page.keyboard.press('Enter');
      await reviewer.page.getByRole('link', { name: '提出拟办意见' }).focus();
      await reviewer.page.keyboard.press('Enter');
      await reviewer.page.locator('#field-decision').selectOption('approve');
      await reviewer.page.locator('#field-mode').selectOption('api');
      const id = /GX-\d{4}-\d{6}/.exec(reviewer.page.url())![0];
      await reviewer.page.getByRole('button', { name: '提出拟办意见' }).dblclick();
      await reviewer.page.getByText('已办理：提出拟办意见。').waitFor();
      const types = async (): Promise<readonly string[]> =>
        (await readStream(console_.city.hefu.pool, `share-request/${id}`)).map(({ type }) => type);
      expect((await types()).filter((type) => type === 'DecisionProposed')).toHaveLength(1);

      const approver = await desk('gaj-approver');
      await approver.open(`/requests/${id}/act/Approve`);
      await approver.page.locator('#field-mode').selectOption('api');
      await approver.page.getByRole('button', { name: '同意共享' }).click();
      await approver.page.getByText('已办理：同意共享。').waitFor();
      await approver.page.getByRole('link', { name: '撤销答复' }).click();
      await approver.page.locator('#field-reason').fill('附件有误');
      await approver.page.getByRole('button', { name: '撤销答复' }).click();
      await approver.page.getByText('已办理：撤销答复。').waitFor();

      const asks = await desk('mzj-coordinator');
      for (const [act, field] of [
        ['催办', '#field-message'],
        ['撤回申请', '#field-reason'],
      ] as const) {
        await asks.open(`/requests/${id}`);
        await asks.page.getByRole('link', { name: act, exact: true }).click();
        await asks.page.locator(field).fill('已有别的来源');
        await asks.page.getByRole('button', { name: act }).click();
        await asks.page.getByText(`已办理：${act}。`).waitFor();
      }
      expect((await types()).slice(-2)).toEqual(['ProviderUrged', 'RequestWithdrawn']);
    },
    limit,
  );

  inBrowser(
    '13, 15: a link opens after signing in; 404 and 403 in Chinese',
    async () => {
      const colleague = await desk(null);
      await colleague.open('/requests?status=in-review');
      await colleague.page.getByRole('button', { name: '程远航' }).click();
      await colleague.page.waitForURL(/requests\?status=in-review/);
      await colleague.open('/requests/GX-2026-999999');
      expect(await colleague.text()).toContain('请核对编号');
      await colleague.open('/requests');
      const id = await colleague.page.locator('tbody a').first().innerText();
      await colleague.open(`/requests/${id}/act/Approve`);
      expect(await colleague.text()).toContain('不能同意共享');
    },
    limit,
  );
});

describe('the scripts of a page', () => {
  inBrowser(
    'none is waited for before it is painted; when they are there, the list is filtered in its place',
    async () => {
      const { page, open, complaints } = await desk('jxw-commission');
      await open('/requests');
      // All the markup itself asks for: the style sheet, and one small script that waits for the end of the page.
      const asked = await page.evaluate<readonly string[]>(
        `fetch(location.href).then((answer) => answer.text()).then((text) =>
           [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('link, script')].map(
             (one) => one.outerHTML.replace(/\\?v=\\w+/g, '')))`,
      );
      expect(asked).toEqual([
        '<link rel="stylesheet" href="/assets/style.css">',
        '<script src="/assets/desk.js" defer="" data-later="/assets/htmx.js"></script>',
      ]);
      await scriptsAreThere(page);
      await page.evaluate(`document.body.dataset.same = 'yes'`);
      await page.locator('#text').fill('没有这样的申请');
      await page.getByRole('button', { name: '查询' }).click();
      await page.locator('#list').getByText('没有').first().waitFor();
      expect(await page.evaluate(`document.body.dataset.same`)).toBe('yes');
      expect(page.url()).toContain('text=');
      expect(complaints).toEqual([]);
    },
    limit,
  );
});
