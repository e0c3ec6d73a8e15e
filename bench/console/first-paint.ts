import type { Browser, Page } from 'playwright-core';
import { scriptsAreThere } from '../../test/parts/console/browser.js';
import { percentile } from '../measured.js';

/** How often slower than this machine the browser's is. */
const throttling = 4;
const times = 9;

export interface Painted {
  readonly paintMs: number;
  readonly worstPaintMs: number;
  readonly kilobytes: number;
  readonly requests: number;
}

/** First contentful paint of a page in a browser that knows nothing of it yet, or has been here before. */
export async function firstPaint(
  browser: Browser,
  {
    url,
    user,
    path,
    again,
  }: { readonly url: string; readonly user: string; readonly path: string; readonly again: boolean },
): Promise<Painted> {
  const paints: number[] = [];
  let bytes = 0;
  let requests = 0;
  for (let time = 0; time < times; time += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.request.post(`${url}/auth/demo`, { data: { user } });
    if (again) await loaded(page, `${url}${path}`);
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    await wire.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    let here = 0;
    requests = 0;
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      here += encodedDataLength;
      requests += 1;
    });
    await loaded(page, `${url}${path}`);
    paints.push(await page.evaluate<number>(firstContentfulPaint));
    bytes = Math.max(bytes, here);
    await context.close();
  }
  return {
    paintMs: percentile(paints, 0.5),
    worstPaintMs: Math.max(...paints),
    kilobytes: bytes / 1000,
    requests,
  };
}

/** A page with all it asks for, what it asks for after it has been painted too. */
async function loaded(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await scriptsAreThere(page);
}

/** It may come after the page is loaded: it is waited for. */
const firstContentfulPaint = `new Promise((done) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') done(startTime);
  }).observe({ type: 'paint', buffered: true });
})`;
