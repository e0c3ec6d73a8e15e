import type { PersonEvent } from './events.js';
import type { PersonState } from './state.js';

/** The person after `event`. */
export function evolvePerson(state: PersonState, event: PersonEvent): PersonState {
  if (event.type === 'PersonRegistered') return { status: 'active', ...event.data };
  if (state.status === 'unregistered') return state;
  switch (event.type) {
    case 'PersonRevised': {
      const next = event.data;
      return {
        ...state,
        department: next.department,
        roles: next.roles,
        personalDigest: next.personalDigest,
      };
    }
    case 'PersonDisabled':
      return { ...state, status: 'disabled', reason: event.data.reason };
    case 'PersonEnabled': {
      const { user, department, roles, personalDigest, notices } = state;
      const person = { user, department, roles, personalDigest };
      return { status: 'active', ...person, ...(notices === undefined ? {} : { notices }) };
    }
    case 'NoticesChosen':
      return { ...state, notices: event.data };
    case 'PersonalDataErased':
      return { ...state, personalDigest: null };
    case 'TokenIssued':
    case 'TokensRevoked':
    case 'MachineClientRegistered':
    case 'MachineClientEnded':
      // Who may sign in by a token is asked of the tokens' own table; the record says who gave it to whom.
      return state;
  }
}
