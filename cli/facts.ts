import { displayWidth, padded } from './display-width.js';
import { printable } from './printable.js';

/** What a thing is, one fact a line: its name, then the value. A fact without a value is left out. */
export function facts(list: readonly (readonly [name: string, value: string | null])[]): readonly string[] {
  const width = Math.max(...list.map(([name]) => displayWidth(name))) + 2;
  return list.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [padded(name, width) + printable(value)],
  );
}
