import type { Refusal } from '../refusal.js';
import type { WebhookCommand, WebhookState } from './webhook.js';
import { webhookTerms } from './glossary.js';

type WebhookRefusalCode = keyof typeof webhookTerms.refusals;

function webhookRefusal(code: WebhookRefusalCode): Refusal {
  const message = webhookTerms.refusals[code];
  return code === 'webhook-not-yours' ? { code, message, forbidden: true } : { code, message };
}

/** Everything that speaks against a command. */
export function refusalsOf(state: WebhookState, command: WebhookCommand): readonly Refusal[] {
  const registers = command.type === 'RegisterWebhook';
  return [
    ...(command.meta.actor.roles.includes('admin') ? [] : [webhookRefusal('webhook-not-yours')]),
    ...(registers && state.status !== 'unregistered' ? [webhookRefusal('webhook-already-registered')] : []),
    ...(!registers && state.status !== 'active' ? [webhookRefusal('webhook-not-active')] : []),
    ...againstData(command),
  ];
}

function againstData({ type, data }: WebhookCommand): readonly Refusal[] {
  switch (type) {
    case 'RegisterWebhook':
      return [
        ...(data.department.trim() === '' ? [webhookRefusal('webhook-department-missing')] : []),
        ...(isAddress(data.url) ? [] : [webhookRefusal('webhook-url-unsuitable')]),
      ];
    case 'ReplayDeliveries':
      return data.from <= data.to ? [] : [webhookRefusal('webhook-range-backwards')];
    case 'EndWebhook':
      return data.reason.trim() === '' ? [webhookRefusal('webhook-reason-missing')] : [];
    case 'ReplaceWebhookSecret':
      return [];
  }
}

/** http or https, no name and password in it, no fragment. */
function isAddress(url: string): boolean {
  return url.length <= 500 && /^https?:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/.test(url);
}
