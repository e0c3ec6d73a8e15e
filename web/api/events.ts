import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { viewing } from '../../client/viewing.js';
import { cloudEvents } from '../../client/webhooks.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { pageLimit, wholeNumber } from './page-query.js';
import { commonProblems, listOf } from './responses.js';
import { asks } from './asks.js';

const sentence = asks(['after 应为上一页给出的序号。', 'after is the number the page before gave.']);
const query = z.object({
  after: wholeNumber({ least: 0, most: Number.MAX_SAFE_INTEGER }, sentence).default(0),
  type: z
    .string()
    .regex(
      /^[A-Za-z]{1,60}(,[A-Za-z]{1,60}){0,99}$/,
      asks(['type 应为事件类型，多个用逗号分开。', 'type is a type of event; several are parted by commas.']),
    )
    .optional(),
  limit: pageLimit(),
});

const cloudEventSchema = z
  .object({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.string(),
    type: z.string(),
    subject: z.string(),
    time: z.iso.datetime({ offset: true }),
    datacontenttype: z.literal('application/json'),
    sequence: z.string(),
    data: z.unknown(),
  })
  .openapi('CloudEvent');

/** What is recorded, in the order of the log, for whoever would rather ask than be told. */
export function eventReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/events',
      summary: '已入册的事件（CloudEvents 1.0），按入册先后；总有下一页的地址，空页表示暂时没有新的',
      request: { query },
      responses: { 200: listOf(cloudEventSchema, '一页事件'), ...commonProblems },
    },
    async (context, { query: { after, type, limit } }) => {
      const { origin } = new URL(context.req.url);
      const page = await cloudEvents(viewing(hefu, requireSession(context)), origin, {
        after,
        limit,
        types: type?.split(',') ?? [],
      });
      const next = new URL(context.req.url);
      next.searchParams.set('after', String(page.position));
      return context.json(page.events, 200, { link: `<${next.pathname}${next.search}>; rel="next"` });
    },
  );
}
