import { share } from '../domain/annual-plan/interface-share.js';
import { ownName } from '../domain/plan-templates/own-name.js';
import { listPlans } from './annual-plans.js';
import type { HefuConnection } from './connection.js';
import { templateInUse } from './plan-templates.js';
import type { ShownPlan } from './shown-plan.js';

/** A year of the whole city: every department's plan, and the share that is asked of all together or of each (A15). */
export interface PlanBoard {
  readonly year: number;
  /** What the year's own template calls its dates; empty: as usual. */
  readonly milestoneNames: { readonly [code: string]: string };
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
  const template = await templateInUse(hefu, year);
  const plans = (await listPlans(hefu, { year, limit: mostDepartments })).filter(({ joined }) => joined);
  const sum = (of: (plan: ShownPlan) => number): number => plans.reduce((total, plan) => total + of(plan), 0);
  const count = (which: (plan: ShownPlan) => boolean): number => plans.filter(which).length;
  const listed = sum(({ items }) => items.listed);
  const byInterface = sum(({ items }) => items.byInterface);
  return {
    year,
    milestoneNames: Object.fromEntries(
      template.milestones.flatMap(({ code }) => {
        const name = ownName(template, code);
        return name === undefined ? [] : [[code, name]];
      }),
    ),
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
      interfaceTarget: template.interfaceTargetPercent / 100,
    },
  };
}
