import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import {
  beginOpening,
  listOpenings,
  numberOpening,
  showOpening,
  type NewOpeningApplication,
} from '../../client/opening-applications.js';
import { viewing } from '../../client/viewing.js';
import { openingRefusalsEnglish } from '../../domain/opening-application/refusals-english.js';
import { refusalSentences } from '../../domain/opening-application/refusals.js';
import { statuses } from '../../domain/opening-application/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { asks } from './asks.js';
import { beginningOf } from './begin-case.js';
import { byText } from './list-place.js';
import { onePage } from './one-page.js';
import { codeText, pageFields, statusesOf } from './page-query.js';
import { commonProblems, listOf } from './responses.js';
import { openingSchema, writtenText } from './schemas.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  entry: codeText.optional(),
  /** The department whose opinion is waited for. */
  awaited: codeText.optional(),
  ...pageFields(byText),
});

const shortText = writtenText(4000);
const what = {
  entry: writtenText(200),
  purpose: shortText,
  scope: shortText,
  receivedOn: z.iso.date(),
  letterNo: writtenText(200).optional(),
};
/** Of an individual there is nothing to say here. */
const nothing = z
  .literal('', asks([refusalSentences['individual-by-paper'], openingRefusalsEnglish['individual-by-paper']]))
  .optional();

/** An organisation says who it is; an individual is known by the paper file only. */
const newOpening = z
  .discriminatedUnion('applicantKind', [
    z.strictObject({
      applicantKind: z.enum(['enterprise', 'institution']),
      applicant: shortText.optional(),
      creditCode: writtenText(100).optional(),
      paperFile: writtenText(200).optional(),
      ...what,
    }),
    z.strictObject({
      applicantKind: z.literal('individual'),
      applicant: nothing,
      creditCode: nothing,
      paperFile: writtenText(200).optional(),
      ...what,
    }),
  ])
  .openapi('NewOpeningApplication');

/** Reading applications for opening, in the order they were registered. */
export function openingReading(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'get',
      path: '/opening-applications',
      summary: '依申请开放申请，按登记先后',
      request: { query },
      responses: {
        200: listOf(openingSchema, '一页依申请开放申请', 'opening-applications'),
        ...commonProblems,
      },
    },
    async (context, { query: { status, provider, entry, awaited, ...asked } }) => {
      const seen = viewing(hefu, requireSession(context));
      const filter = {
        ...(status === undefined ? {} : { status }),
        ...(provider === undefined ? {} : { provider }),
        ...(entry === undefined ? {} : { entry }),
        ...(awaited === undefined ? {} : { awaited }),
      };
      return onePage(
        context,
        asked,
        byText,
        (page) => listOpenings(seen, { ...filter, ...page }),
        ({ id }) => id,
      );
    },
  );
}

/** `POST /opening-applications`: what came in from outside. */
export function openingRegistering(api: Api, hefu: HefuConnection): void {
  beginningOf(api, hefu, {
    plural: 'opening-applications',
    summary: '登记一件收到的开放申请（提供部门的协调员）；个人申请的只写纸质卷宗编号',
    body: newOpening,
    schema: openingSchema,
    number: (own, session, asked) => numberOpening(own, session, asked as NewOpeningApplication),
    begin: (own, session, id, asked) => beginOpening(own, session, id, asked as NewOpeningApplication),
    show: showOpening,
  });
}
