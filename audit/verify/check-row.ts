import { hash as oneShot } from 'node:crypto';
import type { Json } from '../../domain/json.js';
import { canonicalBody } from './canonical-body.js';
import type { BrokenLink } from './chain-report.js';
import type { ChainRow } from './chain-row.js';

type Finding = Pick<BrokenLink, 'why' | 'detail'>;

/** `hash` of an event: sha256(previous hash ‖ recorded_at ‖ body), docs/database.md. */
function eventHash(previousHash: Uint8Array, recordedAt: string, body: string): Buffer {
  return oneShot('sha256', Buffer.concat([previousHash, Buffer.from(recordedAt + body, 'utf8')]), 'buffer');
}

const nothing: readonly Finding[] = [];

/** What one row says wrongly of itself, whatever stands around it. */
export function checkRow(row: ChainRow): readonly Finding[] {
  const isHashed = eventHash(row.previous_hash, row.recorded_at, row.body).equals(row.hash);
  const said = canonicalBody(row.body);
  if (isHashed && said !== null && agrees(row, said)) return nothing;
  const findings: Finding[] = [];
  if (!isHashed) {
    findings.push({ why: 'hash-differs', detail: 'recorded_at or body is not what was hashed' });
  }
  if (said === null) {
    findings.push({ why: 'not-canonical', detail: 'the body is not canonical JSON' });
    return findings;
  }
  const wrong = Object.entries(columns(row, said)).filter(([, isSame]) => !isSame);
  if (wrong.length > 0) {
    const names = wrong.map(([column]) => column).join(', ');
    findings.push({ why: 'columns-differ', detail: `not as in the body: ${names}` });
  }
  return findings;
}

type Said = { readonly [key: string]: Json };

function agrees(row: ChainRow, said: Said): boolean {
  return Object.values(columns(row, said)).every((isSame) => isSame);
}

function columns(row: ChainRow, said: Said): { readonly [column: string]: boolean } {
  const { at, actor } = said;
  const user = typeof actor === 'object' && actor !== null ? (actor as Said)['user'] : undefined;
  return {
    stream: said['stream'] === row.stream,
    seq: said['seq'] === Number(row.seq),
    event_id: said['id'] === row.event_id,
    type: said['type'] === row.type,
    at: typeof at === 'string' && Date.parse(at) === row.at.getTime(),
    actor: user === row.actor,
    command_id: said['commandId'] === row.command_id,
    command_index: said['index'] === row.command_index,
  };
}
