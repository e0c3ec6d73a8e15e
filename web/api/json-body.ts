import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { MalformedInput } from '../../client/failures.js';
import type { WebEnv } from '../web-env.js';
import { fieldProblems } from './field-problems.js';

/** The body as text (for its fingerprint) and as what the schema makes of it. @throws MalformedInput */
export async function jsonBody<S extends z.ZodType>(
  context: Context<WebEnv>,
  schema: S,
): Promise<{ readonly text: string; readonly value: z.output<S> }> {
  const text = await context.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new MalformedInput([{ pointer: '', code: 'not-json', detail: '请求内容应为 JSON。' }]);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new MalformedInput(fieldProblems(parsed.error.issues));
  return { text, value: parsed.data };
}
