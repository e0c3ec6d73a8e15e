import { hash as oneShot } from 'node:crypto';
import type { Json } from '../../domain/json.js';
import { canonicalBody } from './canonical-body.js';
import type { BrokenLink } from './chain-report.js';

/** What an event says of itself: its text and the columns that repeat it. */
export interface EventSaid {
  readonly stream: string;
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly commandId: string;
  readonly commandIndex: number;
  readonly previousHash: Uint8Array;
  readonly hash: Uint8Array;
  readonly body: string;
}

export type Finding = Pick<BrokenLink, 'why' | 'detail'>;

/** `hash` of an event: sha256(previous hash ‖ recorded_at ‖ body), docs/database.md. */
function eventHash(previousHash: Uint8Array, recordedAt: string, body: string): Buffer {
  return oneShot('sha256', Buffer.concat([previousHash, Buffer.from(recordedAt + body, 'utf8')]), 'buffer');
}

/** What one event says wrongly of itself, whatever stands around it: its text is read and written again. */
export function checkStrictly(row: EventSaid): readonly Finding[] {
  const isHashed = eventHash(row.previousHash, row.recordedAt, row.body).equals(row.hash);
  const said = canonicalBody(row.body);
  const findings: Finding[] = [];
  if (!isHashed) {
    findings.push({ why: 'hash-differs', detail: '记录时间或内容不是当初计入摘要的' });
  }
  if (said === null) {
    findings.push({ why: 'not-canonical', detail: '内容不是规范写法的 JSON（RFC 8785）' });
    return findings;
  }
  const wrong = Object.entries(columns(row, said)).filter(([, isSame]) => !isSame);
  if (wrong.length > 0) {
    const names = wrong.map(([column]) => column).join('、');
    findings.push({ why: 'columns-differ', detail: `与内容所说不同：${names}` });
  }
  return findings;
}

type Said = { readonly [key: string]: Json };

function columns(row: EventSaid, said: Said): { readonly [column: string]: boolean } {
  const { at, actor } = said;
  const user = typeof actor === 'object' && actor !== null ? (actor as Said)['user'] : undefined;
  return {
    stream: said['stream'] === row.stream,
    seq: said['seq'] === row.seq,
    event_id: said['id'] === row.eventId,
    type: said['type'] === row.type,
    at: typeof at === 'string' && Date.parse(at) === row.at,
    actor: user === row.actor,
    command_id: said['commandId'] === row.commandId,
    command_index: said['index'] === row.commandIndex,
  };
}
