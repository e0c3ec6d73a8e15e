import { chineseDate } from '../../calendar/chinese-date.js';
import type { Notice, Recipient } from '../notice.js';
import { ownName } from '../plan-templates/own-name.js';
import type { NoticeKind } from '../notice-kind.js';
import { missingItems } from './completeness.js';
import type { EventOf, NotedItem, PlanEvent, SentList } from './events.js';
import { deadlineTerm, draftTerms } from './glossary.js';
import { openings, share } from './interface-share.js';
import { isRunning } from './milestones.js';
import { named } from './refusals.js';
import type { PlanCase, PlanState } from './state.js';

type Tell = (kind: NoticeKind, to: readonly Recipient[], what: string, more?: string) => readonly Notice[];

/** Who is told of `event`, in what words. The link to the plan is added where the address is known. */
export function notices(event: PlanEvent, state: PlanState): readonly Notice[] {
  if (state.status === 'none') return [];
  const tell: Tell = (kind, to, what, more = '') =>
    to.map((recipient) => ({ kind, to: recipient, ...words(state, what, more) }));
  const office = (...roles: readonly string[]): readonly Recipient[] =>
    roles.map((role) => ({ department: state.department.code, role }));
  const handling = office('planner', 'coordinator');
  const commission: readonly Recipient[] = [{ role: 'commission' }];
  switch (event.type) {
    case 'PlanIssued':
      return event.data.joined
        ? tell('plan-issued', [...handling, ...office('approver')], '计划已下达', dates(state))
        : tell(
            'plan-invited',
            [...handling, ...office('head')],
            '鼓励各区加入本年度计划',
            '愿意加入的，请办理“加入计划”。',
          );
    case 'PlanJoined':
      return tell('plan-joined', commission, '该区已加入计划');
    case 'ListFiled':
      return tell('list-filed', commission, filedWords(event), defects(event.data));
    case 'ListRevised':
      return tell(
        'list-revised',
        commission,
        '开放清单已修订',
        `理由：${event.data.reason}。${defects(event.data)}`,
      );
    case 'FilingReturned':
      return tell(
        'filing-returned',
        handling,
        '开放清单已退回，请补正后重新报备',
        `退回理由：${event.data.reason}。`,
      );
    case 'ListPublished':
      return tell('list-published', handling, '开放清单已公布');
    case 'CatalogueNoted':
      return [
        ...tell('catalogue-noted', handling, '目录变化影响年度计划', changes(event.data.items)),
        ...stillOpen(event.data.items, [...office('approver', 'head'), ...commission], tell),
      ];
    case 'SafetyTaskListLoaded':
      return tell(
        'safety-list-loaded',
        handling,
        taskListTitle(state),
        `涉及本部门${event.data.items.length}项。`,
      );
    case 'ItemsOpened':
      return event.data.differing.length === 0
        ? []
        : tell(
            'opening-differs',
            handling,
            '开放方式与目录的公开方式不一致，请核对',
            `涉及：${named(event.data.differing, event.data.titles)}。`,
          );
    case 'DelayExplained':
      return tell(
        'delay-explained',
        commission,
        `${termOf(state, event.data.milestone)}的延迟原因已说明`,
        `说明：${event.data.reason}。`,
      );
    case 'PlanAmended':
      return event.data.due === null ? tell('plan-amended', handling, '计划已调整') : [];
    case 'TemplateAdopted':
      return tell('plan-amended', handling, '计划改用新的计划模板', `理由：${event.data.reason}。`);
    case 'DeadlineReminded':
      return tell('due-reminder', handling, remaining(event, state), outlook(event.data.deadline, state));
    case 'DeadlinePassed':
      return tell(
        'deadline-passed',
        handling,
        `${termOf(state, event.data.deadline)}已超期`,
        outlook(event.data.deadline, state),
      );
    case 'Escalated':
      return escalation(event, state, tell);
    case 'DeadlineMoved':
      return tell(
        'deadline-moved',
        handling,
        `${termOf(state, event.data.deadline)}的期限变更为${chineseDate(event.data.to)}`,
        `原期限：${chineseDate(event.data.from)}。${event.data.why}。`,
      );
    case 'LetterSigned':
      return tell(
        'letter-signed',
        office('head'),
        '市经济信息化委已签发文稿',
        event.data.documentNo === '' ? '' : `文号：${event.data.documentNo}。`,
      );
    case 'PlanClosed':
      return tell(
        'plan-closed',
        [...handling, ...commission],
        '计划已办结',
        event.data.unfinished.length === 0
          ? ''
          : `未完成：${event.data.unfinished.map((name) => termOf(state, name)).join('、')}。`,
      );
    default:
      return [];
  }
}

