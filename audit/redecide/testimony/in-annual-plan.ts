import type { PlanContext } from '../../../domain/annual-plan/context.js';
import { itemsAsHeld } from './plan-items.js';
import type { DepartmentState } from '../../../domain/directory/department/state.js';
import { planSettings } from '../../../domain/settings/plan-settings.js';
import { attestedBy, type Testimony } from '../attestation.js';
import { calendar } from './calendar.js';
import { oneOf } from './differing.js';
import { planTemplate } from './plan-template.js';
import { sender } from './sender.js';
import { settings } from './settings.js';

/** The department a plan is made for is called so, is of that level, and has joined or not, as the directory says. */
const department: Testimony<PlanContext> = {
  streams: (context) => (context.department === undefined ? [] : [`department/${context.department.code}`]),
  differences: (city, { context: { department: said }, event }) => {
    if (said === undefined) return [];
    const { code } = said;
    const held = city.around(`department/${code}`, event.recordedAt).map(({ state }) => {
      const known = state as DepartmentState;
      return known.status === 'unregistered'
        ? null
        : { code, name: known.name, level: known.level, joinsPlan: known.joinsPlan };
    });
    return oneOf(said, held, 'envelope.context.department');
  },
};

/** Department, template, settings, calendar, the sender's office, and every entry of the catalogue a plan is told of. */
export const attestedInAnnualPlan = attestedBy<PlanContext>(
  sender,
  department,
  planTemplate,
  settings(planSettings, (context) => context.department?.code ?? null),
  calendar,
  itemsAsHeld,
);
