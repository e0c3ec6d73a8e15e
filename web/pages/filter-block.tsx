import type { Child } from 'hono/jsx';
import { isDate } from '../../calendar/is-date.js';
import { say, type Words } from '../say.js';
import { writtenIn } from './as-written.js';

/** One field of the block above a list. */
export interface FilterField {
  readonly name: string;
  readonly label: Words;
  readonly kind:
    | 'text'
    | 'date'
    | 'flag'
    /** Any department of the city. */
    | 'department'
    | {
        readonly choices: readonly (readonly [value: string, label: () => string])[];
        readonly all: Words;
      };
}

/** What was asked for, by field, as the address says it; empty where nothing was. */
export type ListFilter = { readonly [name: string]: string };

const longest = 100;

/** What cannot be understood is left out. */
export function filterIn(
  fields: readonly FilterField[],
  query: (name: string) => string | undefined,
): ListFilter {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const word = (query(name) ?? '').trim().slice(0, longest);
      return [name, isOf(kind, word) ? word : ''];
    }),
  );
}

function isOf(kind: FilterField['kind'], word: string): boolean {
  if (typeof kind === 'object') return kind.choices.some(([value]) => value === word);
  if (kind === 'date') return isDate(word);
  return kind === 'flag' ? word === 'true' : true;
}

/** What was asked for, without the blanks. */
export function askedFor(filter: ListFilter): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** The address of this list, with something more: a permanent link. */
export function filterAddress(
  path: string,
  filter: ListFilter,
  more: { readonly [name: string]: string } = {},
): string {
  const query = new URLSearchParams({ ...askedFor(filter), ...more }).toString();
  return query === '' ? path : `${path}?${query}`;
}

interface Block {
  /** Address of the list. */
  readonly base: string;
  readonly fields: readonly FilterField[];
  readonly filter: ListFilter;
  readonly departments: ReadonlyMap<string, string>;
}

/** The filter block above a list. With scripts the list changes in place; the address is the same either way. */
export function FilterBlock({ base, fields, filter, departments }: Block): Child {
  return (
    <form
      method="get"
      action={base}
      class="filters"
      role="search"
      aria-label={say('筛选', 'Filter')}
      hx-get={base}
      hx-target="#list"
      hx-select="#list"
      hx-swap="outerHTML"
      hx-push-url="true"
    >
      {fields.map((field) => (
        <OneField field={field} value={filter[field.name] ?? ''} departments={departments} />
      ))}
      <button type="submit">{say('查询', 'Search')}</button>
      <a href={base}>{say('清除条件', 'Clear filter')}</a>
    </form>
  );
}

interface One {
  readonly field: FilterField;
  readonly value: string;
  readonly departments: ReadonlyMap<string, string>;
}

function OneField({ field: { name, label, kind }, value, departments }: One): Child {
  if (kind === 'flag')
    return (
      <label class="check">
        <input type="checkbox" name={name} value="true" checked={value === 'true'} /> {say(label)}
      </label>
    );
  const choices =
    typeof kind === 'object' ? kind.choices.map(([code, term]) => [code, term()] as const) : [...departments];
  return (
    <div>
      <label for={name}>{say(label)}</label>
      {kind === 'text' ? (
        <input id={name} name={name} type="search" maxlength={longest} value={value} />
      ) : kind === 'date' ? (
        <input id={name} name={name} type="date" value={value} />
      ) : (
        <select id={name} name={name}>
          <option value="">{typeof kind === 'object' ? say(kind.all) : say('全部', 'All')}</option>
          {choices.map(([code, said]) => (
            <option value={code} selected={code === value} lang={writtenIn(said)}>
              {said}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
