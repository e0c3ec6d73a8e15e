import { keeperActor } from '../../../domain/engine-refusals.js';
import type { PersonState } from '../../../domain/directory/person/state.js';
import type { Testimony } from '../attestation.js';
import { differing, oneOf } from './differing.js';

/** The sender's own office is what the directory says of them. */
export const sender: Testimony<object> = {
  streams: (_, { actor }) => [`person/${actor.user}`],
  differences: (city, { event, envelope }) => {
    const { user, department, roles } = envelope.actor;
    // Whoever holds the machine's key file is no person of the directory, and neither is the engine's own watch.
    if (user === 'local-admin') return [];
    if (user === keeperActor.user) return differing(envelope.actor, keeperActor, 'envelope.actor');
    const held = city.around(`person/${user}`, event.recordedAt).map(({ state }) => officeOf(state));
    return oneOf({ department, roles }, held, 'envelope.actor');
  },
};

export function officeOf(state: unknown): object | null {
  const person = state as PersonState;
  return person.status === 'unregistered' ? null : { department: person.department, roles: person.roles };
}
