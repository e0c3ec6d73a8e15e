import type { Decision } from '../../decider.js';
import type { CommandOf } from '../commands.js';
import type { EventType, ShareRequestEvent, ShareRequestEventData } from '../events.js';
import type { CommandType } from '../fields.js';

export { filled, isBlank, ruling } from '../../ruling.js';

export type Ruling = Decision<ShareRequestEvent>;

/** The event of `type`, stamped with who ordered it and when. */
export function happened<T extends EventType>(
  command: Pick<CommandOf<CommandType>, 'meta'>,
  type: T,
  rule: string,
  data: ShareRequestEventData[T],
): ShareRequestEvent {
  // TypeScript does not distribute a generic over a union by itself; `type` and `data` belong together by the signature.
  return { type, at: command.meta.at, actor: command.meta.actor, rule, data } as ShareRequestEvent;
}
