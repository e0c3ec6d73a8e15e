import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { IdentityProvider } from '../../../web/sign-in/identity-provider.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { served } from './served.js';

const url = 'http://hefu.example';
const client = {
  client_id: 'hefu',
  client_secret: 'not-a-secret-in-a-test',
  redirect_uris: [`${url}/auth/callback`],
  response_types: ['code' as const],
  grant_types: ['authorization_code' as const],
  backchannel_logout_uri: 'http://127.0.0.1:1/auth/back-channel-logout',
};

let engine: Engine;
let server: Server;
let issuer: string;
/** Logout tokens the provider has sent, caught on the way. */
const logoutTokens: string[] = [];

/** What it says of itself when it is only tried out is known. */
const quiet = (work: () => void): void => {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    work();
  } finally {
    Object.assign(console, { warn, info });
  }
};

/** A real provider: its accounts are whatever login name is typed, and their `preferred_username` is that name. */
async function startProvider(): Promise<void> {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  quiet(() => {
    const provider = new Provider(issuer, {
      clients: [client],
      conformIdTokenClaims: false,
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      claims: { openid: ['sub', 'preferred_username'], profile: ['preferred_username'] },
      features: { devInteractions: { enabled: true }, backchannelLogout: { enabled: true } },
      pkce: { required: () => true },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
      fetch: (_input, init) => {
        // It sends its notice as a form; where to, it was told at its registration.
        const body = new URLSearchParams(init?.body as string);
        logoutTokens.push(body.get('logout_token') ?? '');
        return Promise.resolve(new Response(null, { status: 200 }));
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      void answer(request, response);
    });
  });
}

beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  await startProvider();
}, 300_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await engine.stop();
}, 60_000);

/** A browser at the provider's own pages, with a cookie jar. */
class ProviderVisit {
  private readonly jar = new Map<string, string>();

  /** Follows the pages, typing `user` where they ask for a login, until they lead back to us. */
  async signIn(start: string, user: string): Promise<string> {
    let next = start;
    for (let step = 0; step < 20; step += 1) {
      if (next.startsWith(url)) return next;
      const response = await this.visit(next);
      const location = response.headers.get('location');
      next = location ?? (await this.sendForm(await response.text(), { login: user, password: 'any' }));
      next = new URL(next, issuer).href;
    }
    throw new Error('the provider leads nowhere');
  }

  /** Signs out everywhere, as its own page offers. */
  async signOut(): Promise<void> {
    const page = await (await this.visit(`${issuer}/session/end`)).text();
    await this.sendForm(page, { logout: 'yes' });
  }

  private async sendForm(page: string, typed: { readonly [name: string]: string }): Promise<string> {
    const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(page.slice(0, 500));
    const given = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const response = await this.visit(new URL(action, issuer).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...Object.fromEntries(given), ...typed }).toString(),
    });
    return response.headers.get('location') ?? '/';
  }

  private async visit(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as { readonly [name: string]: string }), cookie };
    const response = await fetch(address, { ...init, redirect: 'manual', headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.jar.set(name, value);
    }
    return response;
  }
}

function web(): ReturnType<typeof served> {
  const provider = new IdentityProvider({
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    userClaim: 'preferred_username',
  });
  return served(engine, { provider, url, isDemo: () => Promise.resolve(false), report: () => undefined });
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

async function signIn(
  user: string,
  app = web(),
): Promise<{ readonly app: typeof app; readonly back: Response; readonly visit: ProviderVisit }> {
  const visit = new ProviderVisit();
  const begin = await app.request('/auth/login?to=/requests');
  const returned = await visit.signIn(begin.headers.get('location') ?? '', user);
  const back = await app.request(returned.slice(url.length), { headers: { cookie: cookiesOf(begin) } });
  return { app, back, visit };
}

describe('signing in with the city’s own sign-in', () => {
  test('whoever is in the directory comes back to where they wanted to go, and is that person on the record', async () => {
    const { app, back } = await signIn('mz-coordinator');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/requests']);
    const me = await app.request('/auth/me', { headers: { cookie: cookiesOf(back) } });
    expect(await me.json()).toMatchObject({ user: 'mz-coordinator', department: 'mz', method: 'oidc' });
  });

  test('whoever is not in the directory is told so, and nobody is signed in', async () => {
    const { back } = await signIn('stranger');
    expect(back.status).toBe(403);
    expect(await back.json()).toMatchObject({ detail: expect.stringContaining('还没有在本系统登记') });
    expect(back.headers.getSetCookie().join()).not.toContain('hefu_session=');
  });

  test('an answer to somebody else’s question is not taken', async () => {
    const app = web();
    const begin = await app.request('/auth/login');
    const returned = await new ProviderVisit().signIn(begin.headers.get('location') ?? '', 'mz-head');
    const other = await app.request('/auth/login');
    const back = await app.request(returned.slice(url.length), { headers: { cookie: cookiesOf(other) } });
    expect(back.status).toBe(401);
    const bare = await app.request(returned.slice(url.length));
    expect(bare.status).toBe(401);
  });

  test('one is led back to our own pages only', async () => {
    const app = web();
    const begin = await app.request('/auth/login?to=//evil.example/');
    const returned = await new ProviderVisit().signIn(begin.headers.get('location') ?? '', 'mz-head');
    const back = await app.request(returned.slice(url.length), { headers: { cookie: cookiesOf(begin) } });
    expect(back.headers.get('location')).toBe('/');
  });

  test('whoever signs out at the provider is signed out here by its notice', async () => {
    const { app, back, visit } = await signIn('ga-reviewer');
    await visit.signOut();
    const [token = ''] = logoutTokens.splice(0);
    const told = await app.request('/auth/back-channel-logout', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }).toString(),
    });
    expect(told.status).toBe(200);
    expect((await app.request('/auth/me', { headers: { cookie: cookiesOf(back) } })).status).toBe(401);
  });

  test('a logout notice that the provider has not signed ends nothing', async () => {
    const { app, back } = await signIn('ga-head');
    const forged = await app.request('/auth/back-channel-logout', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: 'e30.e30.e30' }).toString(),
    });
    expect(forged.status).toBe(400);
    expect((await app.request('/auth/me', { headers: { cookie: cookiesOf(back) } })).status).toBe(200);
  });

  test('without the demo city nobody chooses who to be', async () => {
    const page = await (await web().request('/sign-in')).text();
    expect(page).toContain('用统一身份认证登录');
    expect(page).not.toContain('action="/auth/demo"');
  });
});
