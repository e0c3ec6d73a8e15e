import { dayNumber } from '../../calendar/day-number.js';
import { addDays } from '../../calendar/shanghai-time.js';
import type { EntryContent } from './entry.js';
import type { EntryFacts } from './state.js';
import { readUpdateFrequency } from './update-frequency.js';

/** How fresh an opened entry is (A16): by its declared frequency, and for what runs all the time by its last check. */
export type Freshness =
  | { readonly kind: 'fresh'; readonly lastOn: string; readonly dueOn: string }
  /** Not updated within the declared frequency. */
  | { readonly kind: 'stale'; readonly lastOn: string; readonly dueOn: string; readonly daysLate: number }
  /** The last recorded check of the service says that it does not work. */
  | {
      readonly kind: 'not-effective';
      readonly lastOn: string;
      readonly daysLate: number;
      readonly note: string;
    }
  /** 即时, 实时: effective by the last check. */
  | { readonly kind: 'effective'; readonly lastOn: string }
  /** 即时, 实时, and nobody has ever recorded a check. */
  | { readonly kind: 'never-checked' }
  /** Opened, and no date of any update: nothing can be said. */
  | { readonly kind: 'no-date' }
  /** The declared frequency is missing or not understood: reported, never guessed. */
  | { readonly kind: 'frequency-unknown' }
  /** 静态, 不定期: there is nothing to be late with. */
  | { readonly kind: 'no-obligation' };

/** @param asOf YYYY-MM-DD; the day an update falls due itself still counts. */
export function freshnessOf(content: EntryContent, facts: EntryFacts, asOf: string): Freshness {
  const { service, lastUpdate } = facts;
  if (service !== null && !service.effective) {
    const { checkedOn, note } = service;
    return { kind: 'not-effective', lastOn: checkedOn, daysLate: daysBetween(checkedOn, asOf), note };
  }
  const frequency =
    content.updateFrequency === null
      ? ({ kind: 'unknown' } as const)
      : readUpdateFrequency(content.updateFrequency);
  switch (frequency.kind) {
    case 'unknown':
      return { kind: 'frequency-unknown' };
    case 'none':
      return { kind: 'no-obligation' };
    case 'continuous':
      return service === null ? { kind: 'never-checked' } : { kind: 'effective', lastOn: service.checkedOn };
    case 'every': {
      const dates = [content.updatedOn, content.publishedOn, lastUpdate?.on ?? null];
      const lastOn = dates
        .filter((date) => date !== null)
        .sort()
        .at(-1);
      if (lastOn === undefined) return { kind: 'no-date' };
      const dueOn = addDays(addMonths(lastOn, frequency.months), frequency.days);
      return dueOn >= asOf
        ? { kind: 'fresh', lastOn, dueOn }
        : { kind: 'stale', lastOn, dueOn, daysLate: daysBetween(dueOn, asOf) };
    }
  }
}

/** The same day so many months later; the last day of a shorter month. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const first = firstOfMonth(count);
  const length = dayNumber(firstOfMonth(count + 1)) - dayNumber(first);
  return addDays(first, Math.min(day, length) - 1);
}

/** @param count months since year 0. */
function firstOfMonth(count: number): string {
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
