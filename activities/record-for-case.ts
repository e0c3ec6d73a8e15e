import type { Pool } from 'pg';
import type { RecordOutcome } from '../domain/recording.js';
import { listGatewayKeys } from '../store/gateway-keys.js';
import { record } from '../store/record.js';
import type { RecordInput } from '../store/record-parameters.js';

/** A case was started with a key of its own making. */
export class UntrustedKey extends Error {
  override readonly name = 'UntrustedKey';
}

/**
 * Records, after a look at who signed: a case started with keys of its own making (by whoever can reach Temporal)
 * would sign its own commands. Only registered keys enter the log.
 * @throws UntrustedKey for a key nobody registered: the request will never be recorded.
 */
export async function recordForCase(pool: Pool, request: RecordInput): Promise<RecordOutcome> {
  const signed = request.entries.filter(
    ({ events, envelope }) => events.length > 0 && envelope !== undefined,
  );
  const keyIds = new Set(signed.map(({ envelope }) => envelope?.keyId));
  for (const keyId of keyIds) {
    if (keyId === undefined || !(await isRegistered(pool, keyId))) {
      throw new UntrustedKey(`key ${keyId ?? ''} is not registered: ${request.stream}`);
    }
  }
  return record(pool, request);
}

/** Keys are never removed, so that one found once needs not be asked for again. */
const registered = new WeakMap<Pool, Set<string>>();

async function isRegistered(pool: Pool, keyId: string): Promise<boolean> {
  const known = registered.get(pool) ?? new Set();
  if (!known.has(keyId)) {
    for (const key of await listGatewayKeys(pool)) known.add(key.keyId);
    registered.set(pool, known);
  }
  return known.has(keyId);
}
