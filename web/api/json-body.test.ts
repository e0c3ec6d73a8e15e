import { expect, test } from '@jest/globals';
import { z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import type { WebEnv } from '../web-env.js';
import { problemOf } from '../problem-of.js';
import { jsonBody } from './json-body.js';

const echo = new Hono<WebEnv>();
echo.post('/', async (context) =>
  context.json((await jsonBody(context, z.strictObject({ purpose: z.string() }))).value),
);
echo.onError((error) => problemOf(error) ?? new Response(null, { status: 500 }));

const sent = (body: Uint8Array<ArrayBuffer>): Promise<Response> =>
  Promise.resolve(echo.request('/', { method: 'POST', body }));
const around = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat([Buffer.from('{"purpose":"'), Buffer.from(hex, 'hex'), Buffer.from('"}')]));

test.each([
  ['GB18030', 'c0edd3c9'],
  ['a cut character', 'e79086e7'],
  ['a byte that UTF-8 never has', 'ff'],
])('a body in another encoding (%s) is refused, never recorded as question marks', async (_, hex) => {
  const answer = await sent(around(hex));
  expect([answer.status, await answer.json()]).toMatchObject([
    422,
    { errors: [{ pointer: '', code: 'not-utf-8' }] },
  ]);
});

test('a body in UTF-8 is taken as it is, with or without a mark at its beginning', async () => {
  const text = Buffer.from('理由👍').toString('hex');
  for (const bytes of [
    around(text),
    Uint8Array.from(Buffer.concat([Buffer.from('efbbbf', 'hex'), around(text)])),
  ]) {
    expect(await (await sent(bytes)).json()).toEqual({ purpose: '理由👍' });
  }
});
