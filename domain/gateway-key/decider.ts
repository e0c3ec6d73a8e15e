import type { Command, Decider, DomainEvent } from '../decider.js';

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

const refused = (code: string, message: string): ReturnType<typeof gatewayKeyDecider.decide> => ({
  kind: 'refused',
  refusals: [{ code, message, ...(code === 'not-yours' ? { forbidden: true as const } : {}) }],
});

export const gatewayKeyDecider: Decider<GatewayKeyState, GatewayKeyCommand, GatewayKeyEvent> = {
  initial: { status: 'unknown' },
  decide: (state, { type, data, meta }) => {
    const base = { at: meta.at, actor: meta.actor, rule: 'engine' };
    if (!meta.actor.roles.includes('admin'))
      return refused('not-yours', '签名密钥只能由系统管理员登记或停用。');
    if (type === 'RegisterKey') {
      return state.status === 'unknown'
        ? {
            kind: 'accepted',
            events: [{ ...base, type: 'KeyRegistered', data: { keyId: meta.caseId, ...data } }],
          }
        : refused('already-registered', '该签名密钥已经登记。');
    }
    return state.status === 'valid'
      ? { kind: 'accepted', events: [{ ...base, type: 'KeyRetired', data }] }
      : refused('not-valid', '该签名密钥未在使用，无需停用。');
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
