import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownChange } from '../../client/catalogue-changes.js';
import { allChangeTerms } from '../../domain/catalogue-change/change-terms.js';
import type { CommandType } from '../../domain/catalogue-change/fields.js';
import {
  causeTerms,
  commandTerms,
  deadlineTerms,
  statusTerms,
} from '../../domain/catalogue-change/glossary.js';
import { permissions } from '../../domain/catalogue-change/permissions.js';
import { isStatus } from '../../domain/catalogue-change/status.js';
import type { Json } from '../../domain/json.js';
import { facts } from '../facts.js';
import { text } from '../catalogue/wording.js';

const causes: { readonly [cause: string]: string } = causeTerms;

/** A reported change for a person: where it stands, by when what is owed, and what can be done. */
export function changeLines(shown: ShownChange, today: string): readonly string[] {
  const status = text(shown['status']);
  const term = isStatus(status) ? statusTerms[status] : status;
  return [
    ...facts([
      ['编号', text(shown['id'])],
      ['状态', term + (shown['overdue'] === true ? '（已超期）' : '')],
      ['目录', `${text(shown['entryTitle'])}（${text(shown['entry'])}）`],
      ['提供方', text(shown['providerName'])],
      ['变动原因', causes[text(shown['cause'])] ?? text(shown['cause'])],
      ['信息系统', text(shown['system'])],
      ['变动内容', text(shown['what'])],
      ['变动日期', day(shown['changedOn'])],
      ['期限', dueOf(shown, today)],
      ['依据', basisOf(shown)],
      ['调整', evidenceOf(shown['adjustment'])],
      ['发布', evidenceOf(shown['publication'])],
      ['无需调整', text(shown['unaffectedReason'])],
    ]),
    ...next(status),
  ];
}

function dueOf({ due, dueOf: owed }: ShownChange, today: string): string {
  if (typeof due !== 'string') return '';
  const left = due === today ? '，今天到期' : due < today ? '，已超期' : '';
  return `${deadlineTerms[text(owed)] ?? ''} ${chineseDate(due)}${left}`;
}

/** The article, or the plain word that no law says so. */
function basisOf({ ruleSet, clock }: ShownChange): string {
  const terms = allChangeTerms.find(({ id }) => id === ruleSet);
  const rule = text(field(clock, 'rule'));
  const article = text(field(clock, 'article'));
  if (rule.startsWith('setting:')) return '设置，非法定：参照现行规则的期限';
  return terms === undefined ? rule : `${terms.title}${article}（${rule}）`;
}

function evidenceOf(evidence: Json | undefined): string {
  const event = field(evidence, 'event');
  if (field(evidence, 'by') === 'entry') {
    return `目录第 ${text(field(event, 'version'))} 版，由 ${text(field(event, 'by'))} 于 ${day(text(field(event, 'at')).slice(0, 10))}办理`;
  }
  return field(evidence, 'by') === 'statement'
    ? `${day(field(evidence, 'on'))}，经办人说明：${text(field(evidence, 'note'))}`
    : '';
}

function next(status: string): readonly string[] {
  if (!isStatus(status)) return [];
  // The keys of a row are commands by its type; Object.keys forgets it.
  const commands = (Object.keys(permissions[status]) as CommandType[]).filter(
    (type) => type !== 'PassDeadline' && type !== 'AdoptCalendar' && type !== 'NoteEntry',
  );
  const words = commands.map((type) => `${type}（${commandTerms[type]}）`).join('、');
  return commands.length === 0 ? [] : ['', `可以办理：${words}。`];
}

function field(value: Json | undefined, name: string): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as { readonly [key: string]: Json })[name] ?? null)
    : null;
}

const day = (value: Json | undefined): string => (typeof value === 'string' ? chineseDate(value) : '');
