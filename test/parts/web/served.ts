import type { Hono } from 'hono';
import { due } from '../../../calendar/due.js';
import { calendarInUse } from '../../../client/calendar-for.js';
import { createWeb, type WebParts } from '../../../web/server.js';
import type { WebEnv } from '../../../web/web-env.js';
import type { Engine } from '../../engine/engine.js';

/** The HTTP face over a test's engine. */
export function served({ hefu }: Pick<Engine, 'hefu'>, more: Partial<WebParts> = {}): Hono<WebEnv> {
  return createWeb({
    hefu,
    isDemo: () => Promise.resolve(true),
    provider: null,
    url: 'http://127.0.0.1',
    secure: false,
    addressOf: () => 'test',
    probes: [],
    countDue: async (layer, from, workingDays) => due(await calendarInUse(hefu), layer, from, workingDays),
    report: (error, trace) => {
      process.stderr.write(`${trace}: ${error.stack ?? error.message}\n`);
    },
    ...more,
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The documents are looked into by matchers.
  readonly body: unknown;
}

/** A person signed in over HTTP: reads and orders with their cookie. */
export class Visitor {
  private readonly web: Hono<WebEnv>;
  readonly cookie: string;

  private constructor(web: Hono<WebEnv>, cookie: string) {
    this.web = web;
    this.cookie = cookie;
  }

  static async signedIn(web: Hono<WebEnv>, user: string): Promise<Visitor> {
    const answer = await web.request('/auth/demo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user }),
    });
    if (answer.status !== 200) throw new Error(await answer.text());
    return new Visitor(web, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
  }

  async get(path: string, headers: { readonly [name: string]: string } = {}): Promise<Answer> {
    return answered(await this.web.request(path, { headers: { cookie: this.cookie, ...headers } }));
  }

  /** Whatever it is, as it is. */
  async send(
    method: string,
    path: string,
    headers: { readonly [name: string]: string },
    body?: string,
  ): Promise<Answer> {
    const more = body === undefined ? {} : { body };
    const own = { cookie: this.cookie, ...headers };
    return answered(await this.web.request(path, { method, headers: own, ...more }));
  }

  async post(
    path: string,
    body: unknown,
    headers: { readonly [name: string]: string } = {},
  ): Promise<Answer> {
    return answered(
      await this.web.request(path, {
        method: 'POST',
        headers: { cookie: this.cookie, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  }
}

/** Somebody at a page: follows links and sends forms, without JavaScript. */
export class Reader {
  private readonly web: Hono<WebEnv>;
  private cookie = '';
  /** Where one has come to. */
  place = '/';

  constructor(web: Hono<WebEnv>) {
    this.web = web;
  }

  async open(path: string): Promise<Answer> {
    this.place = path;
    return this.follow(await this.web.request(path, { headers: this.headers() }));
  }

  /** A file that is no text. */
  async file(path: string): Promise<Uint8Array> {
    const response = await this.web.request(path, { headers: this.headers() });
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Fields by name, or as pairs where a name comes more than once. */
  async send(
    path: string,
    fields: { readonly [name: string]: string } | readonly (readonly string[])[],
  ): Promise<Answer> {
    const isPairs = (given: typeof fields): given is readonly (readonly string[])[] => Array.isArray(given);
    const pairs = isPairs(fields) ? fields : Object.entries(fields);
    const query = new URLSearchParams();
    for (const [name = '', value = ''] of pairs) query.append(name, value);
    const response = await this.web.request(path, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/x-www-form-urlencoded' },
      body: query.toString(),
    });
    return this.follow(response);
  }

  async upload(path: string, form: FormData): Promise<Answer> {
    return this.follow(await this.web.request(path, { method: 'POST', headers: this.headers(), body: form }));
  }

  private headers(): { readonly [name: string]: string } {
    return { accept: 'text/html', cookie: this.cookie };
  }

  private async follow(response: Response): Promise<Answer> {
    const set = response.headers.get('set-cookie')?.split(';')[0];
    if (set !== undefined) this.cookie = set;
    const location = response.headers.get('location');
    return location === null ? answered(response) : this.open(location);
  }
}

async function answered(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
