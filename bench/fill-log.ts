import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { RecordEntry } from '../domain/recording.js';
import { eventBody } from '../store/event-body.js';

const eventsAStream = 14;
const rowsAnInsert = 2000;
const at = '2026-01-05T09:00:00+08:00';
const recordedAt = '2026-01-05T01:00:00.000000Z';
const actor = { user: 'zhang', department: 'wsjk', roles: ['coordinator'] };

function entryOf(commandId: string): RecordEntry {
  const principal = { method: 'demo' as const, subject: 'zhang', session: 's-1' };
  const envelope = {
    commandId,
    case: 'GX-2026-000001',
    type: 'Approve',
    data: { conditions: '仅用于本次办理，不得转给第三方。', mode: 'api', validUntil: '2026-12-31' },
    actor,
    principal,
    receivedAt: at,
    keyId: 'gw-0123456789abcdef',
    signature: Buffer.alloc(64, 7).toString('base64'),
  };
  const event = { type: 'ApplicationApproved', at, actor, rule: 'A2', data: envelope.data };
  return { commandId, at, actor, envelope, events: [event], refusals: [], notices: [] };
}

/**
 * Writes cases of fourteen events, with bodies as the recorder makes them, past the append function: what is measured is
 * the auditor. Chains and heads are right.
 */
export async function fillLog(owner: Client, events: number, from = 0): Promise<void> {
  for (let first = 0; first < events; first += rowsAnInsert) {
    const rows = Array.from(
      { length: Math.min(rowsAnInsert, events - first) },
      (_, index) => from + first + index,
    );
    await insert(owner, rows);
  }
}

let previous: Buffer = Buffer.alloc(32);

async function insert(owner: Client, numbers: readonly number[]): Promise<void> {
  const columns: [string[], number[], string[], string[], Buffer[], Buffer[], string[]] = [
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  const heads = new Map<string, { readonly seq: number; readonly hash: Buffer }>();
  for (const number of numbers) {
    const stream = `share-request/GX-2026-${String(Math.floor(number / eventsAStream)).padStart(8, '0')}`;
    const seq = (number % eventsAStream) + 1;
    const entry = entryOf(`c-${number}`);
    const [event] = entry.events;
    if (event === undefined) continue;
    const { before, after } = eventBody(stream, entry, event, 0);
    const body = `${before}${seq}${after}`;
    if (seq === 1) previous = Buffer.alloc(32);
    const hash = createHash('sha256').update(previous).update(recordedAt).update(body).digest();
    const id = /"id":"([0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
    [stream, seq, id, body, previous, hash, entry.commandId].forEach((value, index) =>
      (columns[index] as unknown[]).push(value),
    );
    previous = hash;
    heads.set(stream, { seq, hash });
  }
  await owner.query(
    `INSERT INTO hefu.event (stream, seq, event_id, type, at, recorded_at, actor, body, previous_hash, hash, command_id, command_index)
     SELECT stream, seq, id, 'ApplicationApproved', '${at}', '${recordedAt}', 'zhang', body, previous, hash, command, 0
     FROM unnest($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::bytea[], $6::bytea[], $7::text[])
       AS e (stream, seq, id, body, previous, hash, command)`,
    columns,
  );
  await owner.query(
    `INSERT INTO hefu.stream (stream, version, hash) SELECT * FROM unnest($1::text[], $2::bigint[], $3::bytea[])
     ON CONFLICT (stream) DO UPDATE SET version = excluded.version, hash = excluded.hash`,
    [
      [...heads.keys()],
      [...heads.values()].map(({ seq }) => seq),
      [...heads.values()].map(({ hash }) => hash),
    ],
  );
}
