import { shanghaiDate } from '../calendar/shanghai-time.js';
import { annualPlan } from '../domain/annual-plan/decider.js';
import type { ItemState } from '../domain/annual-plan/state.js';
import type { CaseRow } from '../store/case-rows.js';
import { getAnnualPlan, listAnnualPlans, type AnnualPlanFilter } from '../store/read-annual-plans.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { ShownMilestone, ShownPlan } from './shown-plan.js';

export interface PlanFilter extends Omit<AnnualPlanFilter, 'overdueOn' | 'open'> {
  /** Only plans with something that is owed and was due before today. */
  readonly overdue?: boolean;
}

/** One plan as it stands now. @throws NotFound */
export async function showPlan(hefu: HefuConnection, id: string): Promise<ShownPlan> {
  const row = await getAnnualPlan(hefu.pool, id);
  if (row === null) throw unknownPlan(id);
  return shownPlan(row, shanghaiDate(await hefu.now()));
}

/** Plans by department and year. */
export async function listPlans(
  hefu: HefuConnection,
  { overdue, ...filter }: PlanFilter = {},
): Promise<readonly ShownPlan[]> {
  const today = shanghaiDate(await hefu.now());
  const rows = await listAnnualPlans(hefu.pool, {
    ...filter,
    ...(overdue === true ? { overdueOn: today } : {}),
  });
  return rows.map((row) => shownPlan(row, today));
}

/** What was recorded passes with the date, whether or not the engine has come to say so yet. */
function shownPlan({ view, version }: CaseRow, today: string): ShownPlan {
  // Written by this case type's own `view`, in the transaction of its events.
  const stored = view as unknown as Omit<ShownPlan, 'version'>;
  const closed = stored.status === 'closed';
  const late = <M extends ShownMilestone>(milestone: M): M =>
    milestone.state === 'pending' && milestone.due < today && !closed
      ? { ...milestone, state: 'late' }
      : milestone;
  const overdue = !closed && (stored.overdue || (stored.due !== null && stored.due < today));
  return {
    ...stored,
    version,
    overdue,
    milestones: stored.milestones.map(late),
    itemDues: stored.itemDues.map(late),
  };
}

/** The items of a plan by code, folded from its events. @throws NotFound */
export async function planItems(
  hefu: HefuConnection,
  id: string,
): Promise<{ readonly [code: string]: ItemState }> {
  const { state } = await foldStream(hefu, annualPlan, `annual-plan/${id}`);
  if (state.status === 'none') throw unknownPlan(id);
  return state.items;
}

export const unknownPlan = (id: string): NotFound =>
  new NotFound(
    [
      `没有编号为“${id}”的年度计划，请核对编号。`,
      `There is no annual plan “${id}”. Please check the number.`,
    ],
    'hefu plan list',
  );
