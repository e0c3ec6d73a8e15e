import { say } from '../say.js';
import type { FilterField } from './filter-block.js';

type Term<S extends string> = (status: S) => string;

const label = ['状态', 'Status'] as const;
const choicesOf = <S extends string>(
  statuses: readonly S[],
  term: Term<S>,
): readonly (readonly [string, () => string])[] =>
  statuses.map((status) => [status, (): string => term(status)] as const);

/** Cases of any status, unless one is chosen. */
export function anyStatus<S extends string>(statuses: readonly S[], term: Term<S>): FilterField {
  return { name: 'status', label, kind: { all: ['全部', 'All'], choices: choicesOf(statuses, term) } };
}

/** Cases that are under way, unless all or one status is chosen: `statusesAsked` reads it. */
export function underWayFirst<S extends string>(statuses: readonly S[], term: Term<S>): FilterField {
  const all = ['all', (): string => say('全部', 'All')] as const;
  return {
    name: 'status',
    label,
    kind: { all: ['在办的', 'Under way'], choices: [all, ...choicesOf(statuses, term)] },
  };
}

export function statusesAsked(
  status: string | undefined,
  open: readonly string[],
): { readonly status?: readonly string[] } {
  return status === 'all' ? {} : { status: status === undefined ? open : [status] };
}
