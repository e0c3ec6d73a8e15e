import { chineseDate } from '../../calendar/chinese-date.js';
import { hindranceWords } from '../entry-note/entry-note.js';
import type { Notice, Recipient } from '../notice.js';
import type { NoticeKind } from '../notice-kind.js';
import type { OpeningEvent } from './events.js';
import { applicantCalled, decisionTerms, opinionTerms } from './glossary.js';
import { awaited, type OpeningCase, type OpeningState } from './state.js';

type Told = readonly [kind: NoticeKind, to: readonly Recipient[], what: string, more?: string];

/** Who is told of `event`, in what words. */
export function notices(event: OpeningEvent, state: OpeningState): readonly Notice[] {
  if (state.status === 'none') return [];
  return toldOf(event, state).flatMap(([kind, to, what, more = '']) =>
    to.map((recipient) => ({ kind, to: recipient, ...words(state, what, more) })),
  );
}

const offices = ['coordinator', 'reviewer'] as const;

function toldOf(event: OpeningEvent, state: OpeningCase): readonly Told[] {
  const own = (role: string): Recipient => ({ department: state.provider.code, role });
  const of = (departments: readonly { readonly code: string }[]): readonly Recipient[] =>
    departments.flatMap(({ code }) => offices.map((role) => ({ department: code, role })));
  const coordinator = [own('coordinator')];
  switch (event.type) {
    case 'OpeningApplied':
      return [['opening-registered', [own('reviewer')], '收到一件依申请开放申请', '请征求相关部门意见。']];
    case 'DepartmentsConsulted':
      return [['opening-consulted', of(event.data.departments), '请贵部门提出会商意见', event.data.question]];
    case 'OpinionRecorded': {
      const { department, opinion, reason } = event.data;
      const name = state.consulted.find(({ code }) => code === department)?.name ?? department;
      const what = `${name}${opinion === 'more' ? opinionTerms.more : `${opinionTerms[opinion]}开放`}`;
      return [['opening-opinion', offices.map(own), what, because(reason)]];
    }
    case 'OpeningSupplemented':
      return [['opening-consulted', of(awaited(state)), '已补充说明，请贵部门提出会商意见', event.data.note]];
    case 'ConsultationClosed':
      return [['opening-to-decide', [own('reviewer')], '会商已经结束，请提出拟办意见']];
    case 'OpeningProposed': {
      const what = `拟办意见待批准：${decisionTerms[event.data.decision]}`;
      return [['opening-to-decide', [own('approver')], what, because(event.data.reason)]];
    }
    case 'OpeningReturned':
      return [['opening-to-decide', [own('reviewer')], '拟办意见已退回经办', because(event.data.reason)]];
    default:
      return afterwards(event, state, [...coordinator, ...of(state.consulted)], coordinator);
  }
}

/** All who had a part in it hear what was decided, and what came of it. */
function afterwards(
  event: OpeningEvent,
  state: OpeningCase,
  all: readonly Recipient[],
  coordinator: readonly Recipient[],
): readonly Told[] {
  switch (event.type) {
    case 'OpeningGranted': {
      const { validUntil } = event.data;
      const until = validUntil === null ? '未设使用期限。' : `使用期限至${chineseDate(validUntil)}。`;
      return [['opening-decided', all, '同意以应用接口方式定向开放', until]];
    }
    case 'OpeningRefused':
      return [['opening-decided', all, '不予开放', because(event.data.reason)]];
    case 'EntryNoted': {
      const { hindrance } = event.data;
      const heads = (['approver', 'head'] as const).map((role) => ({
        department: state.provider.code,
        role,
      }));
      const to = [...all, ...heads, { role: 'commission' }];
      return hindrance === null
        ? [['entry-noted', to, '目录的障碍已经消除']]
        : [['entry-noted', to, hindranceWords[hindrance][0], '请提供部门核对本件，说明如何处理。']];
    }
    case 'OpeningSuspended':
      return [['opening-halted', all, '开放已暂停', because(event.data.reason)]];
    case 'OpeningResumed':
      return [['opening-halted', all, '开放已恢复', because(event.data.reason)]];
    case 'OpeningEnded':
      return [['opening-halted', all, '开放已终止', because(event.data.reason)]];
    case 'OpeningExpired':
      return [['opening-halted', coordinator, '使用期限届满', '请登记最后的使用情况并终止开放。']];
    case 'OpeningWithdrawn':
      return [
        [
          'opening-withdrawn',
          [...coordinator, ...withdrawnFrom(state)],
          '申请已撤回',
          because(event.data.reason),
        ],
      ];
    default:
      return [];
  }
}

const withdrawnFrom = ({ consulted }: OpeningCase): readonly Recipient[] =>
  consulted.flatMap(({ code }) => offices.map((role) => ({ department: code, role })));

function words(
  { id, entry, applicant, provider, scope }: OpeningCase,
  what: string,
  more: string,
): { readonly subject: string; readonly body: string } {
  const facts = [
    `编号：${id}`,
    `申请开放的数据：${entry.title}`,
    `申请主体：${applicantCalled(applicant)}`,
    `提供方：${provider.name}`,
    `使用范围：${scope}`,
  ];
  return { subject: `【${id}】${what}`, body: `${facts.join('\n')}\n\n${what}。${more}` };
}

const because = (reason: string): string => (reason === '' ? '' : `理由：${reason.replace(/。$/, '')}。`);
