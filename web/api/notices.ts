import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { listNotices, readNotice } from '../../client/notices.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { byNumber } from './list-place.js';
import { onePage } from './one-page.js';
import { pageFields, yesOrNo } from './page-query.js';
import { commonProblems, jsonOf, listOf, notFoundProblem } from './responses.js';
import { asks } from './asks.js';

const query = z.object({ unopened: yesOrNo.optional(), ...pageFields(byNumber) });

const instant = z.iso.datetime({ offset: true });
const noticeSchema = z
  .object({
    id: z.string(),
    stream: z.string(),
    seq: z.int(),
    kind: z.string(),
    subject: z.string(),
    body: z.string(),
    createdAt: instant,
    firstOpenedAt: instant.nullable(),
  })
  .openapi('Notice');

/** One's own notices, newest first. Reading one by its number is opening it. */
export function noticeReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/notices',
      summary: '本人的通知，新的在前；列出不算打开',
      request: { query },
      responses: { 200: listOf(noticeSchema, '一页通知', 'notices'), ...commonProblems },
    },
    async (context, { query: { unopened, ...asked } }) => {
      const session = requireSession(context);
      return onePage(
        context,
        asked,
        byNumber,
        ({ limit, after, before }) =>
          listNotices(hefu, session, {
            limit,
            unopened: unopened === 'true',
            ...(after === undefined ? {} : { before: after }),
            ...(before === undefined ? {} : { after: before }),
          }),
        ({ id }) => id,
      );
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/notices/{id}',
      summary: '读取一条通知；首次打开记录在案',
      request: {
        params: z.object({
          id: z
            .string()
            .regex(/^[0-9]{1,18}$/, asks(['通知编号应为数字。', 'The number of a notice is of digits.'])),
        }),
      },
      responses: { 200: jsonOf(noticeSchema, '一条通知'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id } }) => context.json(await readNotice(hefu, requireSession(context), id)),
  );
}
