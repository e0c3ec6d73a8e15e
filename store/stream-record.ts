import type { Pool, PoolClient } from 'pg';
import type { Json } from '../domain/json.js';
import { attemptsOf } from './category.js';
import { loggedEvent, type LoggedEvent } from './logged-event.js';
import { recordedAtText } from './recorded-at.js';

/** An event with what stands beside its hash: which run of which workflow recorded it, and with which build. */
export interface RecordedEvent extends LoggedEvent {
  readonly runId: string | null;
  readonly buildId: string | null;
}

export interface RecordedNotice {
  readonly id: string;
  /** Last event of the command it belongs to. */
  readonly seq: number;
  readonly kind: string;
  readonly addressedTo: Json;
  /** User id; null when nobody held the role. */
  readonly recipient: string | null;
  readonly subject: string;
  readonly body: string;
}

/** All that is recorded of one stream: its events, the refused commands, and who was told. */
export interface StreamRecord {
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
  readonly attempts: readonly RecordedEvent[];
  readonly notices: readonly RecordedNotice[];
}

interface EventRow {
  readonly stream: string;
  readonly seq: string;
  readonly body: string;
  readonly recorded_at: string;
  readonly run_id: string | null;
  readonly build_id: string | null;
}

type NoticeRow = Omit<RecordedNotice, 'seq'> & { readonly stream: string; readonly seq: string };

const pageRows = 5000;

/** The records of these streams, in their order; a stream that nothing is recorded of has empty lists. */
export async function readStreamRecords(
  from: Pool | PoolClient,
  streams: readonly string[],
): Promise<readonly StreamRecord[]> {
  const events = await eventsOf(from, [...streams, ...streams.map(attemptsOf)]);
  const notices = await noticesOf(from, streams);
  return streams.map((stream) => ({
    stream,
    events: events.get(stream) ?? [],
    attempts: events.get(attemptsOf(stream)) ?? [],
    notices: notices.get(stream) ?? [],
  }));
}

async function eventsOf(
  from: Pool | PoolClient,
  streams: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> {
  const found = new Map<string, RecordedEvent[]>();
  let last = { stream: '', seq: '0' };
  for (;;) {
    const { rows } = await from.query<EventRow>({
      name: 'hefu-stream-records',
      text: `SELECT stream, seq, body, ${recordedAtText} AS recorded_at, workflow_run_id AS run_id, build_id FROM hefu.event
             WHERE stream = ANY ($1) AND (stream, seq) > ($2, $3) ORDER BY stream, seq LIMIT $4`,
      values: [streams, last.stream, last.seq, pageRows],
    });
    for (const row of rows) {
      const event = {
        ...loggedEvent(row.body, row.recorded_at),
        runId: row.run_id,
        buildId: row.build_id,
      };
      const before = found.get(row.stream);
      if (before === undefined) found.set(row.stream, [event]);
      else before.push(event);
      last = row;
    }
    if (rows.length < pageRows) return found;
  }
}

async function noticesOf(
  from: Pool | PoolClient,
  streams: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedNotice[]>> {
  const found = new Map<string, RecordedNotice[]>();
  let last = '0';
  for (;;) {
    const { rows } = await from.query<NoticeRow>({
      name: 'hefu-notices-of-streams',
      text: `SELECT n.id::text AS id, n.stream, n.seq, n.kind, n.addressed_to AS "addressedTo", n.recipient, n.subject, n.body
             FROM hefu.notice n WHERE n.stream = ANY ($1) AND n.id > $2 ORDER BY n.id LIMIT $3`,
      values: [streams, last, pageRows],
    });
    for (const { stream, seq, ...notice } of rows) {
      const before = found.get(stream) ?? [];
      before.push({ ...notice, seq: Number(seq) });
      found.set(stream, before);
      last = notice.id;
    }
    if (rows.length < pageRows) return found;
  }
}
