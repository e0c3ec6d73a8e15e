import { z } from '@hono/zod-openapi';
import { listChanges } from '../../client/catalogue-changes.js';
import type { HefuConnection } from '../../client/connection.js';
import { viewing } from '../../client/viewing.js';
import { statuses } from '../../domain/catalogue-change/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { placeOf } from './cursor.js';
import { noSuchPlace, onePage } from './one-page.js';
import { codeText, cursorText, pageLimit, statusesOf, yesOrNo } from './page-query.js';
import { commonProblems, jsonOf } from './responses.js';
import { changeSchema } from './schemas.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  entry: codeText.optional(),
  overdue: yesOrNo.optional(),
  limit: pageLimit,
  after: cursorText.optional(),
});

/** Reading reported changes of the catalogue by due date, the urgent ones first. */
export function changeReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/catalogue-changes',
      summary: '目录变更，按期限先后',
      request: { query },
      responses: { 200: jsonOf(z.array(changeSchema), '一页目录变更'), ...commonProblems },
    },
    async (context, { query: { status, provider, entry, overdue, limit, after } }) => {
      const place = after === undefined ? undefined : placeOf(after, 2);
      if (place === null) return noSuchPlace();
      const rows = await listChanges(viewing(hefu, requireSession(context)), {
        limit: limit + 1,
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(entry === undefined ? {} : { entry }),
        ...(overdue === 'true' ? { overdue: true } : {}),
        ...(place === undefined ? {} : { after: { dueDate: place[0] ?? null, id: place[1] ?? '' } }),
      });
      return onePage(context, rows, limit, ({ due, id }) => [due, id]);
    },
  );
}
