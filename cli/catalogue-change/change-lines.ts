import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownChange } from '../../client/shown-change.js';
import { allChangeTerms } from '../../domain/catalogue-change/change-terms.js';
import type { Evidence } from '../../domain/catalogue-change/events.js';
import {
  causeTerms,
  commandTerms,
  deadlineTerms,
  statusTerms,
} from '../../domain/catalogue-change/glossary.js';
import { permissions } from '../../domain/catalogue-change/permissions.js';
import { isStatus } from '../../domain/catalogue-change/status.js';
import { whatNext } from '../case/what-next.js';
import { facts } from '../facts.js';

const causes: { readonly [cause: string]: string } = causeTerms;

/** A reported change for a person: where it stands, by when what is owed, and what can be done. */
export function changeLines(shown: ShownChange, today: string): readonly string[] {
  const status = shown.status;
  const term = isStatus(status) ? statusTerms[status] : status;
  return [
    ...facts([
      ['编号', shown.id],
      ['状态', term + (shown.overdue ? '（已超期）' : '')],
      ['目录', `${shown.entryTitle}（${shown.entry}）`],
      ['提供方', shown.providerName],
      ['变动原因', causes[shown.cause] ?? shown.cause],
      ['信息系统', shown.system],
      ['变动内容', shown.what],
      ['变动日期', chineseDate(shown.changedOn)],
      ['期限', dueOf(shown, today)],
      ['依据', basisOf(shown)],
      ['调整', evidenceOf(shown.adjustment)],
      ['发布', evidenceOf(shown.publication)],
      ['无需调整', shown.unaffectedReason ?? ''],
    ]),
    ...(isStatus(status) ? whatNext(permissions[status], commandTerms) : []),
  ];
}

function dueOf({ due, dueOf: owed }: ShownChange, today: string): string {
  if (due === null) return '';
  const left = due === today ? '，今天到期' : due < today ? '，已超期' : '';
  return `${deadlineTerms[owed ?? ''] ?? ''} ${chineseDate(due)}${left}`;
}

/** The article, or the plain word that no law says so. */
function basisOf({ ruleSet, clock: { rule, article } }: ShownChange): string {
  const terms = allChangeTerms.find(({ id }) => id === ruleSet);
  if (rule.startsWith('setting:')) return '设置，非法定：参照现行规则的期限';
  return terms === undefined ? rule : `${terms.title}${article}（${rule}）`;
}

function evidenceOf(evidence: Evidence | null): string {
  if (evidence === null) return '';
  if (evidence.by === 'statement') return `${chineseDate(evidence.on)}，经办人说明：${evidence.note}`;
  const { version, by, at } = evidence.event;
  return `目录第 ${version} 版，由 ${by} 于 ${chineseDate(at.slice(0, 10))}办理`;
}
