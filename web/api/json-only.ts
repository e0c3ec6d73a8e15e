import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.js';
import type { WebEnv } from '../web-env.js';
import { say } from '../say.js';

/** What is sent to this address is JSON and says so. */
export const jsonOnly: MiddlewareHandler<WebEnv> = async (context, next) => {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return problem(
      415,
      'wrong-media-type',
      say('请以 application/json 提交。', 'Please send application/json.'),
    );
  }
  await next();
  return undefined;
};
