import type { ShownPlan } from '../../client/shown-plan.js';
import { milestoneStateTerms } from '../../domain/annual-plan/glossary.js';
import { milestoneTerm, percent, statusTerm } from './wording.js';

export const milestoneCodes = ['filing', 'safety', 'complete', 'catalogue'] as const;

/** Plans as a table: a line a department. */
export function planRows(
  plans: readonly ShownPlan[],
): readonly [head: readonly string[], rows: readonly (readonly string[])[]] {
  return [
    ['编号', '部门', '状态', ...milestoneCodes.map(milestoneTerm), '开放', '接口'],
    plans.map((plan) => [
      plan.id,
      plan.departmentName,
      statusTerm(plan.status),
      ...milestoneCodes.map((code) => {
        const milestone = plan.milestones.find((one) => one.code === code);
        return milestone === undefined ? '' : milestoneStateTerms[milestone.state];
      }),
      `${plan.items.opened}/${plan.items.listed}`,
      percent(plan.interfaceShare),
    ]),
  ];
}
