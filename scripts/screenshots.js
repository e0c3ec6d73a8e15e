// npm run screenshots: pictures of the main pages into docs/screenshots/, from a demo city that is running
// (npm start; HEFU_URL where it is not on its usual port). Chromium as the distribution has it: HEFU_CHROMIUM or chromium.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../bin/root.js';

const url = process.env.HEFU_URL ?? 'http://127.0.0.1:8080';
const executablePath = process.env.HEFU_CHROMIUM ?? '/usr/bin/chromium';
const folder = join(root, 'docs', 'screenshots');

/** Name of the picture, who looks, and at what; a function finds the page by a link. */
const pictures = [
  ['sign-in', null, '/sign-in'],
  ['desk', 'gaj-reviewer', '/'],
  ['requests', 'jxw-commission', '/requests'],
  ['case', 'gaj-reviewer', first('办理中')],
  ['decision', 'ghj-approver', act('Approve')],
  ['overdue', 'jxw-commission', '/overdue'],
  ['plans', 'jxw-commission', '/plans'],
  ['plan', 'gaj-planner', first(null)],
  ['statistics', 'jxw-commission', '/statistics'],
];

function first(status) {
  return async (page) => {
    if (status === null) {
      await page.goto(`${url}/plans`);
      return page.getAttribute('table.board tbody a', 'href');
    }
    await page.goto(`${url}/requests?status=in-review`);
    return page.getAttribute('tbody a', 'href');
  };
}

function act(command) {
  return async (page) => {
    await page.goto(`${url}/`);
    return `${await page.getAttribute('tbody a[href^="/requests/"]', 'href')}/act/${command}`;
  };
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, user, where] of pictures) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    if (user !== null) await page.request.post(`${url}/auth/demo`, { data: { user } });
    const path = typeof where === 'string' ? where : await where(page);
    const answer = await page.goto(`${url}${path}`);
    if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    process.stdout.write(`${file}\n`);
    await context.close();
  }
} finally {
  await browser.close();
}
