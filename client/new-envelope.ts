import { randomUUID } from 'node:crypto';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Envelope } from '../domain/envelope.js';
import type { Json } from '../domain/json.js';
import type { HefuConnection } from './connection.js';
import { signEnvelope } from './gateway-key.js';
import type { Session } from './session.js';

/** What somebody orders, before it is stamped and signed. */
export interface Order {
  /** The stream's id without its category. */
  readonly id: string;
  readonly type: string;
  readonly data: { readonly [key: string]: Json };
  readonly context?: { readonly [key: string]: Json };
  /** The idempotency key; made up where the sender has none. */
  readonly commandId?: string;
}

/** Stamps the time of receipt and signs. */
export async function newEnvelope(hefu: HefuConnection, session: Session, order: Order): Promise<Envelope> {
  return signEnvelope(await hefu.key(), {
    commandId: order.commandId ?? randomUUID(),
    case: order.id,
    type: order.type,
    data: order.data,
    ...(order.context === undefined ? {} : { context: order.context }),
    actor: session.actor,
    principal: session.principal,
    receivedAt: shanghaiInstant(await hefu.now()),
  });
}
