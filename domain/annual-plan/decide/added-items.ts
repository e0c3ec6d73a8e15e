import { addWorkingDays } from '../../../calendar/add-working-days.js';
import type { PlanEventData } from '../events.js';
import { addedMilestone } from '../milestones.js';
import type { PlanCase } from '../state.js';

/**
 * A12a is silent on when an item is due that joins in mid-year: by the setting with the plan's own date, or some
 * working days later; once the plan's date is over, working days in any case.
 */
export function dueOfAdded(
  state: PlanCase,
  codes: readonly string[],
  on: string,
  at: string,
): readonly { readonly rule: string; readonly data: PlanEventData['ItemDueSet'] }[] {
  const { settings, calendar, milestones } = state;
  const complete = milestones.find(({ code }) => code === 'complete');
  const withPlan = settings.addedItemDue === 'plan-date' && complete !== undefined && on <= complete.due;
  if (codes.length === 0 || withPlan) return [];
  const counted = addWorkingDays(calendar, on, settings.addedItemWorkingDays);
  const known = milestones.find(({ name }) => name === `added-${counted.due}`);
  const obligation = known ?? addedMilestone(counted, on, state, at);
  return [{ rule: 'setting:addedItemDue', data: { items: codes, obligation } }];
}
