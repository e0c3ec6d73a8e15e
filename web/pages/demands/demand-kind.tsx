import type { Child } from 'hono/jsx';
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
import { dateWords } from '../../dates.js';
import { say, type Words } from '../../say.js';

/** More choices than these are no help: then a code is written. */
const mostChoices = 300;

/** Needs for data that nobody lists. */
export const demandKind: CaseKind = {
  base: '/demands',
  kind: demandCase,
  labels: demandFieldLabels,
  choices: () => ({}),
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
    title: say(`数据需求：${title}`, `Data need: ${title}`),
    version,
    status: demandStatusTerm(status),
    steps,
    held: heldBy === null ? null : { ...heldBy, words: demandHolder(demand) },
    isOver: steps.now === null,
    facts: [
      [say('所需数据', 'Data needed'), title],
      [
        say('信息项', 'Items'),
        demand.items.length === 0 ? say('未写明', 'not stated') : demand.items.join(say('、', ', ')),
      ],
      [say('用途', 'Purpose'), demand.purpose],
      [say('依据', 'Basis'), demand.basis === '' ? say('未写明', 'not stated') : demand.basis],
      [say('需求方', 'Needed by'), demand.requesterName],
      [
        say('可能的提供方', 'Possible provider'),
        providerName ?? say('还没有找到，由市经济信息化委转交', 'not found yet, the commission forwards it'),
      ],
      ...(entry === null
        ? []
        : [[say('列入的目录', 'Entry it is listed as'), <Listed entry={entry} />] as const]),
    ],
    clock: status === 'open' ? { term: say('答复', 'Answer'), sentence: waiting(demand) } : null,
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
        {entry.title}
        {say('（', ' (')}
        {entry.code}
        {say('）', ')')}
      </a>{' '}
      <a href={`/start?resource=${code}`}>{say('申请共享', 'Apply for sharing')}</a>
    </>
  );
}

const waiting = ({ waitingSince, remindedWorkingDays }: ShownDemand): string =>
  say(
    `自${dateWords(waitingSince ?? '')}起等待答复${remindedWorkingDays === null ? '' : `，已提醒（第 ${remindedWorkingDays} 个工作日）`}。没有规定答复的期限，系统按设置提醒（设置，非法定）。`,
    `Waiting for an answer since ${dateWords(waitingSince ?? '')}${remindedWorkingDays === null ? '' : `, reminded (working day ${remindedWorkingDays})`}. No period is stated; the system reminds by a setting (not law).`,
  );

const ended: { readonly [status: string]: Words } = {
  closed: ['已办结。', 'Closed.'],
  withdrawn: ['已撤回，不再办理。', 'Withdrawn: nothing more is done.'],
};

const stepsOf = (status: string): StepsShown => ({
  all: [
    ['登记需求', 'Record the need'],
    ['答复', 'Answer'],
    ['办结', 'Close'],
  ],
  now: status === 'open' ? 2 : status === 'met' || status === 'declined' ? 3 : null,
  ended: say(ended[status] ?? ['已办结。', 'Closed.']),
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
      name: say(
        `${said(entry, 'title')}（${said(entry, 'code')}）`,
        `${said(entry, 'title')} (${said(entry, 'code')})`,
      ),
    })),
  };
}
