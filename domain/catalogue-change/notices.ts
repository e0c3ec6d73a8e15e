import { chineseDate } from '../../calendar/chinese-date.js';
import type { Notice, Recipient } from '../notice.js';
import type { NoticeKind } from '../notice-kind.js';
import { owedNow } from './dues.js';
import type { CatalogueChangeEvent, EventOf } from './events.js';
import { causeTerms, deadlineTerms, draftTerms } from './glossary.js';
import type { CatalogueChangeCase, CatalogueChangeState } from './state.js';

const commission: Recipient = { role: 'commission' };

/** Who is told of `event`, in what words. The link to the case is added where the address is known. */
export function notices(event: CatalogueChangeEvent, state: CatalogueChangeState): readonly Notice[] {
  if (state.status === 'none') return [];
  const tell: Tell = (kind, to, what, more = '') =>
    to.map((recipient) => ({ kind, to: recipient, ...words(state, what, more) }));
  const office: readonly Recipient[] = [{ department: state.provider.code, role: 'coordinator' }];
  /** Whoever owes it. */
  const owing = (deadline: string): readonly Recipient[] => (deadline === 'review' ? [commission] : office);
  switch (event.type) {
    case 'ChangeReported':
      return tell('change-reported', office, '有一项变动需要调整目录', `变动内容：${stop(event.data.what)}`);
    case 'AdjustmentRecorded':
      return event.data.next === 'in-review'
        ? tell('change-to-review', [commission], '目录调整待审核发布')
        : [];
    case 'AdjustmentReturned':
      return tell('change-returned', office, '目录调整未完成', '送审的修改已被退回或撤回，请继续调整目录。');
    case 'PublicationRecorded':
      return tell('change-completed', office, '目录已审核发布');
    case 'DeclaredUnaffected':
      return tell('change-unaffected', [commission], '提供方认定无需调整目录', because(event.data.reason));
    case 'ExtensionRequested':
      return tell(
        'extension-requested',
        [commission],
        '有一件目录调整的延期申请待您决定',
        `申请延长${event.data.workingDays}个工作日。${because(event.data.reason)}`,
      );
    case 'ExtensionGranted':
      return tell(
        'extension-granted',
        office,
        '目录调整期限已延长',
        `延长${event.data.workingDays}个工作日。`,
      );
    case 'ExtensionDenied':
      return tell('extension-denied', office, '延期申请未获同意', because(event.data.reason));
    case 'ChangeWithdrawn':
      return tell('change-withdrawn', office, '变动报告已撤销', because(event.data.reason));
    case 'ProviderUrged':
      return tell('urged', office, '市经济信息化委催办', stop(event.data.message));
    case 'LetterSigned':
      return tell(
        'letter-signed',
        [{ department: state.provider.code, role: 'head' }],
        '市经济信息化委已签发文稿',
        event.data.documentNo === '' ? '' : `文号：${event.data.documentNo}。`,
      );
    case 'DeadlineReminded':
      return tell('due-reminder', owing(event.data.deadline), remaining(event));
    case 'DeadlinePassed':
      return tell('deadline-passed', owing(event.data.deadline), `${term(event.data.deadline)}已过`);
    case 'DeadlineMoved':
      return tell(
        'deadline-moved',
        owing(event.data.deadline),
        `${term(event.data.deadline)}变更为${chineseDate(event.data.to)}`,
        `原期限：${chineseDate(event.data.from)}。${event.data.why}。`,
      );
    case 'Escalated':
      return escalation(event, state, tell);
    default:
      return [];
  }
}

type Tell = (kind: NoticeKind, to: readonly Recipient[], what: string, more?: string) => readonly Notice[];

/** Notices go by themselves; a draft is for the commission to sign, or not. What the authority owes is told to it alone. */
function escalation(
  { data }: EventOf<'Escalated'>,
  state: CatalogueChangeCase,
  tell: Tell,
): readonly Notice[] {
  const late =
    data.afterWorkingDays === 0 ? `${term(data.deadline)}已过` : `超期${data.afterWorkingDays}个工作日`;
  const recipients =
    data.deadline === 'review'
      ? [commission]
      : data.notify.map((who): Recipient =>
          who === 'commission'
            ? commission
            : { department: state.provider.code, role: who === 'provider-head' ? 'head' : 'approver' },
        );
  const draft =
    data.draft === 'none'
      ? []
      : tell(
          'draft-to-sign',
          [commission],
          `${draftTerms[data.draft]}草稿待签发`,
          `${late}，系统已拟稿，是否签发由您决定。`,
        );
  return [...tell('escalated', recipients, late, '请督促尽快办理。'), ...draft];
}

function words(
  state: CatalogueChangeCase,
  what: string,
  more: string,
): { readonly subject: string; readonly body: string } {
  const owed = owedNow(state);
  const due =
    owed === null
      ? ''
      : `${term(owed.name)}：${chineseDate(owed.due)}${owed.provisional ? '（暂算）' : ''}。`;
  const about = `编号：${state.id}\n目录：${state.entry.title}（${state.entry.code}）\n提供方：${state.provider.name}\n变动：${causeTerms[state.cause]}，${chineseDate(state.changedOn)}`;
  return { subject: `【${state.id}】${what}`, body: `${about}\n\n${what}。${more}${due}` };
}

function remaining({ data }: EventOf<'DeadlineReminded'>): string {
  return data.workingDaysLeft === 0
    ? `${term(data.deadline)}今天到期`
    : `${term(data.deadline)}还剩${data.workingDaysLeft}个工作日`;
}

const term = (name: string): string => deadlineTerms[name] ?? name;
const stop = (text: string): string => (text === '' ? '' : `${text.replace(/。$/, '')}。`);
const because = (reason: string): string => (reason === '' ? '' : `理由：${stop(reason)}`);
