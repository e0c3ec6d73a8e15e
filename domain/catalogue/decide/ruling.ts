import type { Decision } from '../../decider.js';
import type { Refusal } from '../../refusal.js';
import type { CatalogueCommand } from '../commands.js';
import type { CatalogueEvent, CatalogueEventData, CatalogueEventType } from '../events.js';

export type CatalogueRuling = Decision<CatalogueEvent>;

/** All reasons at once, or the one event. */
export function entryRuling(refusals: readonly Refusal[], event: () => CatalogueEvent): CatalogueRuling {
  const [first, ...rest] = refusals;
  return first === undefined
    ? { kind: 'accepted', events: [event()] }
    : { kind: 'refused', refusals: [first, ...rest] };
}

/** The event of `type`, stamped with who ordered it and when. */
export function entryEvent<T extends CatalogueEventType>(
  { meta: { at, actor } }: Pick<CatalogueCommand, 'meta'>,
  type: T,
  rule: string,
  data: CatalogueEventData[T],
): CatalogueEvent {
  // `type` and `data` belong together by the signature; TypeScript does not distribute a generic over a union.
  return { type, at, actor, rule, data } as CatalogueEvent;
}
