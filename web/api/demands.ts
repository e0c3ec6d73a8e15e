import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import {
  beginDemand,
  listDemandCases,
  numberDemand,
  showDemand,
  type NewDemand,
} from '../../client/demands.js';
import { viewing } from '../../client/viewing.js';
import { statuses } from '../../domain/demand/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { beginningOf } from './begin-case.js';
import { byText } from './list-place.js';
import { onePage } from './one-page.js';
import { codeText, pageFields, statusesOf } from './page-query.js';
import { commonProblems, listOf } from './responses.js';
import { demandSchema, writtenText } from './schemas.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  requester: codeText.optional(),
  ...pageFields(byText),
});

const newDemand = z
  .strictObject({
    title: writtenText(4000),
    purpose: writtenText(4000),
    items: z.array(writtenText(4000)).max(100).optional(),
    basis: writtenText(4000).optional(),
    provider: writtenText(64).optional(),
  })
  .openapi('NewDemand');

/** Reading needs for data that nobody lists, in the order they were recorded. */
export function demandReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/demands',
      summary: '数据需求，按登记先后',
      request: { query },
      responses: { 200: listOf(demandSchema, '一页数据需求', 'demands'), ...commonProblems },
    },
    async (context, { query: { status, provider, requester, ...asked } }) => {
      const seen = viewing(hefu, requireSession(context));
      const filter = {
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(requester === undefined ? {} : { requester }),
      };
      return onePage(
        context,
        asked,
        byText,
        (page) => listDemandCases(seen, { ...filter, ...page }),
        ({ id }) => id,
      );
    },
  );
}

/** `POST /demands`: a need for data that nobody lists. */
export function demandRecording(api: Api, hefu: HefuConnection): void {
  beginningOf(api, hefu, {
    plural: 'demands',
    summary: '登记一项数据需求：目录中没有的数据，转可能的提供部门',
    body: newDemand,
    schema: demandSchema,
    number: (own, session, asked) => numberDemand(own, session, asked as NewDemand),
    begin: (own, session, id, asked) => beginDemand(own, session, id, asked as NewDemand),
    show: showDemand,
  });
}
