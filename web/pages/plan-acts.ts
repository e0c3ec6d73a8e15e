import { annualPlanCase } from '../../client/annual-plan-case.js';
import { showPlan } from '../../client/annual-plans.js';
import type { HefuConnection } from '../../client/connection.js';
import { namedPlanItems, type NamedItem } from '../../client/plan-items.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import {
  commandTerms,
  draftTerms,
  eventTerms,
  milestoneTerms,
  partyTerms,
  statusTerms,
} from '../../domain/annual-plan/glossary.js';
import { permissions } from '../../domain/annual-plan/permissions.js';
import type { ActKind, Option } from './act-kind.js';
import { planFieldLabels } from './plan-field-labels.js';

const inTerms = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? '—';
export const planCommandTerm = (type: string): string => inTerms(commandTerms, type);
export const planEventTerm = (type: string): string =>
  type === 'CommandRefused' ? '未予办理' : inTerms(eventTerms, type);
export const planStatusTerm = (status: string): string => inTerms(statusTerms, status);

/** More ticks than these are no help: then codes are written, one a line. */
const mostTicks = 300;

/** Acts on annual plans. */
export const planActs: ActKind = {
  base: '/plans',
  kind: annualPlanCase,
  labels: planFieldLabels,
  commandTerm: planCommandTerm,
  eventTerm: planEventTerm,
  subject: async (seen, id) => {
    const { departmentName, year, version } = await showPlan(seen, id);
    return { id, title: `${departmentName}${year}年度计划`, version };
  },
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
  leftOut: (field) => field === 'note',
  whyNot: async (hefu: HefuConnection, id: string, command: string) => {
    const { status } = await showPlan(hefu, id);
    const rows: {
      readonly [status: string]: { readonly [command: string]: readonly (keyof typeof partyTerms)[] };
    } = permissions;
    const who = rows[status]?.[command]?.map((party) => partyTerms[party]);
    const now = `本计划现在“${planStatusTerm(status)}”`;
    return who === undefined
      ? `${now}，这时不能${planCommandTerm(command)}。`
      : `${now}。“${planCommandTerm(command)}”由${who.join('、')}办理。`;
  },
};

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
