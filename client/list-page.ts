/** A page of a list and where the pages beside it begin. */
export interface ListPage<T, Place> {
  readonly items: readonly T[];
  readonly next: Place | null;
  readonly prev: Place | null;
}

/** Which part of a list is wanted. */
export interface Span<Place> {
  readonly limit: number;
  readonly after?: Place;
  readonly before?: Place;
}

/** One page; `read` is asked for one row more than is shown, so that it is known whether there are more. */
export async function pageOfList<T, Place>(
  { limit, after, before }: Span<Place>,
  read: (limit: number) => Promise<readonly T[]>,
  placeOf: (row: T) => Place,
): Promise<ListPage<T, Place>> {
  const rows = await read(limit + 1);
  const isMore = rows.length > limit;
  const items = before === undefined ? rows.slice(0, limit) : rows.slice(-limit);
  const [first, last] = [items[0], items.at(-1)].map((row) => (row === undefined ? null : placeOf(row)));
  return {
    items,
    next: before !== undefined || isMore ? (last ?? null) : null,
    prev:
      before === undefined ? (after === undefined ? null : (first ?? null)) : isMore ? (first ?? null) : null,
  };
}
