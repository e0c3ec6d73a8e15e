import { z } from '@hono/zod-openapi';
import { listPlans } from '../../client/annual-plans.js';
import type { HefuConnection } from '../../client/connection.js';
import { viewing } from '../../client/viewing.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { placeOf } from './cursor.js';
import { noSuchPlace, onePage } from './one-page.js';
import { codeText, cursorText, pageLimit, yesOrNo } from './page-query.js';
import { commonProblems, jsonOf } from './responses.js';
import { planSchema } from './schemas.js';

const query = z.object({
  year: z.coerce.number('year 应为四位年份。').int().min(2000).max(2999).optional(),
  department: codeText.optional(),
  overdue: yesOrNo.optional(),
  limit: pageLimit,
  after: cursorText.optional(),
});

/** Reading annual plans by department and year. */
export function planReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/annual-plans',
      summary: '年度计划，按部门和年份',
      request: { query },
      responses: { 200: jsonOf(z.array(planSchema), '一页年度计划'), ...commonProblems },
    },
    async (context, { query: { year, department, overdue, limit, after } }) => {
      const place = after === undefined ? undefined : placeOf(after, 1);
      if (place === null) return noSuchPlace();
      const rows = await listPlans(viewing(hefu, requireSession(context)), {
        limit: limit + 1,
        ...(year === undefined ? {} : { year }),
        ...(department === undefined ? {} : { department }),
        ...(overdue === 'true' ? { overdue: true } : {}),
        ...(place === undefined ? {} : { after: place[0] ?? '' }),
      });
      return onePage(context, rows, limit, ({ id }) => [id]);
    },
  );
}
