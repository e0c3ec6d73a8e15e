import type { PlanCommand } from '../domain/annual-plan/commands.js';
import { annualPlan as decider } from '../domain/annual-plan/decider.js';
import type { PlanEvent } from '../domain/annual-plan/events.js';
import { commandFields } from '../domain/annual-plan/fields.js';
import { deadlineTerm, statusTerms } from '../domain/annual-plan/glossary.js';
import { isRunning } from '../domain/annual-plan/milestones.js';
import type { PlanState } from '../domain/annual-plan/state.js';
import type { CaseInput } from './case-input.js';
import type { CaseProcess } from './case-process.js';
import { drive } from './drive.js';

const process: CaseProcess<PlanState, PlanCommand, PlanEvent> = {
  category: 'annual-plan',
  decider,
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

/** A department's plan of a year, until it is closed. Workflow id `annual-plan/<department>-<year>`. */
export async function annualPlan(input: CaseInput): Promise<void> {
  await drive(process, input);
}
