import type { Json } from '../domain/json.js';

export interface Difference {
  readonly field: string;
  readonly recorded: Json;
  readonly expected: Json;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** JSON's own equality, whatever the order of members: the first place where two values differ, or null. */
export function firstDifference(recorded: unknown, expected: unknown, field = ''): Difference | null {
  // Nearly always they are the same, and no place has to be put into words.
  return isSame(recorded, expected) ? null : differenceIn(recorded, expected, field);
}

/** True only where `differenceIn` finds nothing. */
function isSame(recorded: unknown, expected: unknown): boolean {
  if (recorded === expected) return true;
  if (!isObject(recorded) || !isObject(expected)) return false;
  if (Array.isArray(recorded)) return Array.isArray(expected) && haveSame(recorded, expected);
  if (Array.isArray(expected)) return false;
  let counted = 0;
  for (const name in recorded) {
    const one = recorded[name];
    const other = expected[name];
    if (one !== other && !isSame(one, other)) return false;
    counted += 1;
  }
  for (const name in expected) if (expected[name] !== undefined) counted -= 1;
  return counted === 0;
}

function haveSame(recorded: readonly unknown[], expected: readonly unknown[]): boolean {
  if (recorded.length !== expected.length) return false;
  for (let at = 0; at < recorded.length; at += 1) if (!isSame(recorded[at], expected[at])) return false;
  return true;
}

function differenceIn(recorded: unknown, expected: unknown, field: string): Difference | null {
  if (recorded === expected) return null;
  if (!isObject(recorded) || !isObject(expected) || Array.isArray(recorded) !== Array.isArray(expected)) {
    return { field, recorded: shown(recorded), expected: shown(expected) };
  }
  let counted = 0;
  for (const name in recorded) {
    counted += 1;
    const difference = differenceIn(recorded[name], expected[name], below(field, name));
    if (difference !== null) return difference;
  }
  for (const name in expected) counted -= expected[name] === undefined ? 0 : 1;
  if (counted === 0) return null;
  for (const name in expected) {
    if (!(name in recorded) && expected[name] !== undefined)
      return { field: below(field, name), recorded: null, expected: shown(expected[name]) };
  }
  return { field, recorded: shown(recorded), expected: shown(expected) };
}

const below = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);
const shown = (value: unknown): Json => (value === undefined ? null : (value as Json));
