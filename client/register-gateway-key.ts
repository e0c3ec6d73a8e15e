import { userInfo } from 'node:os';
import { gatewayKeyDecider } from '../domain/gateway-key/decider.js';
import { listGatewayKeys } from '../store/gateway-keys.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { newEnvelope } from './new-envelope.js';
import { localAdminSession } from './session.js';

/** Puts this installation's public key on the record, once; a case trusts only what is registered. */
export async function registerGatewayKey(hefu: HefuConnection): Promise<void> {
  const { keyId, publicKey } = await hefu.key();
  const known = await listGatewayKeys(hefu.pool);
  if (known.some((key) => key.keyId === keyId)) return;
  const envelope = await newEnvelope(hefu, localAdminSession(userInfo().username), {
    id: keyId,
    type: 'RegisterKey',
    data: { publicKey },
    commandId: `register/${keyId}`,
  });
  await commandStream(hefu, gatewayKeyDecider, `gateway-key/${keyId}`, envelope);
}
