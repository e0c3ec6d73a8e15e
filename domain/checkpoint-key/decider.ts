import type { Command, Decider, DomainEvent } from '../decider.js';

/** Where the keys that sign the log's checkpoints are on record. */
export const checkpointKeyStream = 'checkpoint-key/log';

/** The key that signs checkpoints: put on record at the first start, changed for another by both of them. */
export type CheckpointKeyState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signing'; readonly current: string; readonly earlier: readonly string[] };

/** Keys as C2SP verifier keys; `note`: text and two signatures, verified by whoever reads the log. */
export interface KeyChange {
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

type CheckpointKeyCommand =
  | Command<'RegisterCheckpointKey', { readonly verifierKey: string }>
  | Command<'ChangeCheckpointKey', KeyChange>;

export type CheckpointKeyEvent =
  | DomainEvent<'CheckpointKeyRegistered', { readonly verifierKey: string }>
  | DomainEvent<'CheckpointKeyChanged', KeyChange>;

export const checkpointKeyTerms = {
  statuses: { unknown: '未登记', signing: '在用' } satisfies Record<CheckpointKeyState['status'], string>,
  commands: {
    RegisterCheckpointKey: '登记检查点密钥',
    ChangeCheckpointKey: '更换检查点密钥',
  } satisfies Record<CheckpointKeyCommand['type'], string>,
  events: {
    CheckpointKeyRegistered: '检查点密钥已登记',
    CheckpointKeyChanged: '检查点密钥已更换',
  } satisfies Record<CheckpointKeyEvent['type'], string>,
  refusals: {
    'not-yours': '检查点密钥只能由系统管理员登记或更换。',
    'already-registered': '检查点密钥已经登记；更换请用 hefu audit rotate-key。',
    'not-registered': '尚未登记检查点密钥，无法更换。',
    'not-current': '签名的不是现用的检查点密钥，请核对密钥文件。',
    'already-used': '新密钥曾经用过，请换一把新的。',
  },
} as const;

const refused = (
  code: keyof typeof checkpointKeyTerms.refusals,
): ReturnType<typeof checkpointKeyDecider.decide> => {
  const message = checkpointKeyTerms.refusals[code];
  return {
    kind: 'refused',
    refusals: [{ code, message, ...(code === 'not-yours' ? { forbidden: true as const } : {}) }],
  };
};

export const checkpointKeyDecider: Decider<CheckpointKeyState, CheckpointKeyCommand, CheckpointKeyEvent> = {
  initial: { status: 'unknown' },
  decide: (state, { type, data, meta }) => {
    const base = { at: meta.at, actor: meta.actor, rule: 'engine' };
    if (!meta.actor.roles.includes('admin')) return refused('not-yours');
    if (type === 'RegisterCheckpointKey') {
      return state.status === 'unknown'
        ? { kind: 'accepted', events: [{ ...base, type: 'CheckpointKeyRegistered', data }] }
        : refused('already-registered');
    }
    if (state.status === 'unknown') return refused('not-registered');
    if (state.current !== data.from) return refused('not-current');
    return [state.current, ...state.earlier].includes(data.to)
      ? refused('already-used')
      : { kind: 'accepted', events: [{ ...base, type: 'CheckpointKeyChanged', data }] };
  },
  evolve: (state, event) => {
    if (event.type === 'CheckpointKeyRegistered')
      return { status: 'signing', current: event.data.verifierKey, earlier: [] };
    if (state.status === 'unknown') throw new Error('CheckpointKeyChanged before CheckpointKeyRegistered');
    return { status: 'signing', current: event.data.to, earlier: [state.current, ...state.earlier] };
  },
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) =>
    state.status === 'unknown' ? null : { current: state.current, earlier: [...state.earlier] },
};
