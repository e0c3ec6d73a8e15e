import { annualPlanCase } from '../../client/annual-plan-case.js';
import type { HefuConnection } from '../../client/connection.js';
import { showPlan } from '../../client/annual-plans.js';
import { namedPlanItems, type NamedItem } from '../../client/plan-items.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import { isOwed } from '../../domain/annual-plan/completeness.js';
import { commandTerms, draftTerms, eventTerms, partyTerms } from '../../domain/annual-plan/glossary.js';
import type { ItemState } from '../../domain/annual-plan/state.js';
import type { CaseKind, Option } from './case-kind.js';
import type { CaseShown } from './case-shown.js';
import { lettersSection } from './dossier-section.js';
import { planFieldLabels } from './plan-field-labels.js';
import { planRemark } from './plans/plan-remark.js';
import { planLead, planSections } from './plan-sections.js';
import { deadlineTermOf, midYearMark, planStatusTerm } from './plan-words.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';
import { annualPlanEnglish as english } from '../../domain/annual-plan/glossary-english.js';
import { refusedAttempt, termIn } from './words.js';
import { asWritten } from './as-written.js';

const planCommandTerm = (type: string): string => termIn(commandTerms, english.commands, type);
const planEventTerm = (type: string): string =>
  type === 'CommandRefused' ? refusedAttempt() : termIn(eventTerms, english.events, type);

/** More ticks than these are no help: then codes are written, one a line. */
const mostTicks = 600;

/** Annual plans. */
export const planKind: CaseKind = {
  base: '/plans',
  kind: annualPlanCase,
  labels: planFieldLabels,
  choices: () => ({}),
  commandTerm: planCommandTerm,
  eventTerm: planEventTerm,
  deadlineTerm: deadlineTermOf({ milestones: [] }),
  remark: planRemark,
  partyTerm: (party) => termIn(partyTerms, english.parties, party),
  show: async (seen, id) => shownCase(await showPlan(seen, id), seen),
  options: async (hefu, id, fields, command) => {
    const shown = await showPlan(hefu, id);
    const items = ['items', 'interfaceItems', 'code'].some((field) => fields.includes(field))
      ? await namedPlanItems(hefu, id, shown.department)
      : [];
    const [mark, term] = [midYearMark(shown), deadlineTermOf(shown)];
    const ticks = itemOptions(items, command, 'items', mark);
    const asked = (field: string, options: readonly Option[]): object =>
      fields.includes(field) && options.length <= mostTicks ? { [field]: options } : {};
    return {
      ...asked('items', ticks),
      ...asked('interfaceItems', itemOptions(items, command, 'interfaceItems', mark)),
      ...(ticks.length > 0 ? asked('code', ticks) : {}),
      ...asked('letter', lettersOf(shown)),
      ...asked(
        'milestone',
        shown.milestones.map(({ code }) => ({ code, name: term(code) })),
      ),
    };
  },
  leftOut: () => false,
  // One item is opened as several are; what the catalogue changes reaches a plan by itself.
  first: ['SignLetter', 'FileList', 'OpenItems', 'PublishList'],
  notOffered: ['NoteCatalogueChange', 'OpenItem'],
};

function shownCase(plan: ShownPlan, seen: HefuConnection): CaseShown {
  const { id, departmentName, year, version, status, due, dueOf, deadlines } = plan;
  const number =
    plan.documentNumber === '' ? '' : say(`（${plan.documentNumber}）`, ` (${plan.documentNumber})`);
  return {
    id,
    title: say(`${departmentName}${year}年度计划`, `${departmentName}, annual plan ${year}`),
    version,
    status: planStatusTerm(status),
    back: [`/plans?year=${year}`, say(`返回${year}年度计划`, `Back to the annual plans ${year}`)],
    steps: null,
    held: null,
    isOver: status === 'closed',
    facts: [
      [say('依据', 'Basis'), asWritten(`${plan.templateTitle}${number}`)],
      [say('下达日期', 'Date issued'), dateWords(plan.issuedOn)],
    ],
    clock: null,
    due,
    dueTerm: dueOf === null ? '' : deadlineTermOf(plan)(dueOf),
    deadlineTerm: deadlineTermOf(plan),
    deadlines,
    titles: async () => {
      const items = await namedPlanItems(seen, id, plan.department);
      return Object.fromEntries(items.map(({ code, title }) => [code, title]));
    },
    lead: ({ count }) => Promise.resolve(planLead(plan, count)),
    sections: async ({ parts, viewer }) => [
      await lettersSection(viewer, 'annual-plan', id, parts),
      ...(await planSections(parts.hefu, plan)),
    ],
  };
}

/** Which items a command is about, and which of them are ticked before anybody has. */
const offered: {
  readonly [command: string]: readonly [
    isOffered: (item: ItemState) => boolean,
    isChosen?: (item: ItemState) => boolean,
  ];
} = {
  FileList: [({ withdrawnOn }) => withdrawnOn === null, isOwed],
  ReviseList: [({ known, listed }) => known || listed, ({ listed }) => listed],
  OpenItem: [({ listed, opened }) => listed && opened === null],
  OpenItems: [({ listed, opened }) => listed && opened === null],
  WithdrawItem: [({ listed }) => listed],
  RecordDesensitisation: [
    ({ known, sensitive, desensitisedOn }) => known && sensitive && desensitisedOn === null,
  ],
  RecordSecrecyReview: [({ known, sensitive, reviewedOn }) => known && sensitive && reviewedOn === null],
  LoadSafetyTaskList: [({ known }) => known, ({ safety }) => safety],
};

function itemOptions(
  items: readonly NamedItem[],
  command: string,
  field: 'items' | 'interfaceItems',
  mark: string | null,
): readonly Option[] {
  const [isOffered, isChosen] = offered[command] ?? [({ known }: ItemState) => known];
  return items
    .filter(({ item }) => isOffered(item))
    .map(({ code, title, item }) => ({
      code,
      name: optionName(code, title, item, mark),
      chosen: field === 'interfaceItems' ? item.planned : (isChosen?.(item) ?? false),
    }));
}

function optionName(code: string, title: string, item: ItemState, mark: string | null): string {
  const marks = [
    ...(item.safety && mark !== null ? [mark] : []),
    ...(item.sensitive ? [say('敏感', 'sensitive')] : []),
  ];
  return say(`${title}（${[code, ...marks].join('，')}）`, `${title} (${[code, ...marks].join(', ')})`);
}

function lettersOf({ letters, milestones }: ShownPlan): readonly Option[] {
  return letters
    .filter(({ signedBy }) => signedBy === null)
    .map(({ id, kind, deadline }) => {
      const [draft, date] = [
        termIn(draftTerms, english.drafts, kind),
        deadlineTermOf({ milestones })(deadline),
      ];
      return { code: id, name: say(`${draft}（${date}）`, `${draft} (${date})`) };
    });
}
