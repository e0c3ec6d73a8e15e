import type { Decider } from '../decider.js';
import type { PlanCommand } from './commands.js';
import { deadlines } from './deadlines.js';
import { decide } from './decide.js';
import type { PlanEvent } from './events.js';
import { evolve } from './evolve.js';
import { notices } from './notices.js';
import { initialState, type PlanState } from './state.js';
import { view } from './view.js';

/** A department's plan of a year: list, openings, milestones (A7, A9 to A16). */
export const annualPlan: Decider<PlanState, PlanCommand, PlanEvent> = {
  initial: initialState,
  decide,
  evolve,
  deadlines,
  notices,
  view,
  finished: (state) => state.status === 'closed',
};
