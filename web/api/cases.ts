import { z } from '@hono/zod-openapi';
import { caseEvents } from '../../client/case-events.js';
import type { CaseType } from '../../client/case-type.js';
import { commandCase } from '../../client/command-case.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Outcome } from '../../client/once-only.js';
import { permittedCommands } from '../../client/permitted.js';
import { viewing } from '../../client/viewing.js';
import type { KeepOpening } from '../openings.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { etagOf, matches } from './etag.js';
import { idempotent, onceKey } from './idempotent.js';
import { changedMeanwhile } from './changed-meanwhile.js';
import { describedCommands } from './described-commands.js';
import { ifMatch } from './etag.js';
import { jsonBody } from './json-body.js';
import { byNumber } from './list-place.js';
import { pageOfAll } from './one-page.js';
import { outcomeOf } from './outcome.js';
import { idText, pageFields, pageLimit } from './page-query.js';
import {
  actProblems,
  commonProblems,
  jsonOf,
  listOf,
  notFoundProblem,
  oneOf,
  versionProblem,
} from './responses.js';
import { answerSchema, commandSchema, eventSchema } from './schemas.js';

/** How one kind of case is had by HTTP. */
export interface ServedCase {
  /** `share-requests` */
  readonly plural: string;
  readonly kind: CaseType;
  /** One of its ids, for the description. */
  readonly example: string;
  readonly schema: z.ZodType;
  /** As this person sees it. @throws NotFound where they see no such case. */
  readonly show: (seen: HefuConnection, id: string) => Promise<{ readonly version: number }>;
}

/** A case's record may be long; who reads it mostly wants the whole. */
const recordQuery = z.object({ ...pageFields(byNumber), limit: pageLimit(200) });
/** More than any kind of case has. */
const mostCommands = 100;

/** One case, its record, and ordering on it: the same for every kind. */
export function caseAddresses(
  api: Api,
  hefu: HefuConnection,
  served: ServedCase,
  keepOpening: KeepOpening,
): void {
  const { plural, kind, example, schema, show } = served;
  const version = async (seen: HefuConnection, id: string): Promise<number> => (await show(seen, id)).version;
  const caseId = z.object({ id: idText().openapi({ example }) });
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}`,
      summary: `一件${kind.noun}`,
      request: { params: caseId },
      responses: { 200: oneOf(schema, `${kind.noun}现状`), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const shown = await show(viewing(hefu, session), id);
      await keepOpening(context, session, { stream: `${kind.category}/${id}`, by: 'api' });
      return context.json(shown, 200, { etag: etagOf(shown.version) });
    },
  );
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}/events`,
      summary: `一件${kind.noun}的办理记录，先记录的在前`,
      request: { params: caseId, query: recordQuery },
      responses: { 200: listOf(eventSchema, '一页办理记录'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id }, query }) => {
      const session = requireSession(context);
      const seen = viewing(hefu, session);
      await version(seen, id);
      const events = await caseEvents(seen, kind, id);
      await keepOpening(context, session, { stream: `${kind.category}/${id}`, by: 'api' });
      return pageOfAll(context, query, events);
    },
  );
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}/commands`,
      summary: `登录人对这件${kind.noun}可以办理的操作`,
      request: { params: caseId },
      responses: {
        200: jsonOf(z.array(z.string()).max(mostCommands), '操作'),
        ...commonProblems,
        ...notFoundProblem,
      },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const seen = viewing(hefu, session);
      await version(seen, id);
      return context.json(await permittedCommands(seen, session, id, kind));
    },
  );
  address(
    api,
    {
      method: 'post',
      path: `/${plural}/{id}/commands`,
      summary: `办理一件${kind.noun}`,
      request: {
        params: caseId,
        headers: z.object({ 'idempotency-key': onceKey, 'if-match': ifMatch.optional() }),
        body: { required: true, content: { 'application/json': { schema: describedCommands(kind) } } },
      },
      responses: {
        200: oneOf(answerSchema, '已办理并记录'),
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
        ...versionProblem,
      },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const body = await jsonBody(context, commandSchema);
      const seen = viewing(hefu, session);
      const now = await version(seen, id);
      if (!matches(context.req.header('if-match'), now)) {
        return changedMeanwhile(hefu, `${kind.category}/${id}`);
      }
      return idempotent(context, hefu, body.text, {
        plan: () => Promise.resolve({}),
        work: async (_plan, commandId): Promise<Outcome> => {
          const answer = await commandCase(hefu, session, kind, { id, ...body.value, commandId });
          return outcomeOf(answer, 200, ({ version: reached, events }) => ({ id, version: reached, events }));
        },
      }).then(async (response) => {
        if (response.status === 200) response.headers.set('etag', etagOf(await version(seen, id)));
        return response;
      });
    },
  );
}
