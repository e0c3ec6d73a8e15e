import type { Json } from '../../json.js';
import type { PersonState } from './state.js';

/** The read model of one person, without name and address: those are joined from the directory's table. */
export function personView(state: PersonState): Json {
  if (state.status === 'unregistered') return null;
  return { user: state.user, status: state.status, department: state.department, roles: state.roles };
}
