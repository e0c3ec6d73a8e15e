import type { MilestoneCode, PlanTemplate } from './plan-template.js';
import { plan2016 } from './sh-2016-238.js';

/** How a milestone is called where the year's document calls it nothing else. */
export const usualName = (code: MilestoneCode): string =>
  plan2016.milestones.find((one) => one.code === code)?.name ?? code;

/** What the commission has called a date of the year, where that is not what it is called every year. */
export function ownName({ version, milestones }: PlanTemplate, code: string): string | undefined {
  const named = milestones.find((one) => version !== undefined && one.code === code);
  return named === undefined || named.name === usualName(named.code) ? undefined : named.name;
}
