import type { Decision } from '../../decider.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import type { DemandEvent, DemandEventData, EventType } from '../events.js';
import type { CommandType } from '../fields.js';
import { refusal } from '../refusals.js';

export { filled, isBlank, ruling } from '../../ruling.js';

export type Ruling = Decision<DemandEvent>;

/** The event of `type`, stamped with who ordered it and when. */
export function happened<T extends EventType>(
  command: Pick<CommandOf<CommandType>, 'meta'>,
  type: T,
  rule: string,
  data: DemandEventData[T],
): DemandEvent {
  // `type` and `data` belong together by the signature; TypeScript does not distribute a generic over a union.
  return { type, at: command.meta.at, actor: command.meta.actor, rule, data } as DemandEvent;
}

export function blankReason(reason: string | undefined): Refusal | null {
  return reason === undefined || reason.trim() === '' ? refusal('reason-missing') : null;
}
