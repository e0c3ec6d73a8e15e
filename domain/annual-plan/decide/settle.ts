import { engineActor } from '../../engine-refusals.js';
import type { PlanCommand } from '../commands.js';
import type { PlanEvent } from '../events.js';
import { standingOf } from '../milestones.js';
import type { Milestone, PlanCase } from '../state.js';
import { happened } from './ruling.js';

/** What a command has done to the milestones: met, owed again, not applicable. The engine's doing, not the sender's. */
export function settle(state: PlanCase, { meta }: PlanCommand): readonly PlanEvent[] {
  if (state.status === 'closed') return [];
  const command = { meta: { ...meta, actor: engineActor } };
  return state.milestones.flatMap((milestone): readonly PlanEvent[] => {
    const { applicable, metOn } = standingOf(state, milestone);
    const { name, rule } = milestone;
    if (!applicable)
      return milestone.applicable ? [happened(command, 'MilestoneVoided', rule, { milestone: name })] : [];
    const owed = milestone.applicable ? [] : [happened(command, 'MilestoneOwed', rule, { milestone: name })];
    if (metOn === null) {
      return milestone.metAt === null || owed.length > 0
        ? owed
        : [happened(command, 'MilestoneReopened', rule, { milestone: name })];
    }
    if (milestone.metAt !== null && milestone.applicable) return [];
    return [
      ...owed,
      happened(command, 'MilestoneMet', rule, { milestone: name, metOn }),
      ...inTimeAfterAll(command, milestone, metOn),
    ];
  });
}

/** Done in time, but heard of after the date was recorded as passed: the record is corrected. */
function inTimeAfterAll(
  command: Pick<PlanCommand, 'meta'>,
  { name, rule, due, passed }: Milestone,
  metOn: string,
): readonly PlanEvent[] {
  if (!passed || metOn > due) return [];
  const why = '于期限内完成，事后登记';
  return [happened(command, 'LatenessCorrected', rule, { deadline: name, due, why })];
}
