import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Hono } from 'hono';
import type { WebEnv } from './web-env.js';

const own = (file: string): string => readFileSync(new URL(`./assets/${file}`, import.meta.url), 'utf8');
const css = 'text/css; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

/** In this order; a part of the console may have one of its own. */
export const stylesheets = ['style.css', 'house.css'] as const;

/** Everything a page loads; read once. The pages work without the scripts, which only make them quicker. */
const assets: readonly (readonly [file: string, contentType: string, text: string])[] = [
  ...stylesheets.map((file) => [file, css, own(file)] as const),
  ['desk.js', script, own('desk.js')],
  [
    'htmx.js',
    script,
    readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), 'utf8'),
  ],
];

export function addAssets(web: Hono<WebEnv>): void {
  for (const [file, contentType, text] of assets) {
    web.get(`/assets/${file}`, (context) =>
      context.body(text, 200, { 'content-type': contentType, 'cache-control': 'public, max-age=300' }),
    );
  }
}
