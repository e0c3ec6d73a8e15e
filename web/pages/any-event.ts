import { eventTerm as chineseTerm } from '../../domain/event-term.js';
import { eventsEnglish } from '../../domain/glossary-english.js';
import { say } from '../say.js';
import { refusedAttempt } from './words.js';

const english: { readonly [category: string]: { readonly [type: string]: string } } = eventsEnglish;

/** An event of whatever stream (`demand/XQ-2026-000001`) in words. */
export function eventTerm(stream: string, type: string): string {
  if (type === 'CommandRefused') return refusedAttempt();
  return say(chineseTerm(stream, type), english[stream.split('/', 1)[0] ?? '']?.[type] ?? 'another event');
}
