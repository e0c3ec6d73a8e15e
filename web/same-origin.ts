import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';
import type { WebEnv } from './web-env.js';
import { say } from './say.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A form or script of another site cannot act with our cookie: browsers say where a request comes from. What says
 * nothing is no browser, and has to bring a token or a session of its own.
 */
export const sameOrigin: MiddlewareHandler<WebEnv> = async (context, next) => {
  if (!reading.has(context.req.method)) {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const foreign =
      site === undefined
        ? origin !== undefined && hostOf(origin) !== context.req.header('host')
        : !['same-origin', 'none'].includes(site);
    if (foreign)
      return problem(
        403,
        'forbidden',
        say(
          '请求来自别的网站，未予办理。请在本系统的页面上操作。',
          'The request came from another site and was not acted on. Please act on the pages of this system.',
        ),
      );
  }
  await next();
  return undefined;
};

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
