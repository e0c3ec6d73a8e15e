import type { Pool } from 'pg';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { eachStreamRecord } from '../../store/each-stream-record.js';
import { auditedCategories, type AuditedCategory } from '../deciders.js';
import type { RecordedEvent } from '../../store/stream-record.js';

/** An entry that was told, or recorded, later than what it tells of. */
export interface Backdated {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  /** Who told it. */
  readonly user: string;
  /** Date it speaks of; null when only the recording was late. */
  readonly occurredOn: string | null;
  readonly at: string;
  readonly recordedAt: string;
  /** Days between the date it speaks of and the day it was told. */
  readonly days: number;
  readonly why: 'told-later' | 'corrects-a-date' | 'recorded-late';
}

const listLimit = 1000;
/** A record that waits for a database that is away is late, a busy minute is not. */
const lateMs = 10 * 60_000;
const dayMs = 86_400_000;

/** Every back-dated entry of every case, oldest stream first; at most 1,000. @param atLeastDays told so much later. */
export async function listBackdated(pool: Pool, atLeastDays = 1): Promise<readonly Backdated[]> {
  const found: Backdated[] = [];
  for (const [category, audited] of Object.entries(auditedCategories)) {
    if (audited.process === undefined) continue;
    for await (const { stream, events } of eachStreamRecord(pool, category)) {
      for (const event of events) {
        const one = backdated(audited, stream, event, atLeastDays);
        if (one !== null) found.push(one);
        if (found.length === listLimit) return found;
      }
    }
  }
  return found;
}

function backdated(
  { occurredOn, corrects = [] }: AuditedCategory,
  stream: string,
  event: RecordedEvent,
  atLeastDays: number,
): Backdated | null {
  const { seq, type, at, recordedAt, actor } = event;
  const date = occurredOn?.(event) ?? null;
  const days = date === null ? 0 : Math.round((Date.parse(shanghaiDate(at)) - Date.parse(date)) / dayMs);
  const base = { stream, seq, type, user: actor.user, occurredOn: date, at, recordedAt, days };
  if (corrects.includes(type)) return { ...base, why: 'corrects-a-date' };
  if (date !== null && days >= atLeastDays) return { ...base, why: 'told-later' };
  return Date.parse(recordedAt) - Date.parse(at) > lateMs ? { ...base, why: 'recorded-late' } : null;
}
