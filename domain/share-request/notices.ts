import { chineseDate } from '../../calendar/chinese-date.js';
import { hindranceWords } from '../entry-note/entry-note.js';
import type { Notice, Recipient } from '../notice.js';
import type { NoticeKind } from '../notice-kind.js';
import type { EventOf, ShareRequestEvent } from './events.js';
import { stepsBefore } from './chain.js';
import { deadlineTerms, draftTerms, modeTerms } from './glossary.js';
import { holder } from './holder.js';
import type { ShareRequestCase, ShareRequestState } from './state.js';

/** Who is told of `event`, in what words. The link to the case is added where the address is known. */
export function notices(event: ShareRequestEvent, state: ShareRequestState): readonly Notice[] {
  if (state.status === 'none') return [];
  const tell = (kind: NoticeKind, to: readonly Recipient[], what: string, more = ''): readonly Notice[] =>
    to.map((recipient) => ({ kind, to: recipient, ...words(state, what, more) }));
  const asking: readonly Recipient[] = [{ department: state.requester.code, role: 'coordinator' }];
  const answering = (role: string): readonly Recipient[] => [{ department: state.provider.code, role }];
  const handling = state.assignee === null ? answering('reviewer') : [{ user: state.assignee }];
  switch (event.type) {
    case 'RequestDrafted':
      return []; // The one who started it knows.
    case 'RequestSubmitted':
      return tell(
        'submitted',
        answering('coordinator'),
        '收到一件新的共享申请',
        `申请方：${state.requester.name}。`,
      );
    case 'PaperMissingReminded':
      return tell(
        'paper-missing',
        asking,
        '书面申请尚未收到',
        `提交后已过${event.data.workingDays}个工作日，书面申请尚未登记收文，答复期限还未开始计算。请尽快寄送书面申请。`,
      );
    case 'ClockStarted':
      return tell('clock-started', handling, '开始计算答复期限');
    case 'SupplementRequested':
      return tell(
        'supplement-requested',
        asking,
        '请补正材料',
        `需要补正：${event.data.missing.join('；')}。`,
      );
    case 'SupplementReceived':
      return tell('supplement-received', handling, '补正材料已收到');
    case 'DecisionProposed':
      return tell(
        'proposed',
        answering(needsEndorsement(state) ? 'section-head' : 'approver'),
        '有一件申请待您审批',
      );
    case 'ProposalEndorsed':
      return tell('endorsed', answering('approver'), '有一件申请待您批准');
    case 'ReturnedToHandler':
      return tell('returned', handling, '拟办意见已退回', `退回理由：${event.data.reason}。`);
    case 'CaseReassigned':
      return tell('reassigned', [{ user: event.data.to }], '有一件申请交由您办理');
    case 'ExtensionRequested':
      return tell(
        'extension-requested',
        [{ role: 'commission' }],
        '有一件延期申请待您决定',
        `申请延长${event.data.workingDays}个工作日，理由：${event.data.reason}。`,
      );
    case 'ExtensionGranted':
      return tell(
        'extension-granted',
        [...asking, ...handling],
        '答复期限已延长',
        `延长${event.data.workingDays}个工作日。`,
      );
    case 'ExtensionDenied':
      return tell('extension-denied', handling, '延期申请未获同意', `理由：${event.data.reason}。`);
    case 'AnswerSent':
      return tell(
        'answered',
        asking,
        event.data.decision === 'refuse'
          ? '申请未获同意'
          : denied(state) === ''
            ? '申请已获同意'
            : '申请已获部分同意',
        `${reasons(state)}${denied(state)}`,
      );
    case 'ApplicationApproved':
      return event.data.automatic ? tell('answered', asking, '申请已获同意') : [];
    case 'LetterMisdirected':
      return tell(
        'misdirected',
        asking,
        '申请已退回',
        `退回理由：${event.data.reason}。${event.data.rightProvider === '' ? '' : `请改向${event.data.rightProvider}申请。`}`,
      );
    case 'ResourceDelivered':
      return tell('delivered', asking, '资源已交付，请确认收到', `提供方式：${modeTerms[event.data.mode]}。`);
    case 'ProviderUrged':
      return tell(
        'urged',
        handling,
        '申请方催办',
        event.data.message === '' ? '' : `催办内容：${event.data.message.replace(/。$/, '')}。`,
      );
    case 'EntryNoted': {
      const { hindrance } = event.data;
      const heads = ['coordinator', 'approver', 'head'].flatMap(answering);
      const to = [...asking, ...handling, ...heads, { role: 'commission' }];
      return hindrance === null
        ? tell('entry-noted', to, '目录的障碍已经消除')
        : tell('entry-noted', to, hindranceWords[hindrance][0], '请提供部门核对本件，说明如何处理。');
    }
    case 'RequestWithdrawn':
      return state.submittedOn === null
        ? []
        : tell('withdrawn', handling, '申请已撤回', `撤回理由：${event.data.reason}。`);
    case 'UseExpired':
      return tell(
        'use-expired',
        [...asking, ...handling],
        '使用期限已届满',
        `使用期限：${chineseDate(event.data.validUntil)}。请按提供方要求处置数据。`,
      );
    case 'DeadlineReminded':
      return tell('due-reminder', responsible(state, handling), remaining(event));
    case 'DeadlinePassed':
      return tell(
        'deadline-passed',
        [...responsible(state, handling), ...asking],
        `${term(event.data.deadline)}已过`,
      );
    case 'Escalated':
      return escalation(event, state, tell);
    case 'DeadlineMoved':
      return tell(
        'deadline-moved',
        [...handling, ...asking],
        `${term(event.data.deadline)}变更为${chineseDate(event.data.to)}`,
        `原期限：${chineseDate(event.data.from)}。${event.data.why}。`,
      );
    case 'LetterSigned':
      return tell(
        'letter-signed',
        answering('head'),
        '市经济信息化委已签发文稿',
        event.data.documentNo === '' ? '' : `文号：${event.data.documentNo}。`,
      );
    default:
      return [];
  }
}

