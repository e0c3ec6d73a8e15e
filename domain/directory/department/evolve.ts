import type { DepartmentEvent } from './events.js';
import type { DepartmentState } from './state.js';

/** The department after `event`. */
export function evolveDepartment(state: DepartmentState, event: DepartmentEvent): DepartmentState {
  if (event.type === 'DepartmentRegistered') return { status: 'active', aliases: [], ...event.data };
  if (state.status === 'unregistered') return state;
  switch (event.type) {
    case 'DepartmentRevised': {
      const { name, level, joinsPlan, calendar } = event.data;
      return { ...state, name, level, joinsPlan, calendar };
    }
    case 'AliasConfirmed':
      return { ...state, aliases: [...state.aliases, event.data.alias] };
    case 'AliasRemoved':
      return { ...state, aliases: state.aliases.filter((alias) => alias !== event.data.alias) };
    case 'DepartmentAbolished':
      return { ...state, ...event.data, status: 'abolished' };
  }
}
