import { z } from '@hono/zod-openapi';
import { caseEvents } from '../../client/case-events.js';
import type { CaseType } from '../../client/case-type.js';
import { commandCase } from '../../client/command-case.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Outcome } from '../../client/once-only.js';
import { permittedCommands } from '../../client/permitted.js';
import { viewing } from '../../client/viewing.js';
import { asJson } from '../../domain/json.js';
import type { KeepOpening } from '../openings.js';
import { problem, problemBody } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { etagOf, matches } from './etag.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { commonProblems, jsonOf, notFoundProblem, onceProblems } from './responses.js';
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

/** One case, its record, and ordering on it: the same for every kind. */
export function caseAddresses(
  api: Api,
  hefu: HefuConnection,
  served: ServedCase,
  keepOpening: KeepOpening,
): void {
  const { plural, kind, example, schema, show } = served;
  const version = async (seen: HefuConnection, id: string): Promise<number> => (await show(seen, id)).version;
  const caseId = z.object({ id: z.string().max(100).openapi({ example }) });
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}`,
      summary: `一件${kind.noun}`,
      request: { params: caseId },
      responses: { 200: jsonOf(schema, `${kind.noun}现状`), ...commonProblems, ...notFoundProblem },
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
      summary: `一件${kind.noun}的办理记录`,
      request: { params: caseId },
      responses: { 200: jsonOf(z.array(eventSchema), '办理记录'), ...commonProblems, ...notFoundProblem },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const seen = viewing(hefu, session);
      await version(seen, id);
      const events = await caseEvents(seen, kind, id);
      await keepOpening(context, session, { stream: `${kind.category}/${id}`, by: 'api' });
      return context.json(events);
    },
  );
  address(
    api,
    {
      method: 'get',
      path: `/${plural}/{id}/commands`,
      summary: `登录人对这件${kind.noun}可以办理的操作`,
      request: { params: caseId },
      responses: { 200: jsonOf(z.array(z.string()), '操作'), ...commonProblems, ...notFoundProblem },
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
        headers: z.object({ 'idempotency-key': onceKey, 'if-match': z.string().max(200).optional() }),
        body: { required: true, content: { 'application/json': { schema: commandSchema } } },
      },
      responses: {
        200: jsonOf(answerSchema, '已办理并记录'),
        ...commonProblems,
        ...notFoundProblem,
        ...onceProblems,
      },
    },
    async (context, { params: { id } }) => {
      const session = requireSession(context);
      const body = await jsonBody(context, commandSchema);
      const seen = viewing(hefu, session);
      const now = await version(seen, id);
      if (!matches(context.req.header('if-match'), now)) {
        return changedMeanwhile((await caseEvents(seen, kind, id)).at(-1));
      }
      return idempotent(context, hefu, body.text, {
        plan: () => Promise.resolve({}),
        work: async (_plan, commandId): Promise<Outcome> => {
          const answer = await commandCase(hefu, session, kind, { id, ...body.value, commandId });
          if (answer.kind === 'accepted') {
            return { status: 200, body: asJson({ id, version: answer.version, events: answer.events }) };
          }
          const forbidden = answer.refusals.every((refusal) => refusal.forbidden === true);
          const detail = answer.refusals.map(({ message }) => message).join('');
          const refusals = answer.refusals.map(({ code, message }) => ({ code, message }));
          const status = forbidden ? 403 : 409;
          return {
            status,
            body: asJson(problemBody(status, forbidden ? 'forbidden' : 'refused', detail, { refusals })),
          };
        },
      }).then(async (response) => {
        if (response.status === 200) response.headers.set('etag', etagOf(await version(seen, id)));
        return response;
      });
    },
  );
}

function changedMeanwhile(
  last: { readonly actor: { readonly user: string }; readonly at: string; readonly type: string } | undefined,
): Response {
  const who = last === undefined ? '他人' : `${last.actor.user}于${last.at}`;
  return problem(412, 'changed-meanwhile', `${who}已先办理，请刷新后再决定。`);
}
