import type { Json } from '../../json.js';
import type { DepartmentState } from './state.js';

/** The read model of one department; null while nobody has registered it. */
export function departmentView(state: DepartmentState): Json {
  if (state.status === 'unregistered') return null;
  return {
    code: state.code,
    status: state.status,
    name: state.name,
    aliases: state.aliases,
    level: state.level,
    joinsPlan: state.joinsPlan,
    calendar: state.calendar,
    successor: state.status === 'abolished' ? state.successor : null,
  };
}
