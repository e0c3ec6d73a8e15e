import { itemsAtOnce } from '../domain/annual-plan/context.js';
import type { PlanContext } from '../domain/annual-plan/context.js';
import { planEdition } from '../domain/annual-plan/edition.js';
import type { Refusal } from '../domain/refusal.js';
import { planSettings } from '../domain/settings/plan-settings.js';
import { getAnnualPlan } from '../store/read-annual-plans.js';
import { getDepartment, listDepartments, type DepartmentRow } from '../store/read-departments.js';
import { getSettings } from '../store/read-settings.js';
import { annualPlanCase } from './annual-plan-case.js';
import { calendarViewFor } from './calendar-for.js';
import { beginCase } from './command-case.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import { inParallel } from './in-parallel.js';
import { catalogueItems, owedItems } from './plan-catalogue.js';
import { templateInUse } from './plan-templates.js';
import { reachPlan } from './reach-plans.js';
import type { Session } from './session.js';

export interface PlansWanted {
  readonly year: number;
  /** Codes; absent: every department that owes a plan. */
  readonly departments?: readonly string[];
  /** When the year's document was issued; absent: as the template says, else today. */
  readonly issuedOn?: string;
  readonly documentNo?: string;
}

export interface StartedPlan {
  readonly id: string;
  readonly department: string;
  /** `existing`: it was there already; the same order may be given again and again. */
  readonly outcome: 'started' | 'existing' | 'refused';
  readonly refusals: readonly Refusal[];
}

/** Plans at once: the database's pool and the worker have other things to do as well. */
const width = 5;

/** Issues the year's plan of one, several or all departments. Unknown departments are found before any is begun. */
export async function startPlans(
  hefu: HefuConnection,
  session: Session,
  wanted: PlansWanted,
): Promise<readonly StartedPlan[]> {
  const departments =
    wanted.departments === undefined ? await owing(hefu) : await named(hefu, wanted.departments);
  return inParallel(departments, width, (department) => startPlan(hefu, session, wanted, department));
}

async function startPlan(
  hefu: HefuConnection,
  session: Session,
  { year, issuedOn, documentNo }: PlansWanted,
  department: DepartmentRow,
): Promise<StartedPlan> {
  const { code } = department;
  const id = `${code}-${year}`;
  const base = { id, department: code, refusals: [] };
  if ((await getAnnualPlan(hefu.pool, id)) !== null) return { ...base, outcome: 'existing' };
  const owed = owedItems(await catalogueItems(hefu, code, []));
  const data = {
    year,
    department: code,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(documentNo === undefined ? {} : { documentNo }),
  };
  const answer = await beginCase(hefu, session, annualPlanCase, {
    id,
    data,
    context: await startContext(hefu, department, year, issuedOn, owed.slice(0, itemsAtOnce)),
    found: { HefuStatus: 'issued', HefuProvider: code },
  });
  if (answer.kind === 'accepted') {
    // A catalogue too large for one command follows in further ones.
    if (owed.length > itemsAtOnce) await reachPlan(hefu, id);
    return { ...base, outcome: 'started' };
  }
  const { refusals } = answer;
  const isThere = refusals.some(({ code: reason }) => reason === 'already-started');
  return isThere ? { ...base, outcome: 'existing' } : { ...base, outcome: 'refused', refusals };
}

async function startContext(
  hefu: HefuConnection,
  { code, name, view }: DepartmentRow,
  year: number,
  issuedOn: string | undefined,
  items: PlanContext['items'],
): Promise<PlanContext> {
  const template = await templateInUse(hefu, year);
  const [city, own] = await Promise.all([getSettings(hefu.pool, 'city'), getSettings(hefu.pool, code)]);
  const first = [issuedOn ?? template.issuedOn, `${year}-01-01`].flatMap((day) => day ?? []).sort()[0];
  return {
    edition: planEdition,
    department: {
      code,
      name,
      level: view['level'] === 'district' ? 'district' : 'municipal',
      joinsPlan: view['joinsPlan'] === true,
    },
    template,
    settings: planSettings(city, own),
    calendar: await calendarViewFor(hefu, view['calendar'] === 'sh' ? 'sh' : 'cn', first ?? null),
    items: items ?? [],
  };
}

/** Every municipal department, and the districts that have joined (A18). */
async function owing(hefu: HefuConnection): Promise<readonly DepartmentRow[]> {
  const all: DepartmentRow[] = [];
  for (;;) {
    const page = await listDepartments(hefu.pool, all.at(-1)?.code);
    all.push(...page);
    if (page.length === 0) break;
  }
  return all.filter(
    ({ status, view }) => status === 'active' && (view['level'] !== 'district' || view['joinsPlan'] === true),
  );
}

async function named(hefu: HefuConnection, codes: readonly string[]): Promise<readonly DepartmentRow[]> {
  const rows: DepartmentRow[] = [];
  for (const code of new Set(codes)) {
    const row = await getDepartment(hefu.pool, code);
    if (row?.status !== 'active')
      throw new NotFound(
        [
          `没有代码为“${code}”的部门，请核对部门代码。`,
          `There is no department “${code}”. Please check its name or code.`,
        ],
        'hefu department list',
      );
    rows.push(row);
  }
  return rows;
}
