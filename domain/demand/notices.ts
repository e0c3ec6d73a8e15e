import type { Notice, Recipient } from '../notice.js';
import type { NoticeKind } from '../notice-kind.js';
import type { DemandEvent } from './events.js';
import type { DemandCase, DemandState } from './state.js';

const commission: Recipient = { role: 'commission' };

/** Who is told of `event`, in what words. */
export function notices(event: DemandEvent, state: DemandState): readonly Notice[] {
  if (state.status === 'none') return [];
  const tell = (kind: NoticeKind, to: readonly Recipient[], what: string, more = ''): readonly Notice[] =>
    to.map((recipient) => ({ kind, to: recipient, ...words(state, what, more) }));
  const asking: readonly Recipient[] = [{ department: state.requester.code, role: 'coordinator' }];
  const asked: readonly Recipient[] =
    state.provider === null ? [] : [{ department: state.provider.code, role: 'coordinator' }];
  switch (event.type) {
    case 'DemandRecorded':
      return [
        ...tell('demand-recorded', asked, '有一项数据需求，可能由贵部门掌握', likely(state)),
        ...tell(
          'demand-recorded',
          [commission],
          '有一项数据需求',
          state.provider === null ? '没有找到可能的提供部门，请转交。' : `已发${state.provider.name}。`,
        ),
      ];
    case 'DemandForwarded':
      return tell('demand-forwarded', asked, '有一项数据需求转交贵部门', because(event.data.reason));
    case 'OtherNamed':
      return [
        ...tell('demand-forwarded', asked, '有一项数据需求转交贵部门', because(event.data.reason)),
        ...(state.provider === null
          ? tell('demand-to-forward', [commission], '有一项数据需求待转交', because(event.data.reason))
          : []),
      ];
    case 'ListedAnswered': {
      const { entry } = event.data;
      const more = `目录：${entry.title}（${entry.code}），可以发起共享申请。`;
      return tell('demand-met', [...asking, commission], '数据需求已列入目录', more);
    }
    case 'CannotAnswered':
      return tell('demand-declined', [...asking, commission], '数据需求不能满足', because(event.data.reason));
    case 'DemandReopened':
      return tell('demand-to-forward', [commission], '有一项数据需求重新提出', because(event.data.reason));
    case 'AnswerReminded':
      return tell(
        'demand-reminder',
        [...asked, commission],
        '数据需求尚未答复',
        `已过${event.data.workingDays}个工作日（提醒为设置，非法定期限）。`,
      );
    case 'DemandWithdrawn':
      return tell('demand-withdrawn', asked, '数据需求已撤回', because(event.data.reason));
    default:
      return [];
  }
}

function words(
  { id, title, requester, provider }: DemandCase,
  what: string,
  more: string,
): { readonly subject: string; readonly body: string } {
  const to = provider === null ? '' : `\n可能的提供方：${provider.name}`;
  return {
    subject: `【${id}】${what}`,
    body: `编号：${id}\n所需数据：${title}\n需求方：${requester.name}${to}\n\n${what}。${more}`,
  };
}

function likely({ candidates, provider }: DemandCase): string {
  const near = candidates.filter((one) => one.provider === provider?.code).map(({ title }) => title);
  return near.length === 0 ? '' : `相近的目录：${near.join('、')}。`;
}

const because = (reason: string): string => (reason === '' ? '' : `理由：${reason.replace(/。$/, '')}。`);
