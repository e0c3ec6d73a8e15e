import type { Decider } from '../../decider.js';
import type { DepartmentCommand } from './commands.js';
import { departmentDeadlines } from './deadlines.js';
import { decideDepartment } from './decide.js';
import type { DepartmentEvent } from './events.js';
import { evolveDepartment } from './evolve.js';
import { departmentNotices } from './notices.js';
import { initialDepartmentState } from './state.js';
import type { DepartmentState } from './state.js';
import { departmentView } from './view.js';

/** Departments: streams `department/<code>` without a workflow. */
export const departmentDecider: Decider<DepartmentState, DepartmentCommand, DepartmentEvent> = {
  initial: initialDepartmentState,
  decide: decideDepartment,
  evolve: evolveDepartment,
  deadlines: departmentDeadlines,
  notices: departmentNotices,
  finished: (state) => state.status === 'abolished',
  view: departmentView,
};
