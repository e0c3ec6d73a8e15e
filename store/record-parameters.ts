import type { Json } from '../domain/json.js';
import type { CommandAnswer, RecordEntry, RecordRequest } from '../domain/recording.js';
import { attemptsOf } from './category.js';
import { eventBody, type BodyHalves } from './event-body.js';
import type { PersonalChange } from './personal-change.js';
import { refusedEvent } from './refused-event.js';
import { isStorableInstant, storable } from './storable.js';

export interface RecordInput extends RecordRequest {
  /** Stand beside the hashed body, to find the Temporal history and the build that decided. */
  readonly workflowRunId?: string;
  readonly buildId?: string;
  /** Whether people with an address are told by mail too. */
  readonly mail?: boolean;
  /** Only with streams `person/…`. */
  readonly personal?: PersonalChange;
}

interface Prepared {
  readonly entry: RecordEntry;
  readonly bodies: readonly BodyHalves[];
  readonly answer: CommandAnswer;
}

/** The values of the record statement, in its order. @throws TypeError when an event is not canonical JSON. */
export function recordParameters(request: RecordInput, tells: boolean): readonly unknown[] {
  refuseTwice(request.entries);
  const prepared = prepare(request);
  const bodies = prepared.flatMap((one) => one.bodies);
  const times = request.entries.flatMap(({ events }) => events.map(({ at }) => at));
  return [
    request.stream,
    request.version,
    prepared.map(({ entry }) => entry.commandId),
    prepared.map((one) => one.bodies.length),
    prepared.map(({ answer }) => answer.kind === 'refused'),
    prepared.map(({ answer }) => JSON.stringify(answer)),
    bodies.map(({ before }) => before),
    bodies.map(({ after }) => after),
    request.workflowRunId ?? null,
    request.buildId ?? null,
    request.view === null || times.length === 0 ? null : JSON.stringify(request.view),
    request.nextDeadline,
    times.at(0) ?? null,
    times.at(-1) ?? null,
    request.personal === undefined ? null : JSON.stringify(request.personal),
    ...(tells ? [JSON.stringify(noticeRows(prepared, request.version)), request.mail ?? false] : []),
  ];
}

function refuseTwice(entries: readonly RecordEntry[]): void {
  if (new Set(entries.map(({ commandId }) => commandId)).size < entries.length) {
    throw new TypeError('one command id twice in a batch');
  }
}

function prepare(request: RecordInput): readonly Prepared[] {
  let version = request.version;
  return request.entries.map((entry): Prepared => {
    if (entry.refusals.length > 0) {
      if (entry.events.length > 0) throw new TypeError(`${entry.commandId}: both accepted and refused`);
      return prepareRefused(request.stream, entry, version);
    }
    version += entry.events.length;
    return {
      entry,
      bodies: entry.events.map((event, index) => eventBody(request.stream, entry, event, index)),
      answer: { kind: 'accepted', version, events: entry.events.map(({ type }) => type) },
    };
  });
}

/** Made storable first, answer included: the stored answer is the one that is given. */
function prepareRefused(stream: string, entry: RecordEntry, version: number): Prepared {
  const { at, ...rest } = entry;
  const readable = storable(JSON.parse(JSON.stringify(rest)) as Json) as unknown as Omit<RecordEntry, 'at'>;
  const clean = { ...readable, at: isStorableInstant(at) ? at : new Date().toISOString() };
  return {
    entry: clean,
    bodies: [eventBody(attemptsOf(stream), clean, refusedEvent(clean, version), 0)],
    answer: { kind: 'refused', refusals: clean.refusals },
  };
}

/** A notice names the last event of its command; the last before it when nothing was accepted. */
function noticeRows(prepared: readonly Prepared[], version: number): Json {
  let seq = version;
  return prepared.flatMap(({ entry, answer }) => {
    if (answer.kind === 'accepted') seq = answer.version;
    return entry.notices.map(({ kind, to, subject, body }) => ({
      seq,
      at: entry.at,
      kind,
      subject,
      body,
      to: { ...to },
    }));
  });
}
