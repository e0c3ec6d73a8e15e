import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownDemand } from '../../client/demands.js';
import type { CommandType } from '../../domain/demand/fields.js';
import { commandTerms, outcomeTerms, statusTerms } from '../../domain/demand/glossary.js';
import { permissions } from '../../domain/demand/permissions.js';
import { isStatus } from '../../domain/demand/status.js';
import type { Json } from '../../domain/json.js';
import { text } from '../catalogue/wording.js';
import { facts } from '../facts.js';
import { table } from '../table.js';

type Fields = { readonly [key: string]: Json };
const outcomes: { readonly [outcome: string]: string } = outcomeTerms;

/** A need for a person: what is wanted, who has been asked, and what they said. */
export function demandLines(shown: ShownDemand): readonly string[] {
  const status = text(shown['status']);
  const entry = shown['entry'] as Fields | null;
  const asked = shown['asked'] as readonly Fields[];
  return [
    ...facts([
      ['编号', text(shown['id'])],
      ['状态', isStatus(status) ? statusTerms[status] : status],
      ['所需数据', text(shown['title'])],
      ['信息项', text(shown['items'])],
      ['用途', text(shown['purpose'])],
      ['依据', text(shown['basis'])],
      ['需求方', text(shown['requesterName'])],
      ['在何处', text(shown['providerName']) || '市经济信息化委'],
      ['已列入', entry === null ? '' : `${text(entry['title'])}（${text(entry['code'])}）`],
    ]),
    '',
    ...table(
      ['日期', '部门', '答复', '说明'],
      asked.map(({ provider, on, outcome, reason }) => [
        chineseDate(text(on)),
        text(provider) || '市经济信息化委',
        outcomes[text(outcome)] ?? text(outcome),
        text(reason),
      ]),
    ),
    ...(entry === null
      ? []
      : ['', `发起共享申请：hefu request start --resource ${text(entry['code'])} --purpose … --basis …`]),
    ...next(status),
  ];
}

function next(status: string): readonly string[] {
  if (!isStatus(status)) return [];
  // The keys of a row are commands by its type; Object.keys forgets it.
  const commands = (Object.keys(permissions[status]) as CommandType[]).filter(
    (type) => type !== 'PassDeadline' && type !== 'AdoptCalendar',
  );
  const words = commands.map((type) => `${type}（${commandTerms[type]}）`).join('、');
  return commands.length === 0 ? [] : ['', `可以办理：${words}。`];
}
