import { addWorkingDays } from '../../../calendar/add-working-days.js';
import type { CalendarView } from '../../../calendar/calendar-view.js';
import { remindersBefore } from '../../obligation/obligation-moments.js';
import type { Obligation } from '../../obligation/obligation.js';
import type { RuleSetChoice } from '../../rule-sets/choose-rule-set.js';
import type { RuleSet } from '../../rule-sets/rule-set.js';
import type { CommandOf } from '../commands.js';
import type { ShareRequestEvent } from '../events.js';
import type { CommandType } from '../fields.js';
import type { CaseFacts } from '../state.js';
import { happened } from './ruling.js';

/** What is owed from `startedOn` on, counted on the calendar that is pinned with it. */
export function obligationFrom(
  name: Obligation['name'],
  rule: string,
  startedOn: string,
  workingDays: number,
  calendar: CalendarView,
  settings: CaseFacts['settings'],
  at: string,
): Obligation {
  const { due, provisional } = addWorkingDays(calendar, startedOn, workingDays);
  return {
    name,
    rule,
    startedOn,
    workingDays,
    extendedByWorkingDays: 0,
    due,
    provisional,
    reminded: remindersBefore(settings, calendar, due, at),
    passed: false,
    level: 0,
    metAt: null,
  };
}

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
  const obligation = obligationFrom('answer', rule, startedOn, workingDays, calendar, state.settings, at);
  const started = { ruleSet, calendar, obligation, ruleSetChoice };
  return happened(command, 'ClockStarted', ruleSet.rules.clock, started);
}
