import { createRoute, type OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { WebEnv } from '../web-env.js';

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
 */
export function address<const R extends RouteConfig>(
  api: Api,
  route: R,
  handle: (context: Context<WebEnv>, input: Input<R>) => Promise<Response>,
): void {
  const { params, query } = route.request ?? {};
  api.openapi(createRoute(route), ((context: Context<WebEnv>) => {
    const valid = context.req.valid.bind(context.req) as (target: 'param' | 'query') => unknown;
    const input = {
      params: params === undefined ? undefined : valid('param'),
      query: query === undefined ? undefined : valid('query'),
    };
    return handle(context, input as Input<R>);
  }) as never);
}
