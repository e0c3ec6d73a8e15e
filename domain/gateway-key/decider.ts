import type { Command, Decider, DomainEvent } from '../decider.js';
import type { Refusal } from '../refusal.js';

/**
 * A gateway's signing key: registered before it signs anything, retired when it no longer may. Stream
 * `gateway-key/<keyId>`; old envelopes stay verifiable, so a key is never removed.
 */
export type GatewayKeyState =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'valid' | 'retired';
      readonly keyId: string;
      readonly publicKey: string;
      readonly since: string;
      readonly until: string | null;
    };

export type GatewayKeyCommand =
  Command<'RegisterKey', { readonly publicKey: string }> | Command<'RetireKey', { readonly reason: string }>;

export type GatewayKeyEvent =
  | DomainEvent<'KeyRegistered', { readonly keyId: string; readonly publicKey: string }>
  | DomainEvent<'KeyRetired', { readonly reason: string }>;

export const gatewayKeyTerms = {
  statuses: { unknown: '未登记', valid: '在用', retired: '已停用' } satisfies Record<
    GatewayKeyState['status'],
    string
  >,
  commands: { RegisterKey: '登记签名密钥', RetireKey: '停用签名密钥' } satisfies Record<
    GatewayKeyCommand['type'],
    string
  >,
  events: { KeyRegistered: '签名密钥已登记', KeyRetired: '签名密钥已停用' } satisfies Record<
    GatewayKeyEvent['type'],
    string
  >,
  refusals: {
    'key-not-yours': '签名密钥只能由系统管理员登记或停用，请联系系统管理员。',
    'key-already-registered': '该签名密钥已经登记，无需再次登记。',
    'key-not-in-use': '该签名密钥未在使用，无需停用。',
  },
} as const;

type GatewayKeyRefusalCode = keyof typeof gatewayKeyTerms.refusals;

function reasonsAgainst(state: GatewayKeyState, { type, meta }: GatewayKeyCommand): readonly Refusal[] {
  const because = (code: GatewayKeyRefusalCode): Refusal => ({
    code,
    message: gatewayKeyTerms.refusals[code],
  });
  const notYours = { ...because('key-not-yours'), forbidden: true as const };
  return [
    ...(meta.actor.roles.includes('admin') ? [] : [notYours]),
    ...(type === 'RegisterKey' && state.status !== 'unknown' ? [because('key-already-registered')] : []),
    ...(type === 'RetireKey' && state.status !== 'valid' ? [because('key-not-in-use')] : []),
  ];
}

export const gatewayKeyDecider: Decider<GatewayKeyState, GatewayKeyCommand, GatewayKeyEvent> = {
  initial: { status: 'unknown' },
  decide: (state, command) => {
    const [first, ...rest] = reasonsAgainst(state, command);
    if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
    const { type, data, meta } = command;
    const base = { at: meta.at, actor: meta.actor, rule: 'engine' };
    const event =
      type === 'RegisterKey'
        ? { ...base, type: 'KeyRegistered' as const, data: { keyId: meta.caseId, ...data } }
        : { ...base, type: 'KeyRetired' as const, data };
    return { kind: 'accepted', events: [event] };
  },
  evolve: (state, event) => {
    if (event.type === 'KeyRegistered')
      return { status: 'valid', ...event.data, since: event.at, until: null };
    if (state.status === 'unknown') throw new Error('KeyRetired before KeyRegistered');
    return { ...state, status: 'retired', until: event.at };
  },
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) =>
    state.status === 'unknown'
      ? null
      : { keyId: state.keyId, publicKey: state.publicKey, since: state.since, until: state.until },
};
