import type { Command, Decider, DomainEvent } from '../decider.js';
import type { Refusal } from '../refusal.js';

/** Stream `notice/<number>`: that a person had a mail sent again which the engine had given up. */
export type NoticeDeliveryState =
  { readonly status: 'none' } | { readonly status: 'resent'; readonly times: number };

/** What the gateway attests: how the mail stands, and whether its recipient has an address now. */
export interface NoticeDeliveryContext {
  readonly state: 'due' | 'retrying' | 'sent' | 'undelivered';
  readonly hasAddress: boolean;
}

export type NoticeDeliveryCommand = Command<'ResendNotice', { readonly [field: string]: never }> & {
  readonly context: NoticeDeliveryContext;
};
export type NoticeDeliveryEvent = DomainEvent<'NoticeResent', { readonly round: number }>;

export const noticeDeliveryTerms = {
  statuses: { none: '未重新发送', resent: '已重新发送' } satisfies Record<
    NoticeDeliveryState['status'],
    string
  >,
  commands: { ResendNotice: '重新发送通知' } satisfies Record<NoticeDeliveryCommand['type'], string>,
  events: { NoticeResent: '通知已重新发送' } satisfies Record<NoticeDeliveryEvent['type'], string>,
  refusals: {
    'resend-not-yours': '未送达的通知由市经济信息化委或系统管理员重新发送，请联系他们。',
    'resend-not-given-up': '这条通知没有停止发送：已经送达，或者正在自动重试，不必重新发送。',
    'resend-without-address': '收件人现在没有邮件地址，请先在人员名录中登记，再重新发送。',
  },
} as const;

const senders: readonly string[] = ['admin', 'commission'];

export const noticeDeliveryDecider: Decider<NoticeDeliveryState, NoticeDeliveryCommand, NoticeDeliveryEvent> =
  {
    initial: { status: 'none' },
    decide: (state, { meta, context }) => {
      const [first, ...rest] = reasonsAgainst(meta.actor.roles, context);
      if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
      const { at, actor } = meta;
      const round = (state.status === 'none' ? 0 : state.times) + 1;
      return {
        kind: 'accepted',
        events: [{ type: 'NoticeResent', at, actor, rule: 'engine', data: { round } }],
      };
    },
    evolve: (_, { data: { round } }) => ({ status: 'resent', times: round }),
    deadlines: () => [],
    notices: () => [],
    finished: () => false,
    view: (state) => (state.status === 'none' ? null : { times: state.times }),
  };

function reasonsAgainst(
  roles: readonly string[],
  { state, hasAddress }: NoticeDeliveryContext,
): readonly Refusal[] {
  const because = (code: keyof typeof noticeDeliveryTerms.refusals): Refusal => ({
    code,
    message: noticeDeliveryTerms.refusals[code],
  });
  return [
    ...(senders.some((role) => roles.includes(role))
      ? []
      : [{ ...because('resend-not-yours'), forbidden: true as const }]),
    ...(state === 'undelivered' ? [] : [because('resend-not-given-up')]),
    ...(hasAddress ? [] : [because('resend-without-address')]),
  ];
}
