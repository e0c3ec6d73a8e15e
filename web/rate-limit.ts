import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problem.js';
import type { WebEnv } from './web-env.js';
import { say } from './say.js';

export interface Budget {
  readonly requests: number;
  readonly seconds: number;
}

/** A person at a page, or a system in a hurry: 50 requests a second, measured over ten seconds. */
export const usualBudget: Budget = { requests: 500, seconds: 10 };

/** Holds everybody who is signed in to a budget of their own, and all strangers of one address to one. */
export function rateLimit(
  addressOf: (context: Context) => string,
  { requests, seconds: duration }: Budget = usualBudget,
): MiddlewareHandler<WebEnv> {
  const limiter = new RateLimiterMemory({ points: requests, duration });
  return async (context, next) => {
    const session = context.get('session');
    const key = session === null ? `stranger ${addressOf(context)}` : `user ${session.actor.user}`;
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = String(Math.ceil(error.msBeforeNext / 1000));
      return problem(
        429,
        'too-many',
        say(
          `请求过于频繁，请在 ${seconds} 秒后再试。`,
          `Too many requests. Please try again in ${seconds} seconds.`,
        ),
        {
          headers: { 'retry-after': seconds },
        },
      );
    }
    await next();
    return undefined;
  };
}
