import { isDate } from '../../calendar/is-date.js';
import type { ListPage, Span } from '../../client/list-page.js';
import type { Place } from './case-list.js';

interface DuePlace {
  readonly dueDate: string | null;
  readonly id: string;
}

/** The place of a list by due date, as its address says it; what is no such place is the beginning. */
export function spanByDue({ limit, after, before }: Span<Place>): Span<DuePlace> {
  return { limit, ...placed('after', after, dueIn), ...placed('before', before, dueIn) };
}

/** The place of a list by number. */
export function spanById({ limit, after, before }: Span<Place>): Span<string> {
  return { limit, ...placed('after', after, idIn), ...placed('before', before, idIn) };
}

function placed<N extends 'after' | 'before', P>(
  name: N,
  place: Place | undefined,
  read: (place: Place) => P | null,
): { readonly [K in N]?: P } {
  const known = place === undefined ? null : read(place);
  // One name, one value: the type of a computed key is wider than that.
  return known === null ? {} : ({ [name]: known } as { readonly [K in N]?: P });
}

function dueIn([dueDate = null, id]: Place): DuePlace | null {
  if (typeof id !== 'string' || (dueDate !== null && !isDate(dueDate))) return null;
  return { dueDate, id };
}

function idIn([id, more]: Place): string | null {
  return typeof id === 'string' && more === undefined ? id : null;
}

export const placeOfDue = ({ dueDate, id }: DuePlace): Place => [dueDate, id];

/** The same page, its places as they are written into addresses. */
export function mapPage<T, P>(
  { items, next, prev }: ListPage<T, P>,
  to: (place: P) => Place,
): ListPage<T, Place> {
  return { items, next: next === null ? null : to(next), prev: prev === null ? null : to(prev) };
}
