import type { CalendarView } from '../../../calendar/calendar-view.js';
import { oweWithin } from '../../obligation/owe.js';
import type { RuleSetChoice } from '../../rule-sets/choose-rule-set.js';
import type { RuleSet } from '../../rule-sets/rule-set.js';
import type { CommandOf } from '../commands.js';
import type { ShareRequestEvent } from '../events.js';
import type { CommandType } from '../fields.js';
import type { CaseFacts } from '../state.js';
import { happened } from './ruling.js';

/** The answer is owed from now on (A2, B7); the rule set and the calendar are recorded with it. */
export function startClock(
  state: CaseFacts,
  command: CommandOf<CommandType>,
  ruleSet: RuleSet,
  calendar: CalendarView,
  startedOn: string,
  ruleSetChoice: RuleSetChoice | null = state.ruleSetChoice,
): ShareRequestEvent {
  const { universal, onDemand } = ruleSet.answerWorkingDays;
  const isUniversal = state.resource.class === 'universal';
  const rule = isUniversal ? ruleSet.rules.answerUniversal : ruleSet.rules.answerOnDemand;
  const workingDays = isUniversal ? (universal ?? 0) : onDemand;
  const { at } = command.meta;
  const owed = { name: 'answer', rule, startedOn };
  const obligation = oweWithin(owed, workingDays, { calendar, settings: state.settings, at });
  const started = { ruleSet, calendar, obligation, ruleSetChoice };
  return happened(command, 'ClockStarted', ruleSet.rules.clock, started);
}
