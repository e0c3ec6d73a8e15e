import { listAnnualPlans } from '../store/read-annual-plans.js';
import { annualPlanCase } from './annual-plan-case.js';
import { commandCase } from './command-case.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';
import { inParallel } from './in-parallel.js';
import { keeperSession } from './keeper-session.js';
import { changedItems } from './plan-catalogue.js';

/** Commands a plan is brought up to date with: each takes five hundred entries. */
const roundsLimit = 20;
const width = 5;

/**
 * Takes what has changed in the catalogue to the plans it concerns: right after a command on the catalogue, and from
 * time to time for all of them, so that a gateway that died in between leaves nothing behind. Done again it changes
 * nothing.
 * @param departments codes; absent: every department with an open plan
 * @returns ids of the plans that were told something.
 */
export async function reachPlans(
  hefu: HefuConnection,
  departments?: readonly string[],
): Promise<readonly string[]> {
  const ids = await concerned(hefu, departments);
  const told = await inParallel(ids, width, async (id) => ((await reachPlan(hefu, id)) ? [id] : []));
  return told.flat();
}

/** The same right after the catalogue has changed. Where the engine is away now, its next look finds the change. */
export async function tellPlans(hefu: HefuConnection, departments?: readonly string[]): Promise<void> {
  try {
    await reachPlans(hefu, departments);
  } catch (error) {
    if (!(error instanceof ServiceAway)) throw error;
  }
}

/** The same for one plan; true when it was told something. */
export async function reachPlan(hefu: HefuConnection, id: string): Promise<boolean> {
  const department = id.slice(0, id.lastIndexOf('-'));
  for (let round = 0; round < roundsLimit; round += 1) {
    const changed = await changedItems(hefu, id, department);
    if (changed.length === 0) return round > 0;
    const answer = await commandCase(hefu, keeperSession, annualPlanCase, {
      id,
      type: 'NoteCatalogueChange',
      data: {},
    });
    // Somebody else was quicker, or the plan has just been closed: either way there is nothing left to tell.
    if (answer.kind === 'refused') return round > 0;
  }
  return true;
}

async function concerned(
  hefu: HefuConnection,
  departments: readonly string[] | undefined,
): Promise<readonly string[]> {
  if (departments === undefined) return annualPlanCase.openIds(hefu);
  const ids: string[] = [];
  for (const department of new Set(departments)) {
    const rows = await listAnnualPlans(hefu.pool, { department, open: true });
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
