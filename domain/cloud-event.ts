import type { Actor } from './decider.js';
import type { Json } from './json.js';

/** A recorded event as other systems are told of it. */
export interface FedEvent {
  /** Its place in the log, from 1: later events have greater ones, for good. */
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly rule: string;
  readonly data: object;
}

/** CloudEvents 1.0 in JSON, with the extension `sequence`. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly sequence: string;
  readonly data: Json;
}

const digits = 16;

/** An event for outside: which office acted stays in it, which person does not. */
export function cloudEvent(event: FedEvent, source: string): CloudEvent {
  const { department, roles } = event.actor;
  return {
    specversion: '1.0',
    id: event.id,
    source,
    type: `hefu.${event.stream.split('/')[0] ?? ''}.${event.type}`,
    subject: event.stream,
    time: event.at,
    datacontenttype: 'application/json',
    // Compared as text (as the extension says), in the order of the log.
    sequence: String(event.position).padStart(digits, '0'),
    data: {
      seq: event.seq,
      rule: event.rule,
      by: { department, roles },
      data: withoutPeople(event.type === 'CaseReassigned' ? {} : (event.data as Json)),
    },
  };
}

/** Members that name people by their user id, and the ten years of calendar a case takes along, are left out. */
const leftOut = new Set(['user', 'users', 'actor', 'contact', 'recipient', 'calendar']);

function withoutPeople(json: Json): Json {
  if (Array.isArray(json)) return json.map((one: Json) => withoutPeople(one));
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) =>
      leftOut.has(name) ? [] : [[name, withoutPeople(value)]],
    ),
  );
}
