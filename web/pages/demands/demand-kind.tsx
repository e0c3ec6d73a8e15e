import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { listCatalogue } from '../../../client/catalogue.js';
import type { HefuConnection } from '../../../client/connection.js';
import { demandCase } from '../../../client/demand-case.js';
import { showDemand } from '../../../client/demands.js';
import type { ShownDemand } from '../../../client/shown-demand.js';
import { departmentNames } from '../../../client/who-is.js';
import type { CaseKind, Option } from '../case-kind.js';
import type { CaseShown, StepsShown } from '../case-shown.js';
import { said } from '../said.js';
import { demandFieldLabels } from './demand-fields.js';
import { demandSections } from './demand-sections.js';
import {
  demandCommandTerm,
  demandDeadlineTerm,
  demandEventTerm,
  demandHolder,
  demandPartyTerm,
  demandStatusTerm,
} from './demand-words.js';

/** More choices than these are no help: then a code is written. */
const mostChoices = 300;

/** Needs for data that nobody lists. */
export const demandKind: CaseKind = {
  base: '/demands',
  kind: demandCase,
  labels: demandFieldLabels,
  choices: {},
  commandTerm: demandCommandTerm,
  eventTerm: demandEventTerm,
  deadlineTerm: demandDeadlineTerm,
  partyTerm: demandPartyTerm,
  show: async (seen, id) => shownCase(await showDemand(seen, id)),
  options: async (hefu, id, fields) => ({
    ...(fields.includes('provider') ? { provider: await otherDepartments(hefu, id) } : {}),
    ...(fields.includes('entry') ? await entriesOf(hefu, await showDemand(hefu, id)) : {}),
  }),
  leftOut: () => false,
  notOffered: [],
};

function shownCase(demand: ShownDemand): CaseShown {
  const { id, title, version, status, heldBy, deadlines, entry, providerName } = demand;
  const steps = stepsOf(status);
  return {
    id,
    title: `数据需求：${title}`,
    version,
    status: demandStatusTerm(status),
    steps,
    held: heldBy === null ? null : { ...heldBy, words: demandHolder(demand) },
    isOver: steps.now === null,
    facts: [
      ['所需数据', title],
      ['信息项', demand.items.length === 0 ? '未写明' : demand.items.join('、')],
      ['用途', demand.purpose],
      ['依据', demand.basis === '' ? '未写明' : demand.basis],
      ['需求方', demand.requesterName],
      ['可能的提供方', providerName ?? '还没有找到，由市经济信息化委转交'],
      ...(entry === null ? [] : [['列入的目录', <Listed entry={entry} />] as const]),
    ],
    clock: status === 'open' ? { term: '答复', sentence: waiting(demand) } : null,
    due: null,
    dueTerm: '',
    deadlines,
    sections: ({ parts }) => demandSections(parts.hefu, demand),
  };
}

function Listed({ entry }: { readonly entry: NonNullable<ShownDemand['entry']> }): Child {
  const code = encodeURIComponent(entry.code);
  return (
    <>
      <a href={`/catalogue/entries/${code}`}>
        {entry.title}（{entry.code}）
      </a>{' '}
      <a href={`/start?resource=${code}`}>申请共享</a>
    </>
  );
}

const waiting = ({ waitingSince, remindedWorkingDays }: ShownDemand): string =>
  `自${chineseDate(waitingSince ?? '')}起等待答复${remindedWorkingDays === null ? '' : `，已提醒（第 ${remindedWorkingDays} 个工作日）`}。没有规定答复的期限，系统按设置提醒（设置，非法定）。`;

const ended: { readonly [status: string]: string } = { closed: '已办结。', withdrawn: '已撤回，不再办理。' };

const stepsOf = (status: string): StepsShown => ({
  all: ['登记需求', '答复', '办结'],
  now: status === 'open' ? 2 : status === 'met' || status === 'declined' ? 3 : null,
  ended: ended[status] ?? '已办结。',
});

async function otherDepartments(hefu: HefuConnection, id: string): Promise<readonly Option[]> {
  const [{ requester, provider }, names] = await Promise.all([showDemand(hefu, id), departmentNames(hefu)]);
  return [...names]
    .filter(([code]) => code !== requester && code !== provider)
    .map(([code, name]) => ({ code, name }));
}

/** Entries in force of whoever was asked; of the whole city where nobody was. */
async function entriesOf(
  hefu: HefuConnection,
  { provider }: ShownDemand,
): Promise<{ readonly entry?: readonly Option[] }> {
  const entries = await listCatalogue(hefu, {
    ...(provider === null ? {} : { provider }),
    limit: mostChoices + 1,
  });
  if (entries.length > mostChoices) return {};
  const inForce = entries.filter((entry) => entry['inForce'] === true);
  return {
    entry: inForce.map((entry) => ({
      code: said(entry, 'code'),
      name: `${said(entry, 'title')}（${said(entry, 'code')}）`,
    })),
  };
}