/** The handler, and whoever else at the provider has the case on the desk just now. */
function responsible(state: ShareRequestCase, handling: readonly Recipient[]): readonly Recipient[] {
  const held = holder(state);
  if (held === null || held.department !== state.provider.code || held.role === 'reviewer') return handling;
  return [...handling, { department: held.department, role: held.role }];
}

/** What of the application is not granted, item by item. */
function denied({ answer, resource }: ShareRequestCase): string {
  const items = answer?.decision === 'approve' ? answer.terms.items.filter((item) => !item.granted) : [];
  const named = items.map(
    ({ code, reason }) =>
      `${resource.items.find((item) => item.code === code)?.name ?? code}（${reason ?? ''}）`,
  );
  return named.length === 0 ? '' : `不予提供：${named.join('、')}。`;
}

type Tell = (kind: NoticeKind, to: readonly Recipient[], what: string, more?: string) => readonly Notice[];

/** Notices go by themselves; a draft is for the commission to sign, or not. */
function escalation({ data }: EventOf<'Escalated'>, state: ShareRequestCase, tell: Tell): readonly Notice[] {
  const recipients = data.notify.map((who): Recipient =>
    who === 'commission'
      ? { role: 'commission' }
      : { department: state.provider.code, role: who === 'provider-head' ? 'head' : 'approver' },
  );
  const late =
    data.afterWorkingDays === 0 ? `${term(data.deadline)}已过` : `超期${data.afterWorkingDays}个工作日`;
  const draft: readonly Notice[] =
    data.draft === 'none'
      ? []
      : tell(
          'draft-to-sign',
          [{ role: 'commission' }],
          `${draftTerms[data.draft]}草稿待签发`,
          `${late}，系统已拟稿，是否签发由您决定。`,
        );
  return [...tell('escalated', recipients, late, '请督促尽快办理。'), ...draft];
}

function words(
  state: ShareRequestCase,
  what: string,
  more: string,
): { readonly subject: string; readonly body: string } {
  const owed = [state.deliveryDue, state.answerDue].find((due) => due !== null && due.metAt === null);
  const due =
    owed === undefined || owed === null
      ? ''
      : `${term(owed.name)}：${chineseDate(owed.due)}${owed.provisional ? '（暂算）' : ''}。`;
  return {
    subject: `【${state.id}】${what}`,
    body: `编号：${state.id}\n资源：${state.resource.title}\n申请方：${state.requester.name}\n提供方：${state.provider.name}\n\n${what}。${more}${due}`,
  };
}

function remaining({ data }: EventOf<'DeadlineReminded'>): string {
  return data.workingDaysLeft === 0
    ? `${term(data.deadline)}今天到期`
    : `${term(data.deadline)}还剩${data.workingDaysLeft}个工作日`;
}

const term = (name: string): string => deadlineTerms[name] ?? name;
const needsEndorsement = (state: ShareRequestCase): boolean =>
  stepsBefore(state.settings).endorse && state.proposal?.endorsedBy === null;

function reasons({ answer }: ShareRequestCase): string {
  return answer?.decision === 'refuse' ? `理由：${answer.terms.reasons.join('；')}。` : '';
}
