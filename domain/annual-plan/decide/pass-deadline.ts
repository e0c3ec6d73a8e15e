import { passObligation } from '../../obligation/pass-obligation.js';
import type { CommandOf } from '../commands.js';
import { closesAt } from '../deadlines.js';
import type { PlanEvent } from '../events.js';
import { isRunning } from '../milestones.js';
import { refusal } from '../refusals.js';
import type { PlanCase } from '../state.js';
import { unfinished } from './oversight.js';
import { happened, ruling, type Ruling } from './ruling.js';

/** Time has come as a command: everything that has become due by now, in one decision. */
export function passDeadline(state: PlanCase, command: CommandOf<'PassDeadline'>): Ruling {
  const { settings, calendar } = state;
  const passed = state.milestones
    .filter((milestone) => isRunning(milestone))
    .flatMap((milestone) => passObligation(milestone, settings, calendar, command.meta.at))
    .map(({ type, rule, data }) => happened(command, type, rule, data));
  const events = [...passed, ...closing(state, command)];
  return ruling([events.length === 0 && refusal('not-a-deadline')], () => events);
}

/** Every wait ends: a plan that nobody closes is closed some time after its year, with what is left undone. */
function closing(state: PlanCase, command: CommandOf<'PassDeadline'>): readonly PlanEvent[] {
  const at = closesAt(state);
  if (at === null || Date.parse(at) > Date.parse(command.meta.at)) return [];
  const reason = '年度已结束，由系统自动办结';
  const data = { automatic: true, reason, unfinished: unfinished(state) };
  return [happened(command, 'PlanClosed', 'setting:planCloseAfterWorkingDays', data)];
}
