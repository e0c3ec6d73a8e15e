import { firstDifference, type Difference } from '../../first-difference.js';
import type { CityRecord } from '../city-record.js';

export function differing(recorded: unknown, expected: unknown, field: string): readonly Difference[] {
  const difference = firstDifference(recorded, expected, field);
  return difference === null ? [] : [difference];
}

/** Equal to one of those that may be meant; else it differs from the last of them. */
export function oneOf(recorded: unknown, possible: readonly unknown[], field: string): readonly Difference[] {
  const last = possible.at(-1) ?? null;
  return possible.some((one) => firstDifference(recorded, one) === null)
    ? []
    : differing(recorded, last, field);
}

/** A version that held when it is said to have been read: what was true once is no testimony of what was true then. */
export function heldThen(
  city: CityRecord,
  stream: string,
  recordedAt: string,
  version: number,
  field: string,
): readonly Difference[] {
  const held = city.around(stream, recordedAt).map((moment) => moment.version);
  return held.includes(version) ? [] : differing(version, held.at(-1) ?? null, field);
}
