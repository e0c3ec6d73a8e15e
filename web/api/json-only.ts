import type { MiddlewareHandler } from 'hono';
import { isUpload } from '../files/upload-address.js';
import { problem } from '../problem.js';
import type { WebEnv } from '../web-env.js';

const writing = new Set(['POST', 'PUT', 'PATCH']);

/** What is sent to the interface is JSON and says so. */
export const jsonOnly: MiddlewareHandler<WebEnv> = async (context, next) => {
  const type = context.req.header('content-type') ?? '';
  const { method, path } = context.req;
  if (writing.has(method) && !isUpload(method, path) && !/^application\/json\s*(;|$)/i.test(type)) {
    return problem(415, 'wrong-media-type', '请以 application/json 提交。');
  }
  await next();
  return undefined;
};
