import { z } from '@hono/zod-openapi';
import { asks } from './asks.js';

/**
 * Places in a list that is sorted in one way. As text for a URL a place is opaque to whoever follows it; whatever
 * fits the pattern is a place, whether or not a row stands there now.
 */
export interface Places<P> {
  readonly pattern: RegExp;
  readonly cursorOf: (place: P) => string;
  /** Null for what is no place. */
  readonly placeOf: (cursor: string) => P | null;
}

export interface DuePlace {
  readonly dueDate: string | null;
  readonly id: string;
}

const word = '[A-Za-z0-9_-]{1,1000}';
const wordOf = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const textOf = (cursor: string): string =>
  Buffer.from(cursor, 'base64url').toString('utf8').replaceAll('\0', '');

/** By a code or an id. */
export const byText: Places<string> = places(new RegExp(`^${word}$`), wordOf, textOf);

const noDay = '0';
const day = '[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';

/** By due date and id, those without one last. */
export const byDue: Places<DuePlace> = places(
  new RegExp(`^(?:${day}|${noDay})\\.${word}$`),
  ({ dueDate, id }) => `${dueDate ?? noDay}.${wordOf(id)}`,
  (cursor) => {
    const [due = noDay, id = ''] = cursor.split('.');
    return { dueDate: due === noDay ? null : existing(due), id: textOf(id) };
  },
);

/** By a number given out in order. */
export const byNumber: Places<string> = places(
  /^[0-9]{1,18}$/,
  (number) => number,
  (number) => number,
);

/** A cursor in a query: `after` or `before`. */
export const cursorIn = ({ pattern }: { readonly pattern: RegExp }): z.ZodString =>
  z
    .string()
    .regex(
      pattern,
      asks([
        '翻页的位置不正确，请从第一页重新开始。',
        'This is no place in the list. Please begin with the first page again.',
      ]),
    );

function places<P>(pattern: RegExp, cursorOf: (place: P) => string, read: (cursor: string) => P): Places<P> {
  return { pattern, cursorOf, placeOf: (cursor) => (pattern.test(cursor) ? read(cursor) : null) };
}

/** 31 February is the day after the last of February: a place too. */
function existing(text: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
}
