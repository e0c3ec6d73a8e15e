import { annualPlanCase } from '../../client/annual-plan-case.js';
import { showPlan } from '../../client/annual-plans.js';
import { chineseDate } from '../../calendar/chinese-date.js';
import { namedPlanItems, type NamedItem } from '../../client/plan-items.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import {
  commandTerms,
  draftTerms,
  eventTerms,
  milestoneTerms,
  partyTerms,
} from '../../domain/annual-plan/glossary.js';
import type { CaseKind, Option } from './case-kind.js';
import type { CaseShown } from './case-shown.js';
import { planFieldLabels } from './plan-field-labels.js';
import { planLead, planSections } from './plan-sections.js';
import { milestoneTerm, planStatusTerm } from './plan-words.js';

const inTerms = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? '—';
const planCommandTerm = (type: string): string => inTerms(commandTerms, type);
const planEventTerm = (type: string): string =>
  type === 'CommandRefused' ? '未予办理' : inTerms(eventTerms, type);

/** More ticks than these are no help: then codes are written, one a line. */
const mostTicks = 300;

const planParties: { readonly [party: string]: string } = partyTerms;

/** Annual plans. */
export const planKind: CaseKind = {
  base: '/plans',
  kind: annualPlanCase,
  labels: planFieldLabels,
  choices: {},
  commandTerm: planCommandTerm,
  eventTerm: planEventTerm,
  deadlineTerm: (name) => {
    const [code = ''] = name.split('/');
    return code === 'close' ? '自动办结' : milestoneTerm(code.startsWith('added-') ? 'added' : code);
  },
  partyTerm: (party) => planParties[party] ?? '—',
  show: async (seen, id) => shownCase(await showPlan(seen, id)),
  options: async (hefu, id, fields) => {
    const shown = await showPlan(hefu, id);
    const wantsItems = ['items', 'interfaceItems', 'code'].some((field) => fields.includes(field));
    const ticks = wantsItems ? optionsOf(await namedPlanItems(hefu, id, shown.department), fields) : [];
    const asked = (field: string, options: readonly Option[]): object =>
      fields.includes(field) && options.length <= mostTicks ? { [field]: options } : {};
    return {
      ...asked('items', ticks),
      ...asked('interfaceItems', ticks),
      ...(ticks.length > 0 ? asked('code', ticks) : {}),
      ...asked('letter', lettersOf(shown)),
      ...asked(
        'milestone',
        shown.milestones.map(({ code }) => ({ code, name: inTerms(milestoneTerms, code) })),
      ),
    };
  },
  leftOut: () => false,
  // One item is opened as several are; what the catalogue changes reaches a plan by itself.
  notOffered: ['NoteCatalogueChange', 'OpenItem'],
};

function shownCase(plan: ShownPlan): CaseShown {
  const { id, departmentName, year, version, status, due, dueOf, deadlines } = plan;
  const number = plan.documentNumber === '' ? '' : `（${plan.documentNumber}）`;
  return {
    id,
    title: `${departmentName}${year}年度计划`,
    version,
    status: planStatusTerm(status),
    back: [`/plans?year=${year}`, `返回${year}年度计划`],
    steps: null,
    held: null,
    isOver: status === 'closed',
    facts: [
      ['依据', `${plan.templateTitle}${number}`],
      ['下达日期', chineseDate(plan.issuedOn)],
    ],
    clock: null,
    due,
    dueTerm: dueOf === null ? '' : planKind.deadlineTerm(dueOf),
    deadlines,
    lead: ({ count }) => Promise.resolve(planLead(plan, count)),
    sections: ({ parts }) => planSections(parts.hefu, plan),
  };
}

/** An opening is of what is listed and not open yet; a list is made of everything the catalogue has. */
function optionsOf(items: readonly NamedItem[], fields: readonly string[]): readonly Option[] {
  const isOpening = fields.includes('channel');
  return items
    .filter(({ item }) => (isOpening ? item.listed && item.opened === null : item.withdrawnOn === null))
    .map(({ code, title }) => ({ code, name: title }));
}

function lettersOf({ letters }: ShownPlan): readonly Option[] {
  return letters
    .filter(({ signedBy }) => signedBy === null)
    .map(({ id, kind }) => ({ code: id, name: inTerms(draftTerms, kind) }));
}
