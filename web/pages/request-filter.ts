import { isDate } from '../../calendar/is-date.js';
import type { CaseFilter } from '../../client/reading.js';
import { statuses } from '../../domain/share-request/status.js';
import { placeOf } from '../api/cursor.js';

/** The filter block of the list, as it stands in the address: what cannot be understood is left out. */
export interface RequestFilter {
  readonly status: string;
  readonly department: string;
  readonly dueFrom: string;
  readonly dueTo: string;
  readonly text: string;
  readonly overdue: boolean;
}

const longest = 100;

export function requestFilter(query: (name: string) => string | undefined): RequestFilter {
  const word = (name: string): string => (query(name) ?? '').trim().slice(0, longest);
  const date = (name: string): string => (isDate(word(name)) ? word(name) : '');
  return {
    status: statuses.find((one) => one === word('status')) ?? '',
    department: word('department'),
    dueFrom: date('dueFrom'),
    dueTo: date('dueTo'),
    text: word('text'),
    overdue: word('overdue') === 'true',
  };
}

/** The same, for the list itself. */
export function caseFilter(filter: RequestFilter): CaseFilter {
  const { status, department, dueFrom, dueTo, text, overdue } = filter;
  return {
    ...(status === '' ? {} : { status: [status] }),
    ...(department === '' ? {} : { department }),
    ...(dueFrom === '' ? {} : { dueFrom }),
    ...(dueTo === '' ? {} : { dueTo }),
    ...(text === '' ? {} : { text }),
    ...(overdue ? { overdue } : {}),
  };
}

/** The address of this list, with something more: a permanent link. */
export function filterAddress(
  path: string,
  filter: RequestFilter,
  more: { readonly [name: string]: string } = {},
): string {
  const said = Object.entries({ ...filter, overdue: filter.overdue ? 'true' : '', ...more });
  const query = new URLSearchParams(said.filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Where the page begins or ends, out of the address. */
export function placeIn(query: (name: string) => string | undefined): Pick<CaseFilter, 'after' | 'before'> {
  const read = (name: string): { dueDate: string | null; id: string } | null => {
    const place = placeOf(query(name) ?? '', 2);
    const [dueDate = null, id] = place ?? [];
    return place === null || (dueDate !== null && !isDate(dueDate)) ? null : { dueDate, id: id ?? '' };
  };
  const after = read('after');
  const before = read('before');
  return after !== null ? { after } : before !== null ? { before } : {};
}
