import { z } from '@hono/zod-openapi';
import type { HefuConnection } from '../../client/connection.js';
import type { Session } from '../../client/session.js';
import { viewing } from '../../client/viewing.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { asJson } from '../../domain/json.js';
import { requireSession } from '../sign-in/require-session.js';
import { address, type Api } from './address.js';
import { idempotent, onceKey } from './idempotent.js';
import { jsonBody } from './json-body.js';
import { refusedOutcome } from './outcome.js';
import { actProblems, commonProblems, jsonOf, linksOfCase, notFoundProblem } from './responses.js';

/** How a kind of case is begun by HTTP. */
export interface BegunCase<S extends z.ZodType> {
  /** `demands` */
  readonly plural: string;
  readonly summary: string;
  readonly body: S;
  /** What a case of this kind looks like. */
  readonly schema: z.ZodType;
  /** What it will be called, kept with the request's key: sent again, it is the same case. */
  readonly number: (hefu: HefuConnection, session: Session, asked: z.output<S>) => Promise<string>;
  readonly begin: (
    hefu: HefuConnection,
    session: Session,
    id: string,
    asked: z.output<S>,
  ) => Promise<CommandAnswer>;
  readonly show: (seen: HefuConnection, id: string) => Promise<object>;
}

/** `POST /<plural>`: begins a case once, by the request's key. */
export function beginningOf<S extends z.ZodType>(
  api: Api,
  hefu: HefuConnection,
  { plural, summary, body, schema, number, begin, show }: BegunCase<S>,
): void {
  address(
    api,
    {
      method: 'post',
      path: `/${plural}`,
      summary,
      request: {
        headers: z.object({ 'idempotency-key': onceKey }),
        body: { required: true, content: { 'application/json': { schema: body } } },
      },
      responses: {
        201: { ...jsonOf(schema, '已登记'), links: linksOfCase(plural, '$response.body#/id') },
        ...commonProblems,
        ...notFoundProblem,
        ...actProblems,
      },
    },
    async (context) => {
      const session = requireSession(context);
      const { text, value } = await jsonBody(context, body);
      return idempotent(context, hefu, text, {
        plan: () => number(hefu, session, value),
        work: async (id) => {
          const answer = await begin(hefu, session, id, value);
          if (answer.kind === 'refused') return refusedOutcome(answer.refusals);
          return { status: 201, body: asJson(await show(viewing(hefu, session), id)) };
        },
      });
    },
  );
}
