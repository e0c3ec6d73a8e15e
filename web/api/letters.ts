import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import { showShareRequest } from '../../client/reading.js';
import { beginLetter, planLetter, type Letter, type PlannedLetter } from '../../client/share-requests.js';
import { viewing } from '../../client/viewing.js';
import { asJson } from '../../domain/json.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { refusedOutcome } from './outcome.js';
import { actProblems, commonProblems, jsonOf, linksOfCase, notFoundProblem } from './responses.js';
import { letterSchema, startedSchema } from './schemas.js';
import { refusalTold } from '../refusal-told.js';

/** `POST /share-requests`: one letter, one case a resource. */
export function letterStarting(api: Api, hefu: HefuConnection): void {
  address(
    api,
    {
      method: 'post',
      path: '/share-requests',
      summary: '发起共享申请：一份来文，一项资源一件',
      request: {
        headers: z.object({ 'idempotency-key': onceKey }),
        body: { required: true, content: { 'application/json': { schema: letterSchema } } },
      },
      responses: {
        201: {
          ...jsonOf(startedSchema, '已发起'),
          links: linksOfCase('share-requests', '$response.body#/cases/0/id'),
        },
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
      },
    },
    async (context) => {
      const session = requireSession(context);
      const body = await jsonBody(context, letterSchema);
      return idempotent(context, hefu, body.text, {
        plan: async () => asJson(await planLetter(hefu, session, body.value as Letter)),
        work: async (plan) => {
          // What `plan` above made, read back from the store.
          const planned = plan as unknown as PlannedLetter;
          const started = await beginLetter(hefu, session, planned);
          const accepted = started.cases.filter(({ answer }) => answer.kind === 'accepted');
          const refusals = started.cases.flatMap(({ resource, answer }) =>
            answer.kind === 'refused' ? answer.refusals.map((refusal) => ({ ...refusal, resource })) : [],
          );
          const listed = refusals.map((refusal) => ({
            resource: refusal.resource,
            code: refusal.code,
            message: refusalTold(refusal),
          }));
          if (accepted.length === 0) return refusedOutcome(refusals);
          const seen = viewing(hefu, session);
          const cases = await Promise.all(accepted.map(({ id }) => showShareRequest(seen, id)));
          const more = listed.length === 0 ? {} : { refusals: listed };
          return { status: 201, body: asJson({ letter: started.letter, cases, ...more }) };
        },
      });
    },
  );
}
