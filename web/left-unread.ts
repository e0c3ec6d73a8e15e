import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './web-env.js';

/** What the server hands along with a request; nothing when there is no server, in a test. */
interface Bindings {
  readonly incoming?: { readonly complete: boolean };
}

/** What the server still reads and throws away; of what is longer, or comes slowly, it ends the connection. */
const readAllTheSameBytes = 16 * 1024;

/**
 * Whoever is answered before the body was taken in (413, 401, …) must not send the next request on this connection:
 * the server ends it rather than read what nobody wants. Unsaid, that next request is lost.
 */
export const closesWhenUnread: MiddlewareHandler<WebEnv> = async (context, next) => {
  await next();
  const { method } = context.req;
  if (method === 'GET' || method === 'HEAD') return;
  const { incoming } = (context.env ?? {}) as Bindings;
  const isShort = Number(context.req.header('content-length') ?? Infinity) <= readAllTheSameBytes;
  if (incoming !== undefined && !incoming.complete && !isShort) context.header('connection', 'close');
};
