import { share } from '../domain/annual-plan/interface-share.js';
import { templateFor } from '../domain/plan-templates/template-for.js';
import { listPlans } from './annual-plans.js';
import type { HefuConnection } from './connection.js';
import type { ShownPlan } from './shown-plan.js';

/** A year of the whole city: every department's plan, and the share that is asked of all together or of each (A15). */
export interface PlanBoard {
  readonly year: number;
  readonly plans: readonly ShownPlan[];
  readonly city: {
    readonly departments: number;
    readonly filed: number;
    readonly completed: number;
    readonly overdue: number;
    readonly listed: number;
    readonly opened: number;
    readonly byInterface: number;
    readonly interfaceShare: number | null;
    readonly interfaceForecast: number | null;
    readonly interfaceTarget: number;
  };
}

const mostDepartments = 1000;

export async function planBoard(hefu: HefuConnection, year: number): Promise<PlanBoard> {
  const plans = (await listPlans(hefu, { year, limit: mostDepartments })).filter(({ joined }) => joined);
  const sum = (of: (plan: ShownPlan) => number): number => plans.reduce((total, plan) => total + of(plan), 0);
  const count = (which: (plan: ShownPlan) => boolean): number => plans.filter(which).length;
  const listed = sum(({ items }) => items.listed);
  const byInterface = sum(({ items }) => items.byInterface);
  return {
    year,
    plans,
    city: {
      departments: plans.length,
      // What was sent back is owed again.
      filed: count(({ list, status }) => list !== null && status !== 'returned'),
      completed: count(({ status }) => status === 'completed'),
      overdue: count(({ overdue }) => overdue),
      listed,
      opened: sum(({ items }) => items.opened),
      byInterface,
      interfaceShare: share(
        byInterface,
        sum(({ items }) => items.openedInYear),
      ),
      interfaceForecast: share(
        sum(({ items }) => items.forecastByInterface),
        sum(({ items }) => items.forecastOf ?? items.listed),
      ),
      interfaceTarget: templateFor(year).interfaceTargetPercent / 100,
    },
  };
}
