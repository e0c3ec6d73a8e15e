import type { Context } from 'hono';
import type { WebEnv } from '../web-env.js';
import { byNumber, type Places } from './list-place.js';

/** What of a list is asked for, cursors as they came. */
interface Asked {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** What to read: rows behind a place, or the rows just before one; always in the order of the list. */
export interface Reading<P> {
  readonly limit: number;
  readonly after?: P;
  readonly before?: P;
}

/** A page of a list and where the pages beside it are (RFC 8288). */
export async function onePage<R extends object, P>(
  context: Context<WebEnv>,
  { limit, after, before }: Asked,
  places: Places<P>,
  read: (page: Reading<P>) => Promise<readonly R[]>,
  placeOf: (row: R) => P,
): Promise<Response> {
  const from = after === undefined ? null : places.placeOf(after);
  const until = from !== null || before === undefined ? null : places.placeOf(before);
  // One more than is shown: whether there is another page is known by that.
  const rows = await read({
    limit: limit + 1,
    ...(from === null ? {} : { after: from }),
    ...(until === null ? {} : { before: until }),
  });
  const isMore = rows.length > limit;
  const items = until === null ? rows.slice(0, limit) : rows.slice(-limit);
  const [first, last] = [items[0], items.at(-1)];
  const hasNext = until === null ? isMore : true;
  const hasPrevious = until === null ? from !== null : isMore;
  const link = linkHeader(context.req.url, {
    ...(hasNext && last !== undefined ? { next: places.cursorOf(placeOf(last)) } : {}),
    ...(hasPrevious && first !== undefined ? { prev: places.cursorOf(placeOf(first)) } : {}),
  });
  return context.json(items, 200, link === '' ? {} : { link });
}

/** A page of what is at hand whole and is only ever added to: its places are numbers from 1. */
export function pageOfAll(context: Context<WebEnv>, asked: Asked, all: readonly object[]): Promise<Response> {
  const numbered = all.map((row, index) => ({ row, number: index + 1 }));
  const numbers = new Map<object, number>(numbered.map(({ row, number }) => [row, number]));
  return onePage(
    context,
    asked,
    byNumber,
    ({ limit, after, before }) => {
      const wanted = numbered
        .filter(({ number }) => number > Number(after ?? 0) && number < Number(before ?? Infinity))
        .map(({ row }) => row);
      return Promise.resolve(before === undefined ? wanted.slice(0, limit) : wanted.slice(-limit));
    },
    (row) => String(numbers.get(row) ?? 0),
  );
}

function linkHeader(url: string, to: { readonly next?: string; readonly prev?: string }): string {
  return Object.entries(to)
    .map(([rel, cursor]) => {
      const address = new URL(url);
      address.searchParams.delete('before');
      address.searchParams.delete('after');
      address.searchParams.set(rel === 'next' ? 'after' : 'before', cursor);
      return `<${address.pathname}${address.search}>; rel="${rel}"`;
    })
    .join(', ');
}
