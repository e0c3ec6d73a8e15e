import type { ClientBase } from 'pg';
import { checkpointKeyStream } from '../../domain/checkpoint-key/decider.js';
import { recordedKeys } from '../checkpoint/recorded-keys.js';
import type { Findings } from './findings.js';

/** The keys on record, when one of them is known or none is; else only those that are known. */
export async function believedKeys(
  client: ClientBase,
  known: readonly string[],
  findings: Findings,
): Promise<readonly string[]> {
  const { keys, unsigned } = await recordedKeys(client);
  for (const seq of unsigned) {
    const detail = '更换签名密钥的记录没有新旧两把密钥的共同签名';
    findings.add({ stream: checkpointKeyStream, seq, leaf: null, why: 'key-change-unsigned', detail });
  }
  return known.length === 0 || keys.some((key) => known.includes(key)) ? keys : known;
}
