import type { Decision } from '../../decider.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import type { EventType, ShareRequestEvent, ShareRequestEventData } from '../events.js';
import type { CommandType } from '../fields.js';

export type Ruling = Decision<ShareRequestEvent>;

/** All reasons at once, or the events. `events` is only made when nothing stands against it. */
export function ruling(
  refusals: readonly (Refusal | false | null | undefined)[],
  events: () => readonly ShareRequestEvent[],
): Ruling {
  const [first, ...rest] = refusals.filter((refusal) => typeof refusal === 'object' && refusal !== null);
  return first === undefined
    ? { kind: 'accepted', events: events() }
    : { kind: 'refused', refusals: [first, ...rest] };
}

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

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
export const filled = (texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).map((text) => text.trim()).filter((text) => text !== '');
