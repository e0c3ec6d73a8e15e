import type { Json } from '../../json.js';
import { kindsNotMailed } from '../../notice-topics.js';
import type { PersonState } from './state.js';

/** The read model of one person, without name and address: those are joined from the directory's table. */
export function personView(state: PersonState): Json {
  if (state.status === 'unregistered') return null;
  const { user, status, department, roles, notices } = state;
  const view = { user, status, department, roles };
  if (notices === undefined) return view;
  // `notMailed` is what the recording of a notice asks for, in the database.
  return {
    ...view,
    notices: { topics: notices.topics, daily: notices.daily },
    notMailed: kindsNotMailed(notices),
  };
}
