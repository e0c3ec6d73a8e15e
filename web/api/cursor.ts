/** A place in a list, as text for a URL: opaque to whoever follows it. */
export function cursorOf(place: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place a cursor names; null when it is none of ours. */
export function placeOf(cursor: string, length: number): readonly (string | null)[] | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(place) &&
      place.length === length &&
      place.every((part) => part === null || (typeof part === 'string' && part.length <= 200));
    return fits ? (place as (string | null)[]) : null;
  } catch {
    return null;
  }
}

/** RFC 8288: where the next and the previous page of this list are. */
export function linkHeader(url: string, to: { readonly next?: string; readonly prev?: string }): string {
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
