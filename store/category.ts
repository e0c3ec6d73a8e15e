/** The kind of a stream, its first segment: `share-request` of `share-request/GX-2026-000123`. */
export function categoryOf(stream: string): string {
  const end = stream.indexOf('/');
  if (end <= 0) throw new TypeError(`not the name of a stream: ${stream}`);
  return stream.slice(0, end);
}

/** Where refused commands of a stream are recorded; never raises the stream's version. */
export function attemptsOf(stream: string): string {
  return `${stream}/attempts`;
}

/** First and last+1 of the names below `category/` in the order of code points. */
export function rangeOf(category: string): readonly [string, string] {
  return [`${category}/`, `${category}0`];
}
