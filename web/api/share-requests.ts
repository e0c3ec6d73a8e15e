import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { pageOfShareRequests } from '../../client/reading.js';
import { statuses } from '../../domain/share-request/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { cursorOf, linkHeader, placeOf } from './cursor.js';
import { codeText, cursorText, pageLimit, statusesOf, yesOrNo } from './page-query.js';
import { commonProblems, jsonOf } from './responses.js';
import { shareRequestSchema } from './schemas.js';
import { viewing } from '../../client/viewing.js';
import { noSuchPlace } from './one-page.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  requester: codeText.optional(),
  letter: codeText.optional(),
  overdue: yesOrNo.optional(),
  dueBefore: z.iso.date('dueBefore 应为日期，例如 2026-12-07。').optional(),
  limit: pageLimit,
  after: cursorText.optional(),
  before: cursorText.optional(),
});

/** Reading share requests by due date. Everybody sees their own department's. */
export function shareRequestReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/share-requests',
      summary: '共享申请，按期限先后',
      request: { query },
      responses: { 200: jsonOf(z.array(shareRequestSchema), '一页共享申请'), ...commonProblems },
    },
    async (context, asked) => {
      const seen = viewing(hefu, requireSession(context));
      const { status, overdue, after, before, limit, provider, requester, letter, dueBefore } = asked.query;
      const from = after ?? before;
      const place = from === undefined ? undefined : placeOf(from, 2);
      if (place === null) return noSuchPlace();
      const at = place === undefined ? undefined : { dueDate: place[0] ?? null, id: place[1] ?? '' };
      const page = await pageOfShareRequests(seen, {
        limit,
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(requester === undefined ? {} : { requester }),
        ...(letter === undefined ? {} : { letter }),
        ...(dueBefore === undefined ? {} : { dueBefore }),
        ...(overdue === 'true' ? { overdue: true } : {}),
        ...(at === undefined ? {} : after === undefined ? { before: at } : { after: at }),
      });
      const link = linkHeader(context.req.url, {
        ...(page.next === null ? {} : { next: cursorOf([page.next.dueDate, page.next.id]) }),
        ...(page.prev === null ? {} : { prev: cursorOf([page.prev.dueDate, page.prev.id]) }),
      });
      return context.json(page.items, 200, link === '' ? {} : { link });
    },
  );
}
