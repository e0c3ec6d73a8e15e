import { eventTerms as planEvents } from '../../../domain/annual-plan/glossary.js';
import { eventTerms as changeEvents } from '../../../domain/catalogue-change/glossary.js';
import { eventTerms as demandEvents } from '../../../domain/demand/glossary.js';
import { eventTerms as requestEvents } from '../../../domain/share-request/glossary.js';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import { isDate } from '../../../calendar/is-date.js';
import type { Json } from '../../../domain/json.js';

const events: { readonly [type: string]: string } = {
  ...planEvents,
  ...changeEvents,
  ...demandEvents,
  ...requestEvents,
};

export const anyEventTerm = (type: string): string => events[type] ?? '其他记录';

const longestCharacters = 60;

/** A recorded value for the auditor: dates in words, nothing as nothing, what is long cut off. */
export function recordedWords(value: Json): string {
  if (value === null) return '（无）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isDate(text)) return chineseDate(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return chineseMoment(text);
  return text.length > longestCharacters ? `${text.slice(0, longestCharacters)}…` : text;
}
