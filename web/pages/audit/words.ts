import { isDate } from '../../../calendar/is-date.js';
import type { Json } from '../../../domain/json.js';
import { dateWords, momentWords } from '../../dates.js';
import { say } from '../../say.js';
import { eventTerm } from '../any-event.js';

/** For columns that name no stream: cases share the names of what happens to them, and mean the same. */
export const anyEventTerm = (type: string): string =>
  kinds.map((kind) => eventTerm(kind, type)).find((term) => term !== eventTerm('', '')) ??
  say('其他记录', 'another record');
const kinds = ['share-request', 'demand', 'catalogue-change', 'annual-plan', 'opening-application'];

const longestCharacters = 60;

/** A recorded value for the auditor: dates in words, nothing as nothing, what is long cut off. */
export function recordedWords(value: Json): string {
  if (value === null) return say('（无）', '(none)');
  if (typeof value === 'boolean') return value ? say('是', 'Yes') : say('否', 'No');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isDate(text)) return dateWords(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return momentWords(text);
  return text.length > longestCharacters ? `${text.slice(0, longestCharacters)}…` : text;
}
