import type { Context, Hono } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { HefuConnection } from '../../client/connection.js';
import { clientToken, tokenSeconds } from '../../client/machine-clients.js';
import type { WebEnv } from '../web-env.js';

interface TokenParts {
  readonly hefu: HefuConnection;
  readonly addressOf: (context: Context) => string;
}

/** A client needs one token in a quarter of an hour; whoever guesses secrets is held up. */
const budget = { points: 30, duration: 60 };

/** An answer as RFC 6749 5.2 wants it. */
const oauthError = (
  status: 400 | 401 | 429,
  error: string,
  description: string,
  headers: { readonly [name: string]: string } = {},
): Response =>
  new Response(JSON.stringify({ error, error_description: description }), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      pragma: 'no-cache',
      ...headers,
    },
  });

/** `POST /auth/token`: a token of minutes for a machine, by its client credentials (RFC 6749 4.4). */
export function tokenAddress(web: Hono<WebEnv>, { hefu, addressOf }: TokenParts): void {
  const limiter = new RateLimiterMemory(budget);
  web.post('/auth/token', async (context) => {
    const held = await holdUp(limiter, addressOf(context));
    if (held !== null) return held;
    const asked = await askedFor(context);
    if (asked === null)
      return oauthError(400, 'invalid_request', 'the body is not a form, or names something twice');
    const { grant, scope, client } = asked;
    if (grant === undefined) return oauthError(400, 'invalid_request', 'grant_type is missing');
    if (grant !== 'client_credentials')
      return oauthError(400, 'unsupported_grant_type', 'only client_credentials is supported');
    if (scope !== undefined && scope !== '')
      return oauthError(400, 'invalid_scope', 'there are no scopes here: a client acts as its person');
    if (client === 'twice')
      return oauthError(400, 'invalid_request', 'credentials came both in the header and in the body');
    const token = client === null ? null : await clientToken(hefu, client);
    if (token === null) {
      const headers = { 'www-authenticate': 'Basic realm="hefu"' };
      return oauthError(401, 'invalid_client', 'client authentication failed', headers);
    }
    context.header('cache-control', 'no-store');
    context.header('pragma', 'no-cache');
    return context.json({ access_token: token, token_type: 'Bearer', expires_in: tokenSeconds });
  });
}

async function holdUp(limiter: RateLimiterMemory, key: string): Promise<Response | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = String(Math.ceil(error.msBeforeNext / 1000));
    return oauthError(429, 'slow_down', `try again in ${seconds} seconds`, { 'retry-after': seconds });
  }
}

interface Asked {
  readonly grant: string | undefined;
  readonly scope: string | undefined;
  readonly client: { readonly id: string; readonly secret: string } | 'twice' | null;
}

async function askedFor(context: Context): Promise<Asked | null> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(context.req.header('content-type') ?? ''))
    return null;
  const form = new URLSearchParams(await context.req.text());
  const names = [...form.keys()];
  if (new Set(names).size < names.length) return null;
  const basic = basicIn(context.req.header('authorization'));
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  const inBody = id !== null && secret !== null ? { id, secret } : null;
  return {
    grant: form.get('grant_type') ?? undefined,
    scope: form.get('scope') ?? undefined,
    client: basic !== null && secret !== null ? 'twice' : (basic ?? inBody),
  };
}

/** Id and secret of HTTP Basic, each as a form encodes it (RFC 6749 2.3.1). */
function basicIn(header: string | undefined): { readonly id: string; readonly secret: string } | null {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  try {
    const decoded = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
    return { id: decoded(text.slice(0, colon)), secret: decoded(text.slice(colon + 1)) };
  } catch {
    return null;
  }
}
