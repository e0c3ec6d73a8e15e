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
