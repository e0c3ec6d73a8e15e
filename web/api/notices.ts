import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { listNotices, readNotice } from '../../client/notices.js';
import { noticeId } from '../notices/notice-id.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { placeOf } from './cursor.js';
import { noSuchPlace, onePage } from './one-page.js';
import { cursorText, pageLimit, yesOrNo } from './page-query.js';
import { commonProblems, jsonOf, notFoundProblem } from './responses.js';

const query = z.object({
  unopened: yesOrNo.optional(),
  limit: pageLimit,
  after: cursorText.optional(),
});

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
      responses: { 200: jsonOf(z.array(noticeSchema), '一页通知'), ...commonProblems },
    },
    async (context, { query: { unopened, limit, after } }) => {
      const place = after === undefined ? undefined : placeOf(after, 1);
      const before = noticeId(place?.[0]);
      if (place !== undefined && before === null) return noSuchPlace();
      const rows = await listNotices(hefu, requireSession(context), {
        limit: limit + 1,
        unopened: unopened === 'true',
        ...(before === null ? {} : { before }),
      });
      return onePage(context, rows, limit, ({ id }) => [id]);
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/notices/{id}',
      summary: '读取一条通知；首次打开记录在案',
      request: {
        params: z.object({ id: z.string().regex(/^\d{1,18}$/, '通知编号应为数字。') }),
      },
      responses: { 200: jsonOf(noticeSchema, '一条通知'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id } }) => context.json(await readNotice(hefu, requireSession(context), id)),
  );
}
