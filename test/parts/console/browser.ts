import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Language } from '../../../web/say.js';

/** Chromium as the distribution has it; null where there is none. */
export const chromiumPath: string | null =
  [
    process.env['HEFU_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path)) ?? null;

export async function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'] });
}

/** A browser of one person's own, signed in; what goes wrong in its console ends the test that asks. */
export interface Desk {
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
  readonly text: () => Promise<string>;
  /** What the browser complained about: scripts, styles, the content security policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Waits are long: the machine may be busy with something else. */
const patienceMs = 30_000;

/**
 * Until the script that comes after the paint is there. Asked again and again from outside: `waitForFunction` evaluates
 * in the page, which its content security policy forbids as soon as the first look has not found it.
 */
export async function scriptsAreThere(page: Page): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await page.evaluate<boolean>('window.htmx !== undefined'))) {
    if (Date.now() > until) throw new Error('htmx did not come');
    await page.waitForTimeout(20);
  }
}

export async function deskOf(
  browser: Browser,
  url: string,
  user: string | null,
  language: Language = 'zh-CN',
): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language });
  await context.addCookies([{ name: 'hefu_language', value: language, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A page that says no with a status of its own is no complaint.
    if (message.type() === 'error' && !message.text().includes('status of 4'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  if (user !== null) await page.request.post(`${url}/auth/demo`, { data: { user } });
  return {
    page,
    complaints,
    open: async (path) => {
      await page.goto(`${url}${path}`);
    },
    text: async () => page.locator('body').innerText(),
    close: () => context.close(),
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it stands: rule and place. What passes is not listed: there is much of it. Colours are
 * the same in every language; looking at them takes longest.
 */
export async function violations(page: Page, withColours = true): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, {
       runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
       rules: { 'color-contrast': { enabled: ${withColours} } },
       resultTypes: ['violations'], preload: false, iframes: false,
     })
       .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' ')))`,
  );
}

/** Whether something stands out to the right of the window. */
export async function sticksOut(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
