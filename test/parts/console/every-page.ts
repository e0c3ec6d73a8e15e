import { describe, expect, test } from '@jest/globals';
import type { HefuConnection } from '../../../client/connection.js';
import { newMarkup } from '../../../scripts/browser-floor.js';
import type { Language } from '../../../web/say.js';
import { sticksOut, violations, type Desk } from './browser.js';
import { chineseLeft, crawl, foreignWords, writtenTexts, type CrawledPage } from './crawler.js';

/** One person of each office, and whoever sees the whole city. */
const everybody = [
  'mzj-coordinator',
  'gaj-reviewer',
  'gaj-section-head',
  'ghj-approver',
  'wjw-planner',
  'mzj-head',
  'jxw-commission',
  'jxw-admin',
  'sjj-auditor',
];

interface Place {
  readonly url: () => string;
  readonly hefu: () => HefuConnection;
  readonly desk: (user: string, language: Language) => Promise<Desk>;
  readonly inBrowser: typeof test | typeof test.skip;
  readonly limit: number;
}

/** What holds of every page, in every role, in both languages. */
export function everyPage({ url, hefu, desk, inBrowser, limit }: Place): void {
  const crawled = new Map<string, Promise<readonly CrawledPage[]>>();
  const pagesOf = (user: string): Promise<readonly CrawledPage[]> => {
    const known = crawled.get(user) ?? crawl(url(), user);
    crawled.set(user, known);
    return known;
  };

  describe('every page in every role', () => {
    test.each(everybody)(
      '%s: every page a link leads to is there, in Chinese, without raw keys, ISO times, half-width punctuation or markup Chromium 90 does not know',
      async (user) => {
        const pages = await pagesOf(user);
        expect(pages.length).toBeGreaterThan(20);
        expect(found(pages, foreignWords)).toEqual([]);
        expect(found(pages, ({ html }) => newMarkup(html))).toEqual([]);
      },
      limit,
    );

    test(
      'in English nothing is left in Chinese but names, titles and what somebody wrote; that is marked, or a name',
      async () => {
        const written = await writtenTexts(hefu());
        for (const user of everybody) {
          const pages = await crawl(url(), user, 'en', 1);
          expect(pages.length).toBeGreaterThan(20);
          expect([user, found(pages, (page) => chineseLeft(page, written))]).toEqual([user, []]);
        }
      },
      limit,
    );

    inBrowser.each(['zh-CN', 'en'] as const)(
      '%s: axe finds nothing on any kind of page, nothing sticks out at 200 %% and 400 %%, the browser has nothing to complain about',
      async (language) => {
        const wrong: unknown[] = [];
        for (const [user, paths] of await kindsBy(everybody, pagesOf)) {
          const { page, open, complaints, close } = await desk(user, language);
          for (const path of paths) {
            await open(path);
            const broken = await violations(page, language === 'zh-CN');
            await page.setViewportSize({ width: 640, height: 450 });
            if (broken.length > 0 || (await sticksOut(page))) wrong.push([user, path, broken]);
            // 400 %: tables scroll by themselves (WCAG 2.2, 1.4.10).
            await page.setViewportSize({ width: 320, height: 640 });
            if (await sticksOut(page)) wrong.push([user, path, '320']);
            await page.setViewportSize({ width: 1280, height: 900 });
          }
          expect([user, complaints]).toEqual([user, []]);
          await close();
        }
        expect(wrong).toEqual([]);
      },
      limit,
    );
  });
}

const found = (
  pages: readonly CrawledPage[],
  wrong: (page: CrawledPage) => readonly string[],
): readonly unknown[] =>
  pages.flatMap((page) => {
    const words = wrong(page);
    return page.status === 200 && words.length === 0 ? [] : [[page.path, page.status, words.slice(0, 5)]];
  });

/** One page of each kind, by the first of these people who comes to it. */
async function kindsBy(
  users: readonly string[],
  pagesOf: (user: string) => Promise<readonly CrawledPage[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Set<string>();
  const paths = new Map<string, readonly string[]>();
  for (const user of users) {
    const own = (await pagesOf(user)).filter(({ kind }) => !known.has(kind) && known.add(kind));
    paths.set(
      user,
      own.map(({ path }) => path),
    );
  }
  return paths;
}
