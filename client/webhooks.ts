import { randomBytes } from 'node:crypto';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { CloudEvent } from '../domain/cloud-event.js';
import { cloudEvent } from '../domain/cloud-event.js';
import type { Refusal } from '../domain/refusal.js';
import { webhookDecider } from '../domain/webhook/decider.js';
import { webhookCommandSchemas } from '../domain/webhook/schema.js';
import { getDepartment } from '../store/read-departments.js';
import { readFeed } from '../store/read-feed.js';
import { sealSecret } from '../store/sealed-secret.js';
import { listDeliveries, replayDeliveries, type WebhookDelivery } from '../store/webhook-deliveries.js';
import { getWebhook, keepWebhookSecret, listWebhooks, type WebhookRow } from '../store/webhooks.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';

const secretBytes = 32;

type Refused = { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };
type WithSecret = { readonly kind: 'kept'; readonly id: string; readonly secret: string };
export type ShownWebhook = Omit<WebhookRow, 'sealedSecret'> & { readonly hasSecret: boolean };

/** Registers where a department's system wants to be told. The secret is shown once. @throws NotFound */
export async function registerWebhook(
  hefu: HefuConnection,
  session: Session,
  asked: { readonly department: string; readonly url: string; readonly types: readonly string[] },
): Promise<WithSecret | Refused> {
  if (asked.department !== '' && (await getDepartment(hefu.pool, asked.department)) === null)
    throw new NotFound(
      [
        `没有代码为“${asked.department}”的部门，请核对部门代码。`,
        `There is no department “${asked.department}”. Please check its name or code.`,
      ],
      'hefu department list',
    );
  const id = `wh-${randomBytes(6).toString('hex')}`;
  return (await order(hefu, session, id, 'RegisterWebhook', asked)) ?? newSecret(hefu, id);
}

/** A new secret; the former one signs nothing any more. */
export async function replaceWebhookSecret(
  hefu: HefuConnection,
  session: Session,
  id: string,
): Promise<WithSecret | Refused> {
  return (await order(hefu, session, id, 'ReplaceWebhookSecret', {})) ?? newSecret(hefu, id);
}

export async function endWebhook(
  hefu: HefuConnection,
  session: Session,
  id: string,
  reason: string,
): Promise<{ readonly kind: 'ended' } | Refused> {
  return (await order(hefu, session, id, 'EndWebhook', { reason })) ?? { kind: 'ended' };
}

/** Has a range of deliveries sent anew (places of the log, both included); how many there are. */
export async function replayWebhook(
  hefu: HefuConnection,
  session: Session,
  id: string,
  range: { readonly from: number; readonly to: number },
): Promise<{ readonly kind: 'replayed'; readonly deliveries: number } | Refused> {
  const refused = await order(hefu, session, id, 'ReplayDeliveries', range);
  if (refused !== null) return refused;
  const at = shanghaiInstant(await hefu.now());
  return { kind: 'replayed', deliveries: await replayDeliveries(hefu.pool, id, range, at) };
}

export async function webhooks(hefu: HefuConnection): Promise<readonly ShownWebhook[]> {
  return (await listWebhooks(hefu.pool)).map(shown);
}

/** @throws NotFound */
export async function showWebhook(hefu: HefuConnection, id: string): Promise<ShownWebhook> {
  const row = await getWebhook(hefu.pool, id);
  if (row === null)
    throw new NotFound([
      `没有编号为“${id}”的事件推送，请核对编号。`,
      `There is no webhook “${id}”. Please check the number.`,
    ]);
  return shown(row);
}

/** The log of deliveries of an endpoint, newest first. */
export async function webhookDeliveries(
  hefu: HefuConnection,
  id: string,
  page: { readonly limit: number; readonly before?: number; readonly state?: string },
): Promise<readonly WebhookDelivery[]> {
  return listDeliveries(hefu.pool, id, page);
}

/** What the endpoints in use were not told, and is not tried again by itself; the latest of each. */
export async function givenUpDeliveries(
  hefu: HefuConnection,
  limit: number,
): Promise<readonly WebhookDelivery[]> {
  const active = (await listWebhooks(hefu.pool)).filter(({ status }) => status === 'active');
  const each = await Promise.all(
    active.map(({ id }) => listDeliveries(hefu.pool, id, { limit, state: 'undelivered' })),
  );
  return each.flat();
}

/** What was recorded after a place in the log, as this connection's viewer may see it. */
export async function cloudEvents(
  hefu: HefuConnection,
  source: string,
  asked: { readonly after: number; readonly limit: number; readonly types: readonly string[] },
): Promise<{ readonly events: readonly CloudEvent[]; readonly position: number }> {
  const { events, position } = await readFeed(hefu.pool, asked.after, asked.limit, asked.types);
  return { events: events.map((event) => cloudEvent(event, source)), position };
}

const shown = ({ sealedSecret, ...row }: WebhookRow): ShownWebhook => ({
  ...row,
  hasSecret: sealedSecret !== null,
});

async function newSecret(hefu: HefuConnection, id: string): Promise<WithSecret> {
  const secret = `whsec_${randomBytes(secretBytes).toString('base64')}`;
  const { privateKey } = await hefu.key();
  await keepWebhookSecret(hefu.pool, id, sealSecret(privateKey, id, secret));
  return { kind: 'kept', id, secret };
}

async function order(
  hefu: HefuConnection,
  session: Session,
  id: string,
  type: keyof typeof webhookCommandSchemas,
  data: object,
): Promise<Refused | null> {
  const envelope = await checkedEnvelope(hefu, session, webhookCommandSchemas, { id, type, data });
  const answer = await commandStream(hefu, webhookDecider, `webhook/${id}`, envelope);
  return answer.kind === 'refused' ? answer : null;
}
