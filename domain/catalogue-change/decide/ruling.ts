import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Decision } from '../../decider.js';
import { engineActor } from '../../engine-refusals.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import type { CatalogueChangeEvent, CatalogueChangeEventData, EventType } from '../events.js';
import type { CommandType } from '../fields.js';
import { refusal, type RefusalCode } from '../refusals.js';

export { isBlank, ruling } from '../../ruling.js';

export type Ruling = Decision<CatalogueChangeEvent>;
type Ordered = Pick<CommandOf<CommandType>, 'meta'>;

/** The event of `type`, stamped with who ordered it and when. */
export function happened<T extends EventType>(
  command: Ordered,
  type: T,
  rule: string,
  data: CatalogueChangeEventData[T],
): CatalogueChangeEvent {
  // `type` and `data` belong together by the signature; TypeScript does not distribute a generic over a union.
  return { type, at: command.meta.at, actor: command.meta.actor, rule, data } as CatalogueChangeEvent;
}

/** The same command, as what the engine does by itself because of it. */
export const byEngine = ({ meta }: Ordered): Ordered => ({ meta: { ...meta, actor: engineActor } });

export function blankReason(reason: string | undefined): Refusal | null {
  return reason === undefined || reason.trim() === '' ? refusal('reason-missing') : null;
}

export function inFuture(day: string, at: string, code: RefusalCode): Refusal | null {
  return day > shanghaiDate(at) ? refusal(code, { day: chineseDate(day) }) : null;
}
