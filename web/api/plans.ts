import { z } from '@hono/zod-openapi';
import { listPlans, showPlan } from '../../client/annual-plans.js';
import type { HefuConnection } from '../../client/connection.js';
import { viewing } from '../../client/viewing.js';
import { problem } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import type { KeepOpening } from '../openings.js';
import { address, type Api } from './address.js';
import { cursorOf, linkHeader, placeOf } from './cursor.js';
import { etagOf } from './etag.js';
import { codeText, cursorText, pageLimit, yesOrNo } from './page-query.js';
import { commonProblems, jsonOf, notFoundProblem } from './responses.js';
import { planSchema } from './schemas.js';

const query = z.object({
  year: z.coerce.number('year 应为四位年份。').int().min(2000).max(2999).optional(),
  department: codeText.optional(),
  overdue: yesOrNo.optional(),
  limit: pageLimit,
  after: cursorText.optional(),
});

/** Reading annual plans: a list by department and year, and one. */
export function planReading(api: Api, hefu: HefuConnection, keepOpening: KeepOpening): void {
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
      if (place === null) return problem(422, 'malformed', '翻页的位置不正确，请从第一页重新开始。');
      const rows = await listPlans(viewing(hefu, requireSession(context)), {
        limit: limit + 1,
        ...(year === undefined ? {} : { year }),
        ...(department === undefined ? {} : { department }),
        ...(overdue === 'true' ? { overdue: true } : {}),
        ...(place === undefined ? {} : { after: place[0] ?? '' }),
      });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const next = rows.length > limit && last !== undefined ? { next: cursorOf([last.id]) } : {};
      const link = linkHeader(context.req.url, next);
      return context.json(items, 200, link === '' ? {} : { link });
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/annual-plans/{id}',
      summary: '一个部门的年度计划',
      request: { params: z.object({ id: z.string().max(100).openapi({ example: 'mzj-2026' }) }) },
      responses: { 200: jsonOf(planSchema, '计划现状'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const shown = await showPlan(viewing(hefu, session), id);
      await keepOpening(context, session, { stream: `annual-plan/${id}`, by: 'api' });
      return context.json(shown, 200, { etag: etagOf(shown.version) });
    },
  );
}
