import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { HefuConnection } from '../../client/connection.js';
import { onceOnly, type Outcome } from '../../client/once-only.js';
import type { Json } from '../../domain/json.js';
import { problem } from '../problem.js';
import { requireSession } from '../sign-in/require-session.js';
import type { WebEnv } from '../web-env.js';

/** Required; that it is missing is said by `idempotent` (400), not as a wrong shape. */
export const onceKey = z
  .string()
  .optional()
  .openapi({ description: '必填：这次请求自己的编号，重试时用同一个。' });

const keyPattern = /^[\x21-\x7e]{1,200}$/;

/** What a request does once: `plan` is made before and kept, so that a second try does the same. */
export interface Once<P extends Json> {
  readonly plan: () => Promise<P>;
  readonly work: (plan: P, commandId: string) => Promise<Outcome>;
}

/**
 * Does a request once by its `Idempotency-Key`, scoped to the actor: repeated, it gets the first one's answer
 * (`Idempotency-Replayed: true`); under way 409; the key of another request 422; without a key 400.
 */
export async function idempotent<P extends Json>(
  context: Context<WebEnv>,
  hefu: HefuConnection,
  body: string,
  once: Once<P>,
): Promise<Response> {
  const { actor } = requireSession(context);
  const key = context.req.header('idempotency-key') ?? '';
  if (!keyPattern.test(key)) {
    return problem(400, 'bad-request', '请在 Idempotency-Key 中给出这次请求自己的编号，重试时用同一个编号。');
  }
  const { method, path } = context.req;
  const fingerprint = createHash('sha256').update(`${method} ${path}\n${body}`).digest();
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
      return problem(409, 'key-under-way', '同一编号的请求正在办理，请稍后用同一编号再查。', {
        headers: { 'retry-after': '2' },
      });
    case 'other-request':
      return problem(422, 'key-reused', '这个 Idempotency-Key 已用于内容不同的请求，请换一个编号。');
    case 'done':
      return new Response(JSON.stringify(done.outcome.body), {
        status: done.outcome.status,
        headers: {
          'content-type':
            done.outcome.status < 400
              ? 'application/json; charset=utf-8'
              : 'application/problem+json; charset=utf-8',
          ...(done.replayed ? { 'idempotency-replayed': 'true' } : {}),
        },
      });
  }
}
