import type { Command, Decider, DomainEvent } from '../decider.js';

/**
 * What kind of installation this is: stream `installation/city`. A demonstration says so on the record, since
 * there anybody may act as anybody.
 */
export type InstallationState = { readonly status: 'undecided' | 'demo-begun' | 'demo' };
export type InstallationCommand =
  | Command<'FoundDemoCity', { readonly note: string }>
  | Command<'CompleteDemoCity', { readonly note: string }>;
export type InstallationEvent =
  | DomainEvent<'DemoCityFounded', { readonly note: string }>
  | DomainEvent<'DemoCityCompleted', { readonly note: string }>;

export const installationDecider: Decider<InstallationState, InstallationCommand, InstallationEvent> = {
  initial: { status: 'undecided' },
  decide: (state, { type, meta, data }) => {
    if (!meta.actor.roles.includes('admin')) {
      const message = '演示城市只能由系统管理员建立。';
      return { kind: 'refused', refusals: [{ code: 'not-yours', message, forbidden: true }] };
    }
    if (state.status !== (type === 'FoundDemoCity' ? 'undecided' : 'demo-begun')) {
      return { kind: 'refused', refusals: [{ code: 'already-demo', message: '演示城市已经建立。' }] };
    }
    const event = type === 'FoundDemoCity' ? ('DemoCityFounded' as const) : ('DemoCityCompleted' as const);
    return {
      kind: 'accepted',
      events: [{ type: event, at: meta.at, actor: meta.actor, rule: 'engine', data }],
    };
  },
  evolve: (_, { type }) => ({ status: type === 'DemoCityFounded' ? 'demo-begun' : 'demo' }),
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: () => null,
};
