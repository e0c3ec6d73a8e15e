import type { CatalogueEvent } from '../catalogue/events.js';
import { notedEventTypes, type EntryEvent } from './context.js';

/** What a case is told of an event of its entry's stream; null for what no case waits for. */
export function entryEventOf(code: string, version: number, event: CatalogueEvent): EntryEvent | null {
  const type = notedEventTypes.find((one) => one === event.type);
  if (type === undefined) return null;
  const reason = 'reason' in event.data ? (event.data.reason ?? '') : '';
  return { code, version, type, at: event.at, by: event.actor.user, reason };
}
