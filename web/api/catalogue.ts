import { z } from '@hono/zod-openapi';
import { getCatalogueEntry, listCatalogue } from '../../client/catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { NotFound } from '../../client/failures.js';
import { viewing } from '../../client/viewing.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { etagOf } from './etag.js';
import { byText } from './list-place.js';
import { onePage } from './one-page.js';
import { codeText, idText, pageFields, searchText } from './page-query.js';
import { commonProblems, listOf, notFoundProblem, oneOf } from './responses.js';
import { entrySchema } from './schemas.js';
import { asks } from './asks.js';

const query = z.object({
  provider: codeText.optional(),
  class: z
    .enum(
      ['universal', 'on-demand', 'not-shared'],
      asks(['共享类型应为列出的之一。', 'The class is one of those listed.']),
    )
    .optional(),
  text: searchText.optional(),
  ...pageFields(byText),
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
      responses: { 200: listOf(entrySchema, '一页目录', 'catalogue'), ...commonProblems },
    },
    async (context, { query: { provider, class: sharing, text, ...asked } }) => {
      const seen = viewing(hefu, requireSession(context));
      const filter = {
        ...(provider === undefined ? {} : { provider }),
        ...(sharing === undefined ? {} : { class: sharing }),
        ...(text === undefined ? {} : { text }),
      };
      return onePage(
        context,
        asked,
        byText,
        (page) => listCatalogue(seen, { ...filter, ...page }),
        ({ code }) => (typeof code === 'string' ? code : ''),
      );
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/catalogue/{code}',
      summary: '目录中的一项资源',
      request: { params: z.object({ code: idText(200) }) },
      responses: { 200: oneOf(entrySchema, '资源'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { code } }) => {
      const entry = await getCatalogueEntry(viewing(hefu, requireSession(context)), code);
      if (entry === null)
        throw new NotFound([
          `目录中没有编码为“${code}”的资源，请核对编码。`,
          `The catalogue has no resource “${code}”. Please check the code.`,
        ]);
      return context.json(entry, 200, { etag: etagOf(Number(entry['version'])) });
    },
  );
}
