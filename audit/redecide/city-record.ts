import type { RecordedEvent, StreamRecord } from '../../store/stream-record.js';
import type { AnyDecider, AnyState } from '../any-decider.js';

/** What a stream said after one of its events. */
export interface Moment {
  readonly version: number;
  /** When the city knew it: recorded at, and until when; null for what still holds. */
  readonly from: string;
  readonly until: string | null;
  readonly event: RecordedEvent;
  readonly state: AnyState;
}

/** The streams without a clock that a decision may rest on (catalogue, directory, settings, calendar), by version and by time. */
export class CityRecord {
  private readonly moments = new Map<string, readonly Moment[]>();

  add({ stream, events }: StreamRecord, decider: AnyDecider): void {
    let state = decider.initial;
    this.moments.set(
      stream,
      events.map((event, index) => {
        state = decider.evolve(state, event);
        const until = events[index + 1]?.recordedAt ?? null;
        return { version: event.seq, from: event.recordedAt, until, event, state };
      }),
    );
  }

  at(stream: string, version: number): Moment | undefined {
    return this.moments.get(stream)?.find((moment) => moment.version === version);
  }

  momentsOf(stream: string): readonly Moment[] {
    return this.moments.get(stream) ?? [];
  }

  /** What a gateway may have read of a stream when an event was recorded: what held then, and up to a day before. */
  around(stream: string, recordedAt: string): readonly Moment[] {
    const dayBefore = new Date(Date.parse(recordedAt) - readingSpanMs).toISOString();
    return (this.moments.get(stream) ?? []).filter(
      ({ from, until }) => from <= recordedAt && (until === null || until >= dayBefore),
    );
  }
}

/** Somebody stays signed in, and a record may wait for a database that is away. */
const readingSpanMs = 24 * 3_600_000;
