import type { Command, DomainEvent } from '../decider.js';

/**
 * Where a department's other systems want to be told of what is recorded. Stream `webhook/<id>`; the secret that signs
 * what is sent is kept outside the record.
 */
export type WebhookState =
  { readonly status: 'unregistered' } | ({ readonly status: 'active' | 'ended' } & Webhook);

interface Webhook {
  readonly id: string;
  /** Only what this department may see is sent. */
  readonly department: string;
  readonly url: string;
  /** Types of events; none named: all. */
  readonly types: readonly string[];
}

export type WebhookCommand =
  | Command<'RegisterWebhook', Omit<Webhook, 'id'>>
  | Command<'ReplaceWebhookSecret'>
  | Command<'ReplayDeliveries', { readonly from: number; readonly to: number }>
  | Command<'EndWebhook', { readonly reason: string }>;

export type WebhookEvent =
  | DomainEvent<'WebhookRegistered', Webhook>
  | DomainEvent<'WebhookSecretReplaced'>
  | DomainEvent<'DeliveriesReplayed', { readonly from: number; readonly to: number }>
  | DomainEvent<'WebhookEnded', { readonly reason: string }>;
