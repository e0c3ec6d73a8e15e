import { z } from '@hono/zod-openapi';
import { listPlans } from '../../client/annual-plans.js';
import type { HefuConnection } from '../../client/connection.js';
import { viewing } from '../../client/viewing.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { byText } from './list-place.js';
import { onePage } from './one-page.js';
import { codeText, pageFields, wholeNumber, yesOrNo } from './page-query.js';
import { commonProblems, listOf } from './responses.js';
import { planSchema } from './schemas.js';
import { asks } from './asks.js';

const query = z.object({
  year: wholeNumber(
    { least: 2000, most: 2999 },
    asks(['year 应为四位年份。', 'year is a year of four digits.']),
  ).optional(),
  department: codeText.optional(),
  overdue: yesOrNo.optional(),
  ...pageFields(byText),
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
      responses: { 200: listOf(planSchema, '一页年度计划', 'annual-plans'), ...commonProblems },
    },
    async (context, { query: { year, department, overdue, ...asked } }) => {
      const seen = viewing(hefu, requireSession(context));
      const filter = {
        ...(year === undefined ? {} : { year }),
        ...(department === undefined ? {} : { department }),
        ...(overdue === 'true' ? { overdue: true } : {}),
      };
      return onePage(
        context,
        asked,
        byText,
        (page) => listPlans(seen, { ...filter, ...page }),
        ({ id }) => id,
      );
    },
  );
}