/** Notices go by themselves; a draft is for the commission to sign, or not. */
function escalation({ data }: EventOf<'Escalated'>, state: PlanCase, tell: Tell): readonly Notice[] {
  const recipients = data.notify.map((who): Recipient =>
    who === 'commission'
      ? { role: 'commission' }
      : { department: state.department.code, role: who === 'provider-head' ? 'head' : 'approver' },
  );
  const term = termOf(state, data.deadline);
  const late = data.afterWorkingDays === 0 ? `${term}已超期` : `${term}超期${data.afterWorkingDays}个工作日`;
  const draft =
    data.draft === 'none'
      ? []
      : tell(
          'draft-to-sign',
          [{ role: 'commission' }],
          `${draftTerms[data.draft]}草稿待签发（${term}）`,
          `${late}，系统已拟稿，是否签发由您决定。`,
        );
  return [...tell('escalated', recipients, late, '请督促尽快完成。'), ...draft];
}

function words(
  state: PlanCase,
  what: string,
  more: string,
): { readonly subject: string; readonly body: string } {
  const { template, department, year } = state;
  const number = template.documentNumber === '' ? '' : `（${template.documentNumber}）`;
  return {
    subject: `【${department.name}${year}年度计划】${what}`,
    body: `计划：${template.title}${number}\n部门：${department.name}\n\n${what}。${more}`,
  };
}

function dates(state: PlanCase): string {
  const listed = state.milestones
    .filter((milestone) => isRunning(milestone))
    .map(({ code, due }) => `${termOf(state, code)}：${chineseDate(due)}`);
  return listed.length === 0 ? '' : `${listed.join('；')}。`;
}

function filedWords({ data }: EventOf<'ListFiled'>): string {
  return data.items.length === 0 ? '已提交零报告' : `已报备开放清单，共${data.items.length}项`;
}

function defects({ missing, unknown, titles }: SentList): string {
  return [
    missing.length === 0 ? '' : `清单缺少：${named(missing, titles)}。`,
    unknown.length === 0 ? '' : `不在目录中：${named(unknown)}。`,
  ].join('');
}

/** What a date is called: as usual, or as the commission has it in the year's own template. */
const termOf = ({ template }: PlanCase, name: string): string =>
  ownName(template, name) ?? deadlineTerm(name);

/** The task list is of what the year's own document names; 城市安全 where it names nothing else. */
function taskListTitle({ template }: Pick<PlanCase, 'template'>): string {
  const name = ownName(template, 'safety');
  return name === undefined ? '“城市安全”任务清单已下达' : `${name}：任务清单已下达`;
}

/** Open to everybody, and not to be: those who answer for it and the commission hear of it, too. */
function stillOpen(items: readonly NotedItem[], to: readonly Recipient[], tell: Tell): readonly Notice[] {
  const open = items.filter((item) => item.stillOpen === true);
  if (open.length === 0) return [];
  const titles = Object.fromEntries(open.map(({ code, title }) => [code, title]));
  return tell(
    'catalogue-noted',
    to,
    '已经开放的数据，目录不再公开，请核对',
    `涉及：${named(Object.keys(titles), titles)}。停止开放的，请撤下项目。`,
  );
}

const effectWords = { owed: '应列入清单', lapsed: '不再列入清单', changed: '内容有变' } as const;

function changes(items: readonly NotedItem[]): string {
  return (['owed', 'lapsed', 'changed'] as const)
    .map((effect) => {
      const of = items.filter((item) => item.effect === effect);
      const titles = Object.fromEntries(of.map(({ code, title }) => [code, title]));
      return of.length === 0 ? '' : `${effectWords[effect]}：${named(Object.keys(titles), titles)}。`;
    })
    .join('');
}

function remaining({ data }: EventOf<'DeadlineReminded'>, state: PlanCase): string {
  const term = termOf(state, data.deadline);
  return data.workingDaysLeft === 0 ? `${term}今天到期` : `${term}还剩${data.workingDaysLeft}个工作日`;
}

/** What is still to be done, said with the reminder. */
function outlook(deadline: string, state: PlanCase): string {
  const { listed, opened, forecastByInterface, forecastOf } = openings(state);
  if (deadline === 'filing') {
    const missing = missingItems(state);
    return missing.length === 0
      ? '目录中没有须列入清单的项目，请提交零报告。'
      : `须列入清单${missing.length}项。`;
  }
  if (deadline !== 'complete') return '';
  const target = state.template.interfaceTargetPercent;
  const forecast = share(forecastByInterface, forecastOf);
  const below =
    forecast !== null && forecast * 100 < target
      ? `按目前的安排，${forecastOf}项中以接口开放${forecastByInterface}项，年底占${Math.round(forecast * 100)}%，低于${target}%的目标。`
      : '';
  return `清单${listed}项，已开放${opened}项。${below}`;
}
