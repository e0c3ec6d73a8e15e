import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Visit {
  readonly ms: number;
  readonly status: number;
  /** As they came over the wire. */
  readonly bytes: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** One request as a browser sends it, until the last byte has come. A full budget of requests is waited for. */
export async function visit(url: string, cookie = ''): Promise<Visit> {
  for (;;) {
    const one = await once(url, cookie);
    if (one.status !== 429) return one;
    await pause(1000);
  }
}

function once(url: string, cookie: string): Promise<Visit> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const headers = {
      'accept-encoding': 'gzip',
      accept: 'text/html,*/*',
      ...(cookie === '' ? {} : { cookie }),
    };
    const asked = request(url, { agent, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => {
        resolve({ ms: performance.now() - began, status: answer.statusCode ?? 0, bytes });
      });
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The cookie of somebody who is signed in. */
export async function signedIn(url: string, user: string): Promise<string> {
  const answer = await fetch(`${url}/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ user }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (!answer.ok || cookie === '') throw new Error(`${user} could not sign in: ${await answer.text()}`);
  return cookie;
}
