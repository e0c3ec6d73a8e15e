import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { WebEnv } from './web-env.js';

const style = readFileSync(new URL('./assets/style.css', import.meta.url), 'utf8');

/** What pages look like; read once. */
export function addAssets(web: Hono<WebEnv>): void {
  web.get('/assets/style.css', (context) =>
    context.body(style, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
    }),
  );
}
