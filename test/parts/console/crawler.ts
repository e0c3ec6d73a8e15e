import { calendarInUse } from '../../../client/calendar-for.js';
import { listUsers } from '../../../client/directory.js';
import type { HefuConnection } from '../../../client/connection.js';
import type { Language } from '../../../web/say.js';

/** A page as somebody in a role reads it. */
export interface CrawledPage {
  readonly path: string;
  readonly kind: string;
  readonly status: number;
  readonly html: string;
}

/** No person reaches more; a crawl that finds no end says so instead of going on. */
const mostPages = 400;

/**
 * Follows the links from the home of one person, over HTTP: every page a menu, a list or a button leads to, of pages
 * that are alike the first `alike`.
 */
export async function crawl(
  url: string,
  user: string,
  language: Language = 'zh-CN',
  alike = 3,
): Promise<readonly CrawledPage[]> {
  const headers = { accept: 'text/html', cookie: `${await signedIn(url, user)}; hefu_language=${language}` };
  const waiting = ['/'];
  const seen = new Map<string, number>();
  const pages = new Map<string, CrawledPage>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const before = seen.get(kind) ?? 0;
    // The signed checkpoint is a file; without a sequencer there is none yet.
    if (before >= alike || pages.has(path) || path.startsWith('/audit/checkpoint')) continue;
    const answer = await fetch(`${url}${path}`, { headers });
    const html = await answer.text();
    if (!isPage(answer)) continue;
    seen.set(kind, before + 1);
    pages.set(path, { path, kind, status: answer.status, html });
    if (pages.size > mostPages) throw new Error(`${user}: more than ${mostPages} pages`);
    for (const [, link = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
      waiting.push(link.replaceAll('&amp;', '&'));
  }
  return [...pages.values()];
}

async function signedIn(url: string, user: string): Promise<string> {
  const answer = await fetch(`${url}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** A list that is saved to be put on another site is a file, not a page of the console. */
const isPage = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/html') === true &&
  headers.get('content-disposition')?.startsWith('attachment') !== true;

/** What is alike but for its numbers: one act on one case or another, one setting or another. */
function kindOf(path: string): string {
  return path
    .replace(/\?.*/, '?')
    .replace(/^\/settings\/[^?]*/, '/settings/*')
    .replace(/\/[^/]*\d[^/?]*/g, '/*');
}

/** What is read on a page, and what is read aloud: names and hints of fields, pictures and regions too. */
function textOf(html: string): string {
  const body = html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    // What says of itself that it is in the other language: the switch, what was typed.
    .replace(/<(\w+)\b[^>]*\blang="[^"]+"[^>]*>[^<]*<\/\1>/g, ' ');
  const said = [...body.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  return `${body.replace(/<[^>]+>/g, ' ')} ${said.join(' ')}`
    .replace(/&#39;|&quot;|&amp;|&lt;|&gt;/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Names that are the same in Chinese, and codes. */
const names =
  /https?:\/\/\S+|[\w.-]+@[\w.-]+|\b(KB|MB|https?|local-admin|CSV|Excel|XLSX|xlsx|csv|PDF|pdf|OFD|PNG|JPEG|TIFF|ZIP|GZIP|WPS|DOCX|docx|API|JSON|DCAT|ICS|SHA-256|SM3|SM2|GBK|GB18030|UTF-8|URL|Temporal|PostgreSQL|Chromium|Ed25519|RFC|ID)\b/g;
const codes = /\b[A-Z]{1,4}-?\d[\w-]*|\b[a-z]{2,4}-(?:\d[\w-]*|[a-z-]+)\b|\b[0-9a-f]{7,}\b|\b[A-Z]\d+\b/g;

/** What no Chinese page may say; empty where it is well. */
export function foreignWords({ html }: CrawledPage): readonly string[] {
  const plain = textOf(html).replace(names, ' ').replace(codes, ' ');
  return [
    ...(plain.match(/undefined|\[object|\bNaN\b|\d{4}-\d{2}-\d{2}(?:T|\b)/g) ?? []),
    ...(plain.match(/\p{Script=Han}[,;:!?()]/gu) ?? []),
    ...(plain.match(/[A-Za-z]{2,}/g) ?? []),
  ];
}

/** What is Chinese on an English page without being a name, a title or a text somebody wrote. */
export function chineseLeft({ html }: CrawledPage, written: readonly string[]): readonly string[] {
  const plain = written.reduce((text, one) => text.replaceAll(one, ' '), textOf(html));
  return [
    ...(plain.match(/undefined|\[object|\bNaN\b/g) ?? []),
    ...(plain.match(/[^\s]*[\p{Script=Han}，。；：！？（）][^\s]*/gu) ?? []),
  ];
}

/** Every Chinese text the record and the notices of holidays have, and everybody's name: what stays as it was written, in whatever language one reads. */
export async function writtenTexts(hefu: HefuConnection): Promise<readonly string[]> {
  const { rows } = await hefu.pool.query<{ readonly body: string }>('SELECT body FROM hefu.event');
  const { notices } = await calendarInUse(hefu);
  const texts = new Set([
    ...(await listUsers(hefu)).flatMap(({ name }) => name ?? []),
    ...notices.flatMap(({ number, title }) => [number ?? title, title]),
  ]);
  for (const { body } of rows)
    JSON.parse(body, function (this: object, key: string, value: unknown) {
      // What the rules refused stands in Chinese on record and is told in English.
      const isRefusal = key === 'message' && 'code' in this;
      if (typeof value === 'string' && !isRefusal && /\p{Script=Han}/u.test(value)) texts.add(value);
      return value;
    });
  // The longest first: a name may be part of a title.
  return [...texts].sort((left, right) => right.length - left.length);
}
