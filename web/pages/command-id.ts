import { createHash } from 'node:crypto';
import type { Session } from '../../client/session.js';

/** A form's own key, as this person's: sent twice (a double click, Back), it is one command and has one answer. */
export function commandIdOf({ actor }: Session, key: string): string {
  return createHash('sha256').update(`${actor.user}\n${key}`).digest('hex').slice(0, 40);
}
