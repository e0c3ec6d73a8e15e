import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { freePort } from '../../../temporal-config/free-port.js';
import { chromiumPath, deskOf, openBrowser, type Desk } from '../console/browser.js';
import { livingChildren, start, type Started, until, untilReady } from './started.js';

/** Points 16 and 20 of the first fifteen minutes: they need the whole product, started as a newcomer starts it. */
const folder = mkdtempSync(join(tmpdir(), 'hefu-browser-'));
chmodSync(folder, 0o711);
let running: Started;
let url: string;
let browser: Browser;
const inBrowser = chromiumPath === null ? test.skip : test;

beforeAll(async () => {
  if (chromiumPath === null) return;
  browser = await openBrowser(chromiumPath);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  running = start(folder, port, { HEFU_DEMO: '1' });
  await untilReady(running);
}, 180_000);
afterAll(async () => {
  if (chromiumPath === null) return;
  await browser.close();
  running.child.kill('SIGTERM');
  await running.ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** The cases of the list with their status, as the page shows them. */
async function listed({ page, open }: Desk): Promise<readonly string[]> {
  await open('/requests');
  return page.locator('#main tbody tr').allInnerTexts();
}

inBrowser(
  '20: whoever runs the installation opens the same case in Temporal’s own interface; nobody else is shown the way',
  async () => {
    const link = '在办理引擎的界面中查看本件';
    const reviewer = await deskOf(browser, url, 'gaj-reviewer');
    await reviewer.open('/requests/GX-2026-000001');
    expect(await reviewer.page.getByRole('link', { name: link }).count()).toBe(0);
    const { page, open } = await deskOf(browser, url, 'jxw-admin');
    await open('/requests/GX-2026-000001');
    await page.getByRole('link', { name: link }).click();
    await page.getByText('share-request/GX-2026-000001').first().waitFor();
    await page.getByText('shareRequest', { exact: true }).first().waitFor();
    await page.getByText('Running', { exact: true }).first().waitFor();
  },
  120_000,
);

inBrowser(
  '16: the worker and the database are killed under an open page: a sentence meanwhile, afterwards the same list, and what is sent is done',
  async () => {
    const asks = await deskOf(browser, url, 'mzj-coordinator');
    const before = await listed(asks);
    expect(before.length).toBeGreaterThan(3);
    await asks.open('/requests/GX-2026-000001/act/Remind');
    await asks.page.locator('#field-message').fill('断电之后再催');
    const killed = livingChildren(folder);
    for (const part of ['worker', 'postgres']) process.kill(killed.get(part)!, 'SIGKILL');
    const meanwhile = await asks.page.request.get(`${url}/requests`);
    // The database may be back already: then it is the list; else it is said in words, with a number to quote.
    if (meanwhile.status() !== 200) {
      expect(meanwhile.status()).toBe(503);
      expect(await meanwhile.text()).toMatch(/已提交的不会丢失/);
    }
    await until(
      async () => {
        const now = livingChildren(folder);
        const isBack = ['worker', 'postgres'].every(
          (part) => now.has(part) && now.get(part) !== killed.get(part),
        );
        return (
          isBack &&
          (await fetch(`${url}/readyz`).then(
            (answer) => answer.ok,
            () => false,
          ))
        );
      },
      90_000,
      running.stderr,
    );
    const reader = await deskOf(browser, url, 'mzj-coordinator');
    expect(await listed(reader)).toEqual(before);
    // The form that was open all the while still does what it says, once.
    await asks.page.getByRole('button', { name: '催办' }).click();
    await asks.page.getByText('已办理：催办。').waitFor();
    await asks.page.getByText('断电之后再催').first().waitFor();
    expect(await asks.page.getByText('断电之后再催').count()).toBe(1);
  },
  180_000,
);
