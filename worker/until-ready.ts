import { setTimeout as wait } from 'node:timers/promises';
import { Obstacle } from '../temporal-config/obstacle.js';

const limitMs = 30_000;

/** Waits until everything answers over HTTP, as anybody else would see it. @throws Obstacle naming what does not. */
export async function untilReady(url: string, abandon: AbortSignal): Promise<void> {
  let last = '';
  for (const limit = Date.now() + limitMs; Date.now() < limit;) {
    abandon.throwIfAborted();
    try {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) });
      if (response.ok) return;
      last = await response.text();
    } catch (error) {
      last = String(error);
    }
    await wait(100);
  }
  throw new Obstacle(`各部分已启动，但 ${url}/readyz 在 ${limitMs / 1000} 秒内没有就绪：${last}`);
}
