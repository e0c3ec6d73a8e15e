import type { Decider } from '../decider.js';
import type { Refusal } from '../refusal.js';
import { refusalsOf } from './refusals.js';
import type { WebhookCommand, WebhookEvent, WebhookState } from './webhook.js';

export const webhookDecider: Decider<WebhookState, WebhookCommand, WebhookEvent> = {
  initial: { status: 'unregistered' },
  decide: (state, command) => {
    const [first, ...rest]: readonly Refusal[] = refusalsOf(state, command);
    if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
    return { kind: 'accepted', events: [eventOf(command)] };
  },
  evolve: (state, event) => {
    if (event.type === 'WebhookRegistered') return { status: 'active', ...event.data };
    if (event.type === 'WebhookEnded' && state.status === 'active') return { ...state, status: 'ended' };
    return state;
  },
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) =>
    state.status === 'unregistered'
      ? null
      : {
          id: state.id,
          status: state.status,
          department: state.department,
          url: state.url,
          types: state.types,
        },
};

function eventOf({ type, data, meta }: WebhookCommand): WebhookEvent {
  const made = { at: meta.at, actor: meta.actor, rule: 'engine' };
  switch (type) {
    case 'RegisterWebhook':
      return { type: 'WebhookRegistered', ...made, data: { id: meta.caseId, ...data } };
    case 'ReplaceWebhookSecret':
      return { type: 'WebhookSecretReplaced', ...made, data: {} };
    case 'ReplayDeliveries':
      return { type: 'DeliveriesReplayed', ...made, data };
    case 'EndWebhook':
      return { type: 'WebhookEnded', ...made, data };
  }
}
