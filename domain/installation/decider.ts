import type { Command, Decider, DomainEvent } from '../decider.js';
import type { Refusal } from '../refusal.js';

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

export const installationTerms = {
  statuses: { undecided: '未定', 'demo-begun': '演示城市建立中', demo: '演示城市' } satisfies Record<
    InstallationState['status'],
    string
  >,
  commands: { FoundDemoCity: '建立演示城市', CompleteDemoCity: '完成演示城市' } satisfies Record<
    InstallationCommand['type'],
    string
  >,
  events: {
    DemoCityFounded: '开始建立演示城市',
    DemoCityCompleted: '演示城市已建立',
  } satisfies Record<InstallationEvent['type'], string>,
  refusals: {
    'installation-not-yours': '演示城市只能由系统管理员建立，请联系系统管理员。',
    'already-demo': '演示城市已经建立，无需再次建立。',
  },
} as const;

function reasonsAgainst(
  { status }: InstallationState,
  type: InstallationCommand['type'],
  roles: readonly string[],
): readonly Refusal[] {
  const { refusals: said } = installationTerms;
  const notYours = {
    code: 'installation-not-yours',
    message: said['installation-not-yours'],
    forbidden: true as const,
  };
  return [
    ...(roles.includes('admin') ? [] : [notYours]),
    ...(status === (type === 'FoundDemoCity' ? 'undecided' : 'demo-begun')
      ? []
      : [{ code: 'already-demo', message: said['already-demo'] }]),
  ];
}

export const installationDecider: Decider<InstallationState, InstallationCommand, InstallationEvent> = {
  initial: { status: 'undecided' },
  decide: (state, { type, meta, data }) => {
    const [first, ...rest] = reasonsAgainst(state, type, meta.actor.roles);
    if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
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
