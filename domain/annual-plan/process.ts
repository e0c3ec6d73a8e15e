import type { CaseProcess } from '../case-process.js';
import type { PlanCommand } from './commands.js';
import { annualPlan } from './decider.js';
import type { PlanEvent } from './events.js';
import { commandFields } from './fields.js';
import { deadlineTerm, statusTerms } from './glossary.js';
import { isRunning } from './milestones.js';
import type { PlanState } from './state.js';

/** What Temporal is shown of an annual plan. */
export const annualPlanProcess: CaseProcess<PlanState, PlanCommand, PlanEvent> = {
  category: 'annual-plan',
  decider: annualPlan,
  commandFields,
  details: (state) =>
    state.status === 'none'
      ? '尚未建立'
      : `${state.department.name}${state.year}年度计划：${statusTerms[state.status]}。`,
  searchAttributes: (state) => {
    if (state.status === 'none') return {};
    const dues = state.milestones.filter((milestone) => isRunning(milestone)).map(({ due }) => due);
    return { HefuStatus: state.status, HefuProvider: state.department.code, HefuDue: dues.sort()[0] ?? '' };
  },
  timerSummary: (name) => `等待：${deadlineTerm(name.split('/')[0] ?? '')}`,
};
