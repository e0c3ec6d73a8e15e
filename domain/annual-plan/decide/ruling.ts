import type { Decision } from '../../decider.js';
import type { CommandOf } from '../commands.js';
import type { EventType, PlanEvent, PlanEventData } from '../events.js';
import type { CommandType } from '../fields.js';

export { isBlank, ruling } from '../../ruling.js';

export type Ruling = Decision<PlanEvent>;

/** The event of `type`, stamped with who ordered it and when. */
export function happened<T extends EventType>(
  command: Pick<CommandOf<CommandType>, 'meta'>,
  type: T,
  rule: string,
  data: PlanEventData[T],
): PlanEvent {
  // TypeScript does not distribute a generic over a union by itself; `type` and `data` belong together by the signature.
  return { type, at: command.meta.at, actor: command.meta.actor, rule, data } as PlanEvent;
}
