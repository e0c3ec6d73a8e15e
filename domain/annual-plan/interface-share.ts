import type { ItemState, PlanFacts } from './state.js';

/** What of the year is opened, and how much of it by interface (A15). */
export interface Openings {
  readonly listed: number;
  readonly opened: number;
  /** Of the opened ones; an opening on application is one by interface (A14). */
  readonly byInterface: number;
  /** When the year is over: what is opened by interface, and what is planned so of the rest. */
  readonly forecastByInterface: number;
  /** Of how many: what is opened in the year, and the rest. What had been open before is neither. */
  readonly forecastOf: number;
}

export function openings({ items, year }: Pick<PlanFacts, 'items' | 'year'>): Openings {
  const listed = Object.values(items).filter((item) => item.listed);
  const opened = listed.filter((item) => item.opened !== null);
  // What had been open before the year began is no opening of this year.
  const thisYear = opened.filter((item) => item.opened?.on.startsWith(`${year}-`));
  const byInterface = thisYear.filter(isByInterface).length;
  const planned = listed.filter((item) => item.opened === null && isPlannedByInterface(item)).length;
  return {
    listed: listed.length,
    opened: opened.length,
    byInterface,
    forecastByInterface: byInterface + planned,
    forecastOf: thisYear.length + listed.length - opened.length,
  };
}

/** A number between 0 and 1, two decimals; null where nothing is opened yet: "–", not 0 %. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100) / 100;
}

/** Openings of the year itself: what the share is counted on. */
export function openedInYear({ items, year }: Pick<PlanFacts, 'items' | 'year'>): number {
  return Object.values(items).filter((item) => item.listed && item.opened?.on.startsWith(`${year}-`)).length;
}

const isByInterface = ({ opened }: ItemState): boolean =>
  opened?.channel === 'api' || opened?.access === 'on-application';
const isPlannedByInterface = ({ planned, openness }: ItemState): boolean =>
  planned || openness === 'on-application';
