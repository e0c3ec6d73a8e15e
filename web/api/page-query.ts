import { z } from '@hono/zod-openapi';
import { cursorIn } from './list-place.js';
import { asks } from './asks.js';

/** A whole number in a query: digits, and nothing else that JavaScript would make a number of. */
export const wholeNumber = (
  { least, most }: { readonly least: number; readonly most: number },
  sentence: ReturnType<typeof asks>,
): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^[0-9]{1,16}$/, sentence)
    .transform(Number)
    .pipe(z.int().min(least, sentence).max(most, sentence))
    .openapi({ type: 'integer', minimum: least, maximum: most });

/** How many rows a page has. */
export const pageLimit = (usual = 50): z.ZodType<number, string | undefined> =>
  wholeNumber(
    { least: 1, most: 200 },
    asks(['limit 应为 1 至 200 的整数。', 'limit is a whole number from 1 to 200.']),
  )
    .default(usual)
    .openapi({ type: 'integer', minimum: 1, maximum: 200, default: usual });

/** What every list takes: how many rows, behind which, or before which. */
export const pageFields = (places: {
  readonly pattern: RegExp;
}): {
  readonly limit: ReturnType<typeof pageLimit>;
  readonly after: z.ZodOptional<z.ZodString>;
  readonly before: z.ZodOptional<z.ZodString>;
} => ({
  limit: pageLimit(),
  after: cursorIn(places).optional(),
  before: cursorIn(places).optional(),
});

/** What is kept whole in the database and shown in one line: no control characters. */

const oneLine = /^[^\u0000-\u001f\u007f]+$/;
const unseen = asks(['不能含有不可见的控制字符。', 'It cannot have control characters, which are not seen.']);

export const codeText = z.string().regex(oneLine, unseen).max(64);
export const searchText = z.string().regex(oneLine, unseen).max(200);
/** A name, or the like. */
export const oneLineText = (longest: number): z.ZodString => z.string().regex(oneLine, unseen).max(longest);
/** An id in an address. What is no id of anything is not found. */
export const idText = (longest = 100): z.ZodString => z.string().regex(oneLine, unseen).max(longest);
export const yesOrNo = z.enum(['true', 'false'], asks(['应为 true 或 false。', 'It is true or false.']));

/** One status or several, of those a kind of case knows. */
export const statusesOf = <const S extends readonly [string, ...string[]]>(
  known: S,
): z.ZodType<S[number][], string> => {
  const one = `(?:${known.join('|')})`;
  return z
    .string()
    .regex(
      new RegExp(`^${one}(?:,${one})*$`),
      asks([
        '状态应为列出的状态之一，多个用逗号分开。',
        'A status is one of those listed; several are parted by commas.',
      ]),
    )
    .transform((text) => text.split(',') as S[number][])
    .openapi({ type: 'string', pattern: `^${one}(?:,${one})*$` });
};
