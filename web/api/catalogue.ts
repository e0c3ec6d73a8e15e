import { z } from '@hono/zod-openapi';
import { getCatalogueEntry, listCatalogue } from '../../client/catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { NotFound } from '../../client/failures.js';
import { viewing } from '../../client/viewing.js';
import { problem } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { cursorOf, linkHeader, placeOf } from './cursor.js';
import { etagOf } from './etag.js';
import { codeText, cursorText, pageLimit } from './page-query.js';
import { commonProblems, jsonOf, notFoundProblem } from './responses.js';
import { entrySchema } from './schemas.js';

const query = z.object({
  provider: codeText.optional(),
  class: z.enum(['universal', 'on-demand', 'not-shared'], '共享类型应为列出的之一。').optional(),
  text: z.string().min(1).max(200).optional(),
  limit: pageLimit,
  after: cursorText.optional(),
});

/** The catalogue: everybody who is signed in sees all of it. */
export function catalogueReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/catalogue',
      summary: '资源目录，按编码先后',
      request: { query },
      responses: { 200: jsonOf(z.array(entrySchema), '一页目录'), ...commonProblems },
    },
    async (context, { query: { limit, after, provider, class: sharing, text } }) => {
      const seen = viewing(hefu, requireSession(context));
      const place = after === undefined ? undefined : placeOf(after, 1);
      if (place === null) return problem(422, 'malformed', '翻页的位置不正确，请从第一页重新开始。');
      const rows = await listCatalogue(seen, {
        limit: limit + 1,
        ...(provider === undefined ? {} : { provider }),
        ...(sharing === undefined ? {} : { class: sharing }),
        ...(text === undefined ? {} : { text }),
        ...(place === undefined ? {} : { after: place[0] ?? '' }),
      });
      const items = rows.slice(0, limit);
      const last = items.at(-1)?.['code'];
      const next = rows.length > limit && typeof last === 'string' ? { next: cursorOf([last]) } : {};
      const link = linkHeader(context.req.url, next);
      return context.json(items, 200, link === '' ? {} : { link });
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/catalogue/{code}',
      summary: '目录中的一项资源',
      request: { params: z.object({ code: z.string().max(200) }) },
      responses: { 200: jsonOf(entrySchema, '资源'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { code } }) => {
      const entry = await getCatalogueEntry(viewing(hefu, requireSession(context)), code);
      if (entry === null) throw new NotFound(`目录中没有编码为“${code}”的资源，请核对编码。`);
      return context.json(entry, 200, { etag: etagOf(Number(entry['version'])) });
    },
  );
}
