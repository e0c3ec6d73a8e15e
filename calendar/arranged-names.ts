import type { Calendar } from './calendar.js';
import type { Layer } from './notice.js';

/** What the days off of a layer are called in a proof, by date: `法定节假日（春节）`, `本市放假调休（…）`. */
export function arrangedNames(calendar: Calendar, layer: Layer): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [date, { name, notice }] of calendar.layers[layer].byDate) {
    if (name !== null)
      names.set(date, notice.layer === 'cn' ? `法定节假日（${name}）` : `本市放假调休（${name}）`);
  }
  return names;
}
