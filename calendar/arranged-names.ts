import type { Calendar } from './calendar.js';
import type { NamedDay } from './day-reasons.js';
import type { Layer } from './notice.js';

/** What the days off of a layer are called in a proof, by date. */
export function arrangedNames(calendar: Calendar, layer: Layer): ReadonlyMap<string, NamedDay> {
  const names = new Map<string, NamedDay>();
  for (const [date, { name, notice }] of calendar.layers[layer].byDate) {
    if (name !== null) names.set(date, { reason: notice.layer === 'cn' ? 'holiday' : 'city-day-off', name });
  }
  return names;
}
