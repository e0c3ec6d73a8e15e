import { z } from '@hono/zod-openapi';
import { listChanges } from '../../client/catalogue-changes.js';
import type { HefuConnection } from '../../client/connection.js';
import { viewing } from '../../client/viewing.js';
import { statuses } from '../../domain/catalogue-change/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { byDue } from './list-place.js';
import { onePage } from './one-page.js';
import { codeText, pageFields, statusesOf, yesOrNo } from './page-query.js';
import { commonProblems, listOf } from './responses.js';
import { changeSchema } from './schemas.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  entry: codeText.optional(),
  overdue: yesOrNo.optional(),
  ...pageFields(byDue),
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
      responses: { 200: listOf(changeSchema, '一页目录变更', 'catalogue-changes'), ...commonProblems },
    },
    async (context, { query: { status, provider, entry, overdue, ...asked } }) => {
      const seen = viewing(hefu, requireSession(context));
      const filter = {
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(entry === undefined ? {} : { entry }),
        ...(overdue === 'true' ? { overdue: true } : {}),
      };
      return onePage(
        context,
        asked,
        byDue,
        (page) => listChanges(seen, { ...filter, ...page }),
        ({ due, id }) => ({ dueDate: due, id }),
      );
    },
  );
}
