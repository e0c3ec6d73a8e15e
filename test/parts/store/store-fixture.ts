import pg from 'pg';
import type { Pool } from 'pg';
import type { DomainEvent } from '../../../domain/decider.js';
import type { Envelope } from '../../../domain/envelope.js';
import type { Json } from '../../../domain/json.js';
import type { Notice } from '../../../domain/notice.js';
import type { RecordEntry, RecordOutcome } from '../../../domain/recording.js';
import { record } from '../../../store/record.js';
import type { RecordInput } from '../../../store/record-parameters.js';
import { createTestDatabase } from '../../servers/create-test-database.js';

/** A database of its own, with the two ways in: as the application, and as the owner (a superuser). */
export interface StoreUnderTest {
  readonly pool: Pool;
  readonly owner: Pool;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

export async function openStore(): Promise<StoreUnderTest> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.applicationUrl, max: 34 });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  // A connection that is killed while idle is no failure of the pool; without a listener it ends the process.
  for (const each of [pool, owner]) each.on('error', () => undefined);
  return {
    pool,
    owner,
    ownerUrl: database.ownerUrl,
    close: async () => {
      await Promise.all([pool.end(), owner.end()]);
    },
  };
}

/** When the tests' commands were received. */
export const at = '2026-01-05T09:00:00+08:00';
export const actor = { user: 'zhang', department: 'wsjk', roles: ['coordinator'] };

export function event(type: string, data: object = {}, happenedAt = at): DomainEvent {
  return { type, at: happenedAt, actor, rule: 'A2', data };
}

export function envelopeOf(commandId: string, type = 'Submit'): Envelope {
  return {
    commandId,
    case: 'GX-2026-000001',
    type,
    data: {},
    actor,
    principal: { method: 'demo', subject: 'zhang', session: 's-1' },
    receivedAt: at,
    keyId: 'k-1',
    signature: 'c2ln',
  };
}

/** An accepted command with these events. */
export function accepted(
  commandId: string,
  events: readonly DomainEvent[] = [event('Happened')],
  notices: readonly Notice[] = [],
): RecordEntry {
  return { commandId, at, actor, envelope: envelopeOf(commandId), events, refusals: [], notices };
}

export function refused(commandId: string): RecordEntry {
  const refusals = [{ code: 'not-now', message: '现在不能办理。', rule: 'A2' }];
  return { commandId, at, actor, envelope: envelopeOf(commandId), events: [], refusals, notices: [] };
}

/** The view of a share request, as `domain/share-request/view.ts` makes it, cut to what the projection reads. */
export function shareRequestView(id: string, more: { readonly [key: string]: Json } = {}): Json {
  return {
    id,
    letter: 'L-1',
    status: 'in-review',
    provider: 'gaj',
    requester: 'wsjk',
    resource: 'R-1',
    due: null,
    overdue: false,
    escalationLevel: 0,
    ...more,
  };
}

/** Records on `share-request/<id>` with a view that says at which version it was made. */
export async function recordOn(
  pool: Pool,
  id: string,
  version: number,
  entries: readonly RecordEntry[],
  more: Partial<RecordInput> = {},
): Promise<RecordOutcome> {
  const happened = entries.reduce((sum, { events }) => sum + events.length, 0);
  const view = happened === 0 ? null : shareRequestView(id, { folded: version + happened });
  return record(pool, { stream: `share-request/${id}`, version, entries, view, nextDeadline: null, ...more });
}

/** The view of a person, as `domain/directory/person/view.ts` makes it. */
export const personView = (user: string, roles: readonly string[], status = 'active'): Json => ({
  user,
  status,
  department: 'gaj',
  roles,
});
