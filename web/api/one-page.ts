import type { Context } from 'hono';
import { problem } from '../problem.js';
import type { WebEnv } from '../web-env.js';
import { cursorOf, linkHeader } from './cursor.js';

/** A page of rows, one more of which was asked for than is shown: whether there is a next one is known by that. */
export function onePage<R extends object>(
  context: Context<WebEnv>,
  rows: readonly R[],
  limit: number,
  placeOf: (row: R) => readonly (string | null)[],
): Response {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? { next: cursorOf(placeOf(last)) } : {};
  const link = linkHeader(context.req.url, next);
  return context.json(items, 200, link === '' ? {} : { link });
}

export const noSuchPlace = (): Response =>
  problem(422, 'malformed', '翻页的位置不正确，请从第一页重新开始。');
