import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { listDemandCases } from '../../client/demands.js';
import { viewing } from '../../client/viewing.js';
import { statuses } from '../../domain/demand/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { placeOf } from './cursor.js';
import { noSuchPlace, onePage } from './one-page.js';
import { codeText, cursorText, pageLimit, statusesOf } from './page-query.js';
import { commonProblems, jsonOf } from './responses.js';
import { demandSchema } from './schemas.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  requester: codeText.optional(),
  limit: pageLimit,
  after: cursorText.optional(),
});

/** Reading needs for data that nobody lists, in the order they were recorded. */
export function demandReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/demands',
      summary: '数据需求，按登记先后',
      request: { query },
      responses: { 200: jsonOf(z.array(demandSchema), '一页数据需求'), ...commonProblems },
    },
    async (context, { query: { status, provider, requester, limit, after } }) => {
      const place = after === undefined ? undefined : placeOf(after, 1);
      if (place === null) return noSuchPlace();
      const rows = await listDemandCases(viewing(hefu, requireSession(context)), {
        limit: limit + 1,
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(requester === undefined ? {} : { requester }),
        ...(place === undefined ? {} : { after: place[0] ?? '' }),
      });
      return onePage(context, rows, limit, ({ id }) => [id]);
    },
  );
}
