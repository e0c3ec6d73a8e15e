import { z } from '@hono/zod-openapi';

const sentence = 'limit 应为 1 至 200 的整数。';

/** How many rows a page has. */
export const pageLimit = z.coerce
  .number(sentence)
  .int(sentence)
  .min(1, sentence)
  .max(200, sentence)
  .default(50);

export const cursorText = z.string().max(1000);
export const codeText = z.string().min(1).max(64);
export const yesOrNo = z.enum(['true', 'false'], '应为 true 或 false。');

/** One status or several, of those a kind of case knows. */
export const statusesOf = <const S extends readonly [string, ...string[]]>(
  known: S,
): z.ZodType<S[number][], string> =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(known, '状态应为列出的状态之一，多个用逗号分开。')));
