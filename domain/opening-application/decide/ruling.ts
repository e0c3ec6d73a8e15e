import type { Decision } from '../../decider.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import type { EventType, OpeningEvent, OpeningEventData } from '../events.js';
import type { CommandType } from '../fields.js';
import { refusal } from '../refusals.js';

export { isBlank, ruling } from '../../ruling.js';

export type Ruling = Decision<OpeningEvent>;

/** The event of `type`, stamped with who ordered it and when. */
export function happened<T extends EventType>(
  command: Pick<CommandOf<CommandType>, 'meta'>,
  type: T,
  rule: string,
  data: OpeningEventData[T],
): OpeningEvent {
  // `type` and `data` belong together by the signature; TypeScript does not distribute a generic over a union.
  return { type, at: command.meta.at, actor: command.meta.actor, rule, data } as OpeningEvent;
}

export const written = (text: string | undefined): string => text?.trim() ?? '';

export const blankReason = (reason: string | undefined): Refusal | null =>
  written(reason) === '' ? refusal('reason-missing') : null;

export const namesOf = (departments: readonly { readonly name: string }[]): string =>
  departments.map(({ name }) => name).join('、');
