import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { listShareRequestCases } from '../../client/reading.js';
import { viewing } from '../../client/viewing.js';
import { statuses } from '../../domain/share-request/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { byDue } from './list-place.js';
import { onePage } from './one-page.js';
import { codeText, pageFields, statusesOf, yesOrNo } from './page-query.js';
import { commonProblems, listOf } from './responses.js';
import { shareRequestSchema } from './schemas.js';
import { asks } from './asks.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  requester: codeText.optional(),
  letter: codeText.optional(),
  overdue: yesOrNo.optional(),
  dueBefore: z.iso
    .date(asks(['dueBefore 应为日期，例如 2026-12-07。', 'dueBefore is a date, for example 2026-12-07.']))
    .optional(),
  ...pageFields(byDue),
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
      responses: { 200: listOf(shareRequestSchema, '一页共享申请', 'share-requests'), ...commonProblems },
    },
    async (context, { query: { status, overdue, provider, requester, letter, dueBefore, ...asked } }) => {
      const seen = viewing(hefu, requireSession(context));
      const filter = {
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(requester === undefined ? {} : { requester }),
        ...(letter === undefined ? {} : { letter }),
        ...(dueBefore === undefined ? {} : { dueBefore }),
        ...(overdue === 'true' ? { overdue: true } : {}),
      };
      return onePage(
        context,
        asked,
        byDue,
        (page) => listShareRequestCases(seen, { ...filter, ...page }),
        ({ due, id }) => ({ dueDate: due, id }),
      );
    },
  );
}
