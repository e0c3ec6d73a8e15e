import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Hono } from 'hono';
import type { WebEnv } from './web-env.js';

interface Asset {
  readonly contentType: string;
  readonly text: string;
  /** The beginning of its hash: another text has another address. */
  readonly version: string;
}

const asset = (contentType: string, text: string): Asset => ({
  contentType,
  text,
  version: createHash('sha256').update(text).digest('hex').slice(0, 12),
});
const own = (file: string): string => readFileSync(new URL(`./assets/${file}`, import.meta.url), 'utf8');
const css = 'text/css; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

/** In this order; a part of the console may have one of its own. They go out as one: a page waits for it before it is painted. */
const stylesheets = ['style.css', 'house.css'] as const;

/** Everything a page loads; read once. The pages work without the scripts, which only make them quicker. */
const assets = {
  'style.css': asset(css, stylesheets.map(own).join('\n')),
  'desk.js': asset(script, own('desk.js')),
  'htmx.js': asset(
    script,
    readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), 'utf8'),
  ),
} as const satisfies { readonly [file: string]: Asset };

/** Everything there is to load, by name. */
export const assetFiles: readonly string[] = Object.keys(assets);

/** Where a page loads it from: kept by the browser for a year, and asked for anew when it has changed. */
export function assetAddress(file: keyof typeof assets): string {
  return `/assets/${file}?v=${assets[file].version}`;
}

export function addAssets(web: Hono<WebEnv>): void {
  for (const [file, { contentType, text, version }] of Object.entries(assets)) {
    web.get(`/assets/${file}`, (context) => {
      const isThisVersion = context.req.query('v') === version;
      const kept = isThisVersion ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
      return context.body(text, 200, { 'content-type': contentType, 'cache-control': kept });
    });
  }
}
