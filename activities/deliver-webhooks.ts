import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { Webhook } from 'standardwebhooks';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { cloudEvent } from '../domain/cloud-event.js';
import type { DeliveryKey } from '../domain/webhook/delivery-key.js';
import type { SettingValues } from '../domain/settings/setting-values.js';
import { readFeed } from '../store/read-feed.js';
import { getSettings } from '../store/read-settings.js';
import { openSecret } from '../store/sealed-secret.js';
import { dueDeliveries, markDelivery, openDelivery } from '../store/webhook-deliveries.js';
import { getWebhook, listWebhooks, noteDeliveries } from '../store/webhooks.js';
import { postOutside } from './post-outside.js';

export interface HookPost {
  readonly pool: Pool;
  readonly baseUrl: string;
  /** The gateway's key, by which the secrets are sealed. */
  readonly gatewayKey: () => Promise<KeyObject>;
  readonly timeoutMs?: number;
}

/** Begun at once for one endpoint; the next look takes the next. */
const dueAtOnce = 100;
const timeoutMs = 15_000;
const gone = 410;

const now = (): string => shanghaiInstant(Date.now());

/** Notes what is to be sent of what was recorded since the last look; what nobody has begun to send yet. */
export async function planWebhooks(pool: Pool): Promise<readonly DeliveryKey[]> {
  const active = (await listWebhooks(pool)).filter(({ status }) => status === 'active');
  const due: DeliveryKey[] = [];
  for (const webhook of active) {
    await noteDeliveries(pool, webhook, now());
    due.push(...(await dueDeliveries(pool, webhook.id, dueAtOnce)));
  }
  return due;
}

/**
 * Sends one event to one endpoint (Standard Webhooks), under the same id however often it is tried.
 * @returns false when the endpoint says that it is gone for good.
 * @throws when it was not taken, so that Temporal tries again by its policy.
 */
export async function sendWebhook(post: HookPost, key: DeliveryKey): Promise<boolean> {
  const { pool } = post;
  const [delivery, webhook] = [await openDelivery(pool, key), await getWebhook(pool, key.webhook)];
  if (delivery === null) return true;
  if (webhook === null || webhook.status !== 'active' || webhook.sealedSecret === null) {
    await markDelivery(pool, key, { state: 'retrying', status: null, error: '推送已停用', at: now() });
    return false;
  }
  let status: number | null = null;
  try {
    const secret = openSecret(await post.gatewayKey(), webhook.id, webhook.sealedSecret);
    const answer = await postOutside(await signed(post, webhook.url, secret, key.position));
    status = answer.status;
    if (status < 200 || status >= 300) throw new Error(`对方应答 ${String(status)}：${answer.text}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await markDelivery(pool, key, { state: 'retrying', status, error: reason, at: now() });
    if (status === gone) return false;
    throw error;
  }
  await markDelivery(pool, key, { state: 'sent', status, error: null, at: now() });
  return true;
}

/** No more tries: shown as undelivered, until somebody has it sent anew. */
export async function giveUpWebhook(pool: Pool, key: DeliveryKey): Promise<void> {
  await markDelivery(pool, key, { state: 'undelivered', status: null, error: '多次尝试均未送达', at: now() });
}

async function signed(
  { pool, baseUrl, timeoutMs: limit = timeoutMs }: HookPost,
  url: string,
  secret: string,
  position: number,
): Promise<Parameters<typeof postOutside>[0]> {
  const set = ((await getSettings(pool, 'city'))?.values ?? {}) as Partial<SettingValues>;
  const { events } = await readFeed(pool, position - 1, 1);
  const [event] = events;
  if (event?.position !== position) throw new Error(`the log has no event at ${String(position)}`);
  const body = JSON.stringify(cloudEvent(event, set.baseUrl ?? baseUrl));
  const sentAt = new Date();
  return {
    url,
    body,
    timeoutMs: limit,
    privateAllowed: set.webhookPrivateAddresses ?? false,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'hefu',
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(event.id, sentAt, body),
    },
  };
}
