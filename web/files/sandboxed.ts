import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../web-env.js';

/** A file that is saved has a policy of its own, stricter than the pages': nothing in it runs, whatever it is. */
export const sandboxed: MiddlewareHandler<WebEnv> = async (context, next) => {
  await next();
  if (context.res.headers.get('content-disposition')?.startsWith('attachment') === true)
    context.header('content-security-policy', "sandbox; default-src 'none'");
};
