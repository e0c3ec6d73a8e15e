import type { Decision } from './decider.js';
import type { Refusal } from './refusal.js';

/** All reasons at once, or the events. `events` is only made when nothing stands against it. */
export function ruling<E>(
  refusals: readonly (Refusal | false | null | undefined)[],
  events: () => readonly E[],
): Decision<E> {
  const [first, ...rest] = refusals.filter((refusal) => typeof refusal === 'object' && refusal !== null);
  return first === undefined
    ? { kind: 'accepted', events: events() }
    : { kind: 'refused', refusals: [first, ...rest] };
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
export const filled = (texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).map((text) => text.trim()).filter((text) => text !== '');
