import { shanghaiDate } from '../calendar/shanghai-time.js';
import { statuses } from '../domain/annual-plan/status.js';
import { listPlans } from './annual-plans.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';
import type { ShownPlan } from './shown-plan.js';

/** What a plan's own department has to do about one of its dates. */
export interface PlanTask {
  readonly of: 'plan';
  readonly task: 'file' | 'open' | 'attest' | 'file-again' | 'explain';
  readonly due: string;
  /** The milestone it is about. */
  readonly milestone: string;
  readonly shown: ShownPlan;
}

/** A date of the plan stands on the desk from this long before. */
const aheadDays = 30;
/** A department has one plan a year, and only those that have not ended are read. */
const mostPlans = 20;
const open = statuses.filter((status) => status !== 'closed' && status !== 'not-joined');

/** What the plans of this person's department ask of those who file, and of those who answer for it. */
export async function planTasks(seen: HefuConnection, { actor }: Session): Promise<readonly PlanTask[]> {
  const of = (...offices: readonly string[]): boolean =>
    offices.some((office) => actor.roles.includes(office));
  const [files, leads] = [of('planner', 'coordinator'), of('head', 'approver')];
  if (!files && !leads) return [];
  const today = shanghaiDate(await seen.now());
  const plans = await listPlans(seen, { status: open, department: actor.department, limit: mostPlans });
  return plans.flatMap((plan) => tasksOf(plan, today, files, leads));
}

function tasksOf(shown: ShownPlan, today: string, files: boolean, leads: boolean): readonly PlanTask[] {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + aheadDays * 86_400_000).toISOString().slice(0, 10);
  return shown.milestones.flatMap(({ code, due, metOn, state, explanation }): readonly PlanTask[] => {
    if (metOn !== null || !['pending', 'late', 'passed-before-issue'].includes(state) || due > soon)
      return [];
    const item = (task: PlanTask['task']): PlanTask => ({ of: 'plan', task, due, milestone: code, shown });
    return [
      ...(files
        ? [item(code === 'filing' && shown.status === 'returned' ? 'file-again' : taskOf(code))]
        : []),
      ...(leads && state === 'late' && explanation === null ? [item('explain')] : []),
    ];
  });
}

function taskOf(milestone: string): PlanTask['task'] {
  if (milestone === 'filing') return 'file';
  return milestone === 'catalogue' ? 'attest' : 'open';
}
