import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { HefuConnection } from '../../client/connection.js';
import { onceOnly, type Outcome } from '../../client/once-only.js';
import type { Json } from '../../domain/json.js';
import { problem } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import type { WebEnv } from '../web-env.js';
import { asks } from './asks.js';
import { say } from '../say.js';

const missing = asks([
  '请在 Idempotency-Key 中给出这次请求自己的编号，重试时用同一个编号。',
  'Please give this request a number of its own in Idempotency-Key, and the same when you try again.',
]);

/** Required: a request without one is incomplete (400). */
export const onceKey = z
  .string(missing)
  .regex(/^[\x21-\x7e]{1,200}$/, missing)
  .openapi({ description: '这次请求自己的编号，重试时用同一个', example: '7f9c24e8-3b12-4c1a' });

/** What a request does once: `plan` is made before and kept, so that a second try does the same. */
export interface Once<P extends Json> {
  readonly plan: () => Promise<P>;
  readonly work: (plan: P, commandId: string) => Promise<Outcome>;
  /** What of the answer is not kept and is made for each answer anew; null where the request is another one. */
  readonly complete?: (outcome: Outcome, replayed: boolean) => Promise<Outcome | null>;
}

/**
 * Does a request once by its `Idempotency-Key`, scoped to the actor: repeated, it gets the first one's answer
 * (`Idempotency-Replayed: true`); under way 409; the key of another request 422.
 */
export async function idempotent<P extends Json>(
  context: Context<WebEnv>,
  hefu: HefuConnection,
  body: string,
  once: Once<P>,
): Promise<Response> {
  const { actor } = requireSession(context);
  const key = context.req.header('idempotency-key') ?? '';
  const { method, url } = context.req;
  const { pathname, search } = new URL(url);
  const fingerprint = createHash('sha256').update(`${method} ${pathname}${search}\n${body}`).digest();
  const commandId = createHash('sha256').update(`${actor.user}\n${key}`).digest('hex').slice(0, 40);
  const done = await onceOnly(
    hefu,
    { actor: actor.user, key, fingerprint },
    {
      plan: once.plan,
      work: (plan) => once.work(plan as P, commandId),
    },
  );
  switch (done.kind) {
    case 'under-way':
      return problem(
        409,
        'key-under-way',
        say(
          '同一编号的请求正在办理，请稍后用同一编号再查。',
          'The request of this number is under way. Please ask again with the same number shortly.',
        ),
        { headers: { 'retry-after': '2' } },
      );
    case 'other-request':
      return otherRequest();
    case 'done': {
      const outcome = once.complete ? await once.complete(done.outcome, done.replayed) : done.outcome;
      return outcome === null ? otherRequest() : answer(outcome, done.replayed);
    }
  }
}

const otherRequest = (): Response =>
  problem(
    422,
    'key-reused',
    say(
      '这个 Idempotency-Key 已用于内容不同的请求，请换一个编号。',
      'This Idempotency-Key was used for another request. Please take another number.',
    ),
  );

function answer({ status, body }: Outcome, replayed: boolean): Response {
  const kind = status < 400 ? 'json' : 'problem+json';
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': `application/${kind}; charset=utf-8`,
      ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
    },
  });
}
