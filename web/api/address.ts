import { createRoute, type OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { requireSession } from '../sign-in/require-session.js';
import type { WebEnv } from '../web-env.js';
import { jsonOnly } from './json-only.js';

export type Api = OpenAPIHono<WebEnv>;

type Parsed<S> = S extends z.ZodType ? z.output<S> : never;

/** What has been checked before a handler sees it. */
export interface Input<R extends RouteConfig> {
  readonly params: Parsed<NonNullable<R['request']>['params']>;
  readonly query: Parsed<NonNullable<R['request']>['query']>;
}

/**
 * One address of the interface: what it takes and what it answers (for the description and the check), and who does
 * it. The answers' shapes are held by tests against the description, not by the compiler: our views come as JSON.
 * Whoever asks must be somebody before anything else is looked at, except where the route says `security: []`.
 */
export function address<const R extends RouteConfig>(
  api: Api,
  route: R,
  handle: (context: Context<WebEnv>, input: Input<R>) => Promise<Response>,
): void {
  const { body, ...checked } = route.request ?? {};
  const { params, query } = checked;
  const operationId = operationIdOf(route);
  api.openAPIRegistry.registerPath({ ...route, operationId });
  const middleware: MiddlewareHandler<WebEnv>[] = [
    ...(route.security?.length === 0 ? [] : [signedIn]),
    ...(body !== undefined && 'application/json' in body.content ? [jsonOnly] : []),
  ];
  // A body is read by whoever handles it: its text is needed for the fingerprint of the request.
  const served = createRoute({ ...route, operationId, request: checked, middleware, hide: true });
  api.openapi(served, ((context: Context<WebEnv>) => {
    const valid = context.req.valid.bind(context.req) as (target: 'param' | 'query') => unknown;
    const input = {
      params: params === undefined ? undefined : valid('param'),
      query: query === undefined ? undefined : valid('query'),
    };
    return handle(context, input as Input<R>);
  }) as never);
}

const signedIn: MiddlewareHandler<WebEnv> = async (context, next) => {
  requireSession(context);
  await next();
};

/** `getShareRequestsByIdEvents` */
function operationIdOf({ method, path }: Pick<RouteConfig, 'method' | 'path'>): string {
  const words = path
    .replaceAll('{', 'by-')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
