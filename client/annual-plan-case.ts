import { annualPlan } from '../domain/annual-plan/decider.js';
import { itemsAtOnce, type PlanContext } from '../domain/annual-plan/context.js';
import { planEdition } from '../domain/annual-plan/edition.js';
import { commandFields } from '../domain/annual-plan/fields.js';
import { possibleFor } from '../domain/annual-plan/possible.js';
import { mustBeListed, type PlanItem, type Titles } from '../domain/annual-plan/plan-item.js';
import { getAnnualPlan, listAnnualPlans } from '../store/read-annual-plans.js';
import { catalogueTitles } from '../store/read-catalogue.js';
import { getDepartment } from '../store/read-departments.js';
import { pageLimit } from '../store/read-stream.js';
import { calendarViewFor } from './calendar-for.js';
import { caseType, type CaseOrder } from './case-type.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import { catalogueItems, changedItems } from './plan-catalogue.js';
import { templateInUse } from './plan-templates.js';
import type { ShownPlan } from './shown-plan.js';

/** Annual plans, to the client. */
export const annualPlanCase = caseType({
  category: 'annual-plan',
  workflowType: 'annualPlan',
  noun: '年度计划',
  nounEnglish: 'annual plan',
  decider: annualPlan,
  commandFields,
  context: async (hefu, order) => ({ edition: planEdition, ...(await planContext(hefu, order)) }),
  openIds: openPlans,
  calendar: (state) => (state.status === 'none' ? null : state.calendar),
  // Its dates are fixed ones.
  owed: () => null,
  possible: (state, actor, at) => (state.status === 'none' ? [] : possibleFor(state, actor, at)),
});

async function planContext(hefu: HefuConnection, { id, type, data }: CaseOrder): Promise<PlanContext> {
  const found = await getAnnualPlan(hefu.pool, id);
  if (found === null)
    throw new NotFound(
      [
        `没有编号为“${id}”的年度计划，请核对编号。`,
        `There is no annual plan “${id}”. Please check the number.`,
      ],
      'hefu plan list',
    );
  // Written by this case type's own view.
  const { department, issuedOn, year } = found.view as unknown as ShownPlan;
  switch (type) {
    case 'FileList':
    case 'ReviseList':
      return listContext(hefu, id, department, data['items']);
    case 'NoteCatalogueChange':
      return { items: await changedItems(hefu, id, department) };
    case 'AdoptTemplate':
      return { template: await templateInUse(hefu, year) };
    case 'AdoptCalendar': {
      const row = await getDepartment(hefu.pool, department);
      const layer = row?.view['calendar'] === 'sh' ? 'sh' : 'cn';
      return { calendar: await calendarViewFor(hefu, layer, issuedOn) };
    }
    case 'OpenItem':
    case 'OpenItems':
    case 'WithdrawItem':
    case 'RecordDesensitisation':
    case 'RecordSecrecyReview':
    case 'LoadSafetyTaskList':
      return { titles: await titlesOf(hefu, data) };
    default:
      return {};
  }
}

/** More than a refusal or a notice names. */
const mostTitles = 100;

/** Names of the items a command is about, as far as it may have to name them. */
async function titlesOf(hefu: HefuConnection, { code, items }: CaseOrder['data']): Promise<Titles> {
  const sent: readonly unknown[] = Array.isArray(items) ? items : [code];
  const codes = sent.filter((one) => typeof one === 'string');
  return catalogueTitles(hefu.pool, codes.slice(0, mostTitles));
}

/** What of the catalogue a list has to be held against: names, and entries it names that the plan does not know. */
async function listContext(
  hefu: HefuConnection,
  id: string,
  department: string,
  sent: unknown,
): Promise<PlanContext> {
  const list = new Set(Array.isArray(sent) ? sent.map(String) : []);
  const { state } = await foldStream(hefu, annualPlan, `annual-plan/${id}`);
  const known = state.status === 'none' ? {} : state.items;
  const entries = await catalogueItems(hefu, department, [...list, ...Object.keys(known)]);
  const worthNaming = entries.filter((item) => mustBeListed(item) !== list.has(item.code));
  const isNew = ({ code }: PlanItem): boolean => !Object.hasOwn(known, code) || known[code]?.known !== true;
  return {
    titles: Object.fromEntries(worthNaming.slice(0, mostTitles).map(({ code, title }) => [code, title])),
    items: entries.filter((item) => list.has(item.code) && isNew(item)).slice(0, itemsAtOnce),
  };
}

async function openPlans(hefu: HefuConnection): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await listAnnualPlans(hefu.pool, {
      open: true,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.map(({ id }) => id));
    after = page.at(-1)?.id;
    if (page.length < pageLimit) return ids;
  }
}
