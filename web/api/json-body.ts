import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { MalformedInput } from '../../client/failures.js';
import type { WebEnv } from '../web-env.js';
import { fieldProblems } from './field-problems.js';

/** Half of a pair: it has no UTF-8. */
const halfCharacter = /\p{Surrogate}/u;

/** The body as text (for its fingerprint) and as what the schema makes of it. @throws MalformedInput */
export async function jsonBody<S extends z.ZodType>(
  context: Context<WebEnv>,
  schema: S,
): Promise<{ readonly text: string; readonly value: z.output<S> }> {
  const text = utf8Of(await context.req.arrayBuffer());
  let json: unknown;
  const broken: string[] = [];
  try {
    json = JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string' && halfCharacter.test(value)) broken.push(value);
      return value;
    });
  } catch {
    const [detail, english] = ['请求内容应为 JSON。', 'The content should be JSON.'] as const;
    throw new MalformedInput([{ pointer: '', code: 'not-json', detail, english }]);
  }
  if (broken.length > 0) {
    const [detail, english] = [
      '文字中有不完整的字符（单独的代理项），请改正后再提交。',
      'The text has half a character (a lone surrogate). Please correct it and send it again.',
    ] as const;
    throw new MalformedInput([{ pointer: '', code: 'half-a-character', detail, english }]);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new MalformedInput(fieldProblems(parsed.error.issues));
  return { text, value: parsed.data };
}

/** JSON is UTF-8. Another encoding, such as GB18030, would go on record as a row of question marks. @throws MalformedInput */
function utf8Of(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [detail, english] = [
      '请求内容不是 UTF-8 编码，请转换为 UTF-8 后再提交。',
      'The content is not UTF-8. Please convert it and send it again.',
    ] as const;
    throw new MalformedInput([{ pointer: '', code: 'not-utf-8', detail, english }]);
  }
}
