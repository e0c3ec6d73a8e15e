import type { Hono } from 'hono';
import { showPlan } from '../../../client/annual-plans.js';
import { NotFound } from '../../../client/failures.js';
import { listCsv } from '../../../client/publication/list-csv.js';
import { listDcat } from '../../../client/publication/list-dcat.js';
import { listPage } from '../../../client/publication/list-page.js';
import { publishedList, type PublishedList } from '../../../client/publication/published-list.js';
import { viewing } from '../../../client/viewing.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { csvType, fileResponse } from '../file-response.js';
import type { PageParts } from '../page-parts.js';

type Made = string | Uint8Array | Promise<string | Uint8Array>;

/** The published list as it is put on other sites: a page, a table, and for machines. */
export const listFormats: {
  readonly [extension: string]: {
    readonly label: Words;
    readonly type: string;
    readonly make: (list: PublishedList) => Made;
  };
} = {
  html: { label: ['网页', 'page'], type: 'text/html; charset=utf-8', make: listPage },
  csv: { label: ['CSV', 'CSV'], type: csvType, make: listCsv },
  json: {
    label: ['JSON', 'JSON'],
    type: 'application/json',
    make: (list) => `${JSON.stringify(list, null, 2)}\n`,
  },
  jsonld: {
    label: ['目录交换格式（DCAT）', 'DCAT'],
    type: 'application/ld+json',
    make: (list) => `${JSON.stringify(listDcat(list), null, 2)}\n`,
  },
};

/** Files of a list that has been published. */
export function addListFiles(web: Hono<WebEnv>, { hefu }: PageParts): void {
  web.get('/plans/:id/list/:format', async (context) => {
    const session = context.get('session');
    if (session === null) return context.redirect('/sign-in', 303);
    const { id, format } = context.req.param();
    const made = Object.hasOwn(listFormats, format) ? listFormats[format] : undefined;
    if (made === undefined)
      throw new NotFound([
        '没有这种格式的清单文件，请从计划的页面下载。',
        'There is no such file of the list; please download from the plan’s page.',
      ]);
    const { list, departmentName, year } = await showPlan(viewing(hefu, session), id);
    if (list === null || list.publishedVersion === null)
      throw new NotFound([
        '清单还没有公布，公布以后可以下载。',
        'The list is not published yet; then it can be downloaded.',
      ]);
    const file = await made.make(await publishedList(hefu, id));
    const bytes = typeof file === 'string' ? Buffer.from(file) : file;
    return fileResponse(
      say(
        `${departmentName}${year}年度开放清单.${format}`,
        `${departmentName}-${year}-open-data-list.${format}`,
      ),
      made.type,
      bytes,
    );
  });
}
