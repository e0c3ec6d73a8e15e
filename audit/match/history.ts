import type { Json } from '../../domain/json.js';

/** One event of a history as Temporal's own JSON has it (`temporal workflow show --output json`). */
export interface HistoryEvent {
  readonly eventId: string;
  readonly eventTime: string;
  readonly eventType: string;
  readonly [attributes: string]: unknown;
}

/** The history of one run of a case. */
export interface RunHistory {
  readonly runId: string;
  readonly events: readonly HistoryEvent[];
}

/** A value somewhere below: `at(event, 'timerStartedEventAttributes', 'timerId')`; undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let now = value;
  for (const name of path) {
    if (typeof now !== 'object' || now === null) return undefined;
    now = (now as Readonly<Record<string, unknown>>)[name];
  }
  return now;
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** The attributes of an event, whatever their name: each event has one member of that kind. */
export function attributesOf(event: HistoryEvent): unknown {
  const name = Object.keys(event).find((key) => key.endsWith('EventAttributes'));
  return name === undefined ? undefined : event[name];
}

/** What a payload of Temporal's default data converter holds; undefined when it is not JSON. */
export function payload(value: unknown): Json | undefined {
  const data = at(value, 'data');
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}

/** The first of a list of payloads: every message and activity of ours has one argument and one result. */
export function firstPayload(value: unknown, ...path: readonly (string | number)[]): Json | undefined {
  return payload(at(value, ...path, 'payloads', 0));
}

/** `592789.641s` in milliseconds. */
export function durationMs(text: string): number {
  const match = /^(\d+)(?:\.(\d{1,9}))?s$/.exec(text);
  if (match === null) return Number.NaN;
  return Number(match[1]) * 1000 + Math.floor(Number((match[2] ?? '0').padEnd(9, '0')) / 1_000_000);
}
