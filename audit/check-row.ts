import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Json } from '../domain/json.js';
import type { BrokenLink } from './chain-report.js';
import type { ChainRow } from './chain-row.js';

type Finding = Pick<BrokenLink, 'why' | 'detail'>;

/** `hash` of an event: sha256(previous hash ‖ recorded_at ‖ body), docs/database.md. */
function eventHash(previousHash: Uint8Array, recordedAt: string, body: string): Buffer {
  return createHash('sha256').update(previousHash).update(recordedAt, 'utf8').update(body, 'utf8').digest();
}

/** What one row says wrongly of itself, whatever stands around it. */
export function checkRow(row: ChainRow): readonly Finding[] {
  const findings: Finding[] = [];
  if (!eventHash(row.previous_hash, row.recorded_at, row.body).equals(row.hash)) {
    findings.push({ why: 'hash-differs', detail: 'recorded_at or body is not what was hashed' });
  }
  const said = parse(row.body);
  if (said === null) {
    findings.push({ why: 'not-canonical', detail: 'the body is not canonical JSON' });
    return findings;
  }
  const wrong = differingColumns(row, said);
  if (wrong.length > 0)
    findings.push({ why: 'columns-differ', detail: `not as in the body: ${wrong.join(', ')}` });
  return findings;
}

function parse(body: string): ReadonlyMap<string, Json> | null {
  try {
    const value = JSON.parse(body) as Json;
    if (typeof value !== 'object' || value === null || canonicalJson(value) !== body) return null;
    return new Map<string, Json>(Object.entries(value));
  } catch {
    return null;
  }
}

function differingColumns(row: ChainRow, said: ReadonlyMap<string, Json>): readonly string[] {
  const at = said.get('at');
  const actor = said.get('actor');
  const user =
    typeof actor === 'object' && actor !== null ? new Map(Object.entries(actor)).get('user') : undefined;
  const agrees = {
    stream: said.get('stream') === row.stream,
    seq: said.get('seq') === Number(row.seq),
    event_id: said.get('id') === row.event_id,
    type: said.get('type') === row.type,
    at: typeof at === 'string' && Date.parse(at) === row.at.getTime(),
    actor: user === row.actor,
    command_id: said.get('commandId') === row.command_id,
    command_index: said.get('index') === row.command_index,
  };
  return Object.entries(agrees)
    .filter(([, same]) => !same)
    .map(([column]) => column);
}
