import { keeperActor } from '../domain/engine-refusals.js';
import type { Session } from './session.js';

/**
 * The engine's own watch over catalogue and year: what it orders is signed with the gateway's key like everybody's
 * orders, and says that nobody ordered it.
 */
export const keeperSession: Session = {
  actor: keeperActor,
  principal: { method: 'engine', subject: 'keeper', session: 'engine' },
};
