import { createHash } from 'node:crypto';
import type { Session } from '../../client/session.js';
import type { Typed } from './form-data.js';

/**
 * A form's own key, as this person's: sent twice (a double click, Back), it is one command and has one answer. With what
 * was `typed`: put right and sent again, it is another command.
 */
export function commandIdOf({ actor }: Session, key: string, typed: Typed = new Map()): string {
  const words = [...typed].filter(([name]) => name !== 'key' && name !== 'version');
  const text = [actor.user, key, ...(words.length === 0 ? [] : [JSON.stringify(words)])].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
