import { isDate } from '../calendar/is-date.js';
import type { Envelope } from './envelope.js';
import type { Json } from './json.js';

/** Beginnings of ids that only the engine gives: nobody may claim them from outside. */
export const engineIds = { deadline: 'deadline/', distrusted: 'distrusted/' } as const;

const strings = ['commandId', 'case', 'type', 'receivedAt', 'keyId', 'signature'] as const;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;
const longestTextCharacters = 200;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unprintable = /[\p{Cc}\p{Cs}]/u;

const isShort = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= longestTextCharacters &&
  !unprintable.test(value);

/** An instant that exists: `Date.parse` takes 30 February for 2 March. */
function isInstant(text: string): boolean {
  const match = instantPattern.exec(text);
  if (match === null || !isDate(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) return false;
  const [hours, minutes] = (match[2] ?? 'Z').replace(/^[+-]/, '').split(':').map(Number);
  return match[2] === 'Z' || ((hours ?? 99) * 60 + (minutes ?? 99) <= 14 * 60 && (minutes ?? 99) < 60);
}

/**
 * Anything may come in by a signal. What has the shape of an envelope is one; whether it is genuine is asked
 * next. Written by hand because zod in workflow code costs a megabyte of bundle.
 */
export function isEnvelope(value: unknown): value is Envelope {
  if (!isRecord(value)) return false;
  const { actor, principal, data, context, receivedAt } = value;
  return (
    strings.every((name) => isShort(value[name])) &&
    typeof receivedAt === 'string' &&
    isInstant(receivedAt) &&
    !Object.values(engineIds).some((prefix) => String(value['commandId']).startsWith(prefix)) &&
    isRecord(data) &&
    (context === undefined || isRecord(context)) &&
    isRecord(actor) &&
    isShort(actor['user']) &&
    typeof actor['department'] === 'string' &&
    Array.isArray(actor['roles']) &&
    actor['roles'].every(isShort) &&
    isRecord(principal) &&
    ['method', 'subject', 'session'].every((name) => typeof principal[name] === 'string')
  );
}

const excerptCharacters = 500;

/** What was not an envelope, cut to what may go on the record. */
export function excerpt(value: unknown): Json {
  if (value === undefined) return '';
  let text: string;
  try {
    text = JSON.stringify(value);
  } catch {
    text = '（无法显示的内容）';
  }
  return text.slice(0, excerptCharacters);
}
