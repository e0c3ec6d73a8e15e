/** A page as somebody in a role reads it. */
export interface CrawledPage {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** Enough for every kind of page; lists of many cases are alike. */
const mostPages = 90;
/** Pages that differ only in a number or a query. */
const mostAlike = 3;

/** Follows the links from the home of one person, over HTTP: every page a menu, a list or a button leads to. */
export async function crawl(url: string, user: string): Promise<readonly CrawledPage[]> {
  const signedIn = await fetch(`${url}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const headers = {
    accept: 'text/html',
    cookie: (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  };
  const waiting = ['/'];
  const alike = new Map<string, number>();
  const pages: CrawledPage[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < mostPages; path = waiting.shift()) {
    const kind = kindOf(path);
    const seen = alike.get(kind) ?? 0;
    alike.set(kind, seen + 1);
    // The signed checkpoint is a file; without a sequencer there is none yet.
    if (path.startsWith('/audit/checkpoint')) continue;
    if (seen >= mostAlike || pages.some((page) => page.path === path)) continue;
    const answer = await fetch(`${url}${path}`, { headers });
    const html = await answer.text();
    if (answer.headers.get('content-type')?.startsWith('text/html') !== true) continue;
    // A list that is saved to be put on another site is a file, not a page of the console.
    if (answer.headers.get('content-disposition')?.startsWith('attachment') === true) continue;
    pages.push({ path, status: answer.status, text: textOf(html) });
    for (const [, link = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
      waiting.push(link.replaceAll('&amp;', '&'));
  }
  return pages;
}

/** What is alike but for its numbers: one act on one case or another. */
function kindOf(path: string): string {
  return path.replace(/\?.*/, '?').replace(/\/[^/]*\d[^/?]*/g, '/*');
}

function textOf(html: string): string {
  return (
    html
      .replace(/<head>[\s\S]*?<\/head>/, '')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      // What says of itself that it is in the other language: the switch, what was typed.
      .replace(/<(\w+)\b[^>]*\blang="[^"]+"[^>]*>[^<]*<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;|&quot;|&amp;|&lt;|&gt;/g, ' ')
      .replace(/\s+/g, ' ')
  );
}

/** Names that are the same in Chinese, and codes. */
const names =
  /https?:\/\/\S+|[\w.-]+@[\w.-]+|\b(MB|OFD|https?|local-admin|CSV|Excel|XLSX|xlsx|csv|PDF|WPS|DOCX|docx|API|JSON|DCAT|ICS|SHA-256|SM3|SM2|GBK|GB18030|UTF-8|URL|Temporal|PostgreSQL|Chromium|Ed25519|RFC|ID)\b/g;
const codes = /\b[A-Z]{1,4}-?\d[\w-]*|\b[a-z]{2,4}-(?:\d[\w-]*|[a-z-]+)\b|\b[0-9a-f]{7,}\b|\b[A-Z]\d+\b/g;

/** Pages that show codes of departments, settings as data or dates as the log has them: still to be put into words. */
const notInWordsYet = /^\/(settings|notices|audit)\b/;

/** What no Chinese page may say; empty where it is well. */
export function foreignWords({ path, text }: CrawledPage): readonly string[] {
  if (notInWordsYet.test(path)) return text.match(/undefined|\[object|\bNaN\b/g) ?? [];
  const plain = text.replace(names, ' ').replace(codes, ' ');
  return [
    ...(plain.match(/undefined|\[object|\bNaN\b|\d{4}-\d{2}-\d{2}(?:T|\b)/g) ?? []),
    ...(plain.match(/\p{Script=Han}[,;:!?()]/gu) ?? []),
    ...(plain.match(/[A-Za-z]{2,}/g) ?? []),
  ];
}
