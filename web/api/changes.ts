import { z } from '@hono/zod-openapi';
import {
  beginChange,
  listChanges,
  numberChange,
  showCatalogueChange,
  type ChangeReport,
} from '../../client/catalogue-changes.js';
import { changeCauses } from '../../domain/catalogue-change/change-terms.js';
import type { HefuConnection } from '../../client/connection.js';
import { viewing } from '../../client/viewing.js';
import { statuses } from '../../domain/catalogue-change/status.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { beginningOf } from './begin-case.js';
import { byDue } from './list-place.js';
import { onePage } from './one-page.js';
import { codeText, pageFields, statusesOf, yesOrNo } from './page-query.js';
import { commonProblems, listOf } from './responses.js';
import { changeSchema, writtenText } from './schemas.js';

const query = z.object({
  status: statusesOf(statuses).optional(),
  provider: codeText.optional(),
  entry: codeText.optional(),
  overdue: yesOrNo.optional(),
  ...pageFields(byDue),
});

const newChange = z
  .strictObject({
    entry: writtenText(200),
    cause: z.enum(changeCauses),
    what: writtenText(4000),
    /** The day of the report where none is given. */
    changedOn: z.iso.date().optional(),
    system: writtenText(4000).optional(),
    ruleSet: writtenText(100).optional(),
    ruleSetReason: writtenText(4000).optional(),
    ruleSetDocument: writtenText(200).optional(),
  })
  .openapi('NewCatalogueChange');

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

/** `POST /catalogue-changes`: a change of a system, a law or a duty; the clock runs from it on. */
export function changeReporting(api: Api, hefu: HefuConnection): void {
  beginningOf(api, hefu, {
    plural: 'catalogue-changes',
    summary: '登记一项变更（系统、法规或者职责），期限自变更之日起计算',
    body: newChange,
    schema: changeSchema,
    number: (own, session, asked) => numberChange(own, session, asked as ChangeReport),
    begin: (own, session, id, asked) => beginChange(own, session, id, asked as ChangeReport),
    show: showCatalogueChange,
  });
}
