import { chineseDate } from '../../../calendar/chinese-date.js';
import type { CalendarView } from '../../../calendar/calendar-view.js';
import { oweWithin } from '../../obligation/owe.js';
import type { Refusal } from '../../refusal.js';
import { chooseRuleSet, type RuleSetChoice } from '../../rule-sets/choose-rule-set.js';
import { ruleFor, type ChangeTerms } from '../change-terms.js';
import type { CommandOf } from '../commands.js';
import { causeTerms, commandTerms, startersTerm } from '../glossary.js';
import { mayReport } from '../permissions.js';
import { refusal } from '../refusals.js';
import { happened, inFuture, isBlank, ruling, type Ruling } from './ruling.js';

type Start = CommandOf<'Start'>;

/** A5, B5: a change is reported; the clock starts at the change itself, not at the report. */
export function start(command: Start): Ruling {
  const { data, context, meta } = command;
  const { entry, provider, settings, calendar } = context;
  if (entry === undefined || provider === undefined || settings === undefined) {
    return ruling([refusal('entry-missing')], () => []);
  }
  const { cause, changedOn } = data;
  const { terms, choice, problems } = termsFor(command);
  const known: readonly (Refusal | false | null)[] = [
    !mayReport(meta.actor, provider.code) &&
      refusal('not-yours', { command: commandTerms.Start, who: startersTerm }),
    cause === undefined && refusal('cause-missing'),
    isBlank(data.what) && refusal('what-missing'),
    cause === 'system' && isBlank(data.system) && refusal('system-missing'),
    changedOn === undefined
      ? refusal('changed-on-missing')
      : inFuture(changedOn, meta.at, 'changed-in-future'),
    changedOn === undefined ? null : beforeCalendar(changedOn, calendar),
    ...problems,
    terms !== undefined && cause !== undefined && notCovered(terms, cause, settings.changeByAnalogy),
  ];
  if (terms === undefined || cause === undefined || changedOn === undefined || calendar === undefined) {
    return ruling(known, () => []);
  }
  const rule = ruleFor(terms, cause);
  return ruling(known, () => {
    const owed = { name: 'adjust', rule, startedOn: changedOn };
    const obligation = oweWithin(owed, terms.workingDays, { calendar, settings, at: meta.at });
    return [
      happened(command, 'ChangeReported', rule, {
        id: meta.caseId,
        entry,
        provider,
        reporter: { user: meta.actor.user, department: meta.actor.department },
        system: data.system?.trim() ?? '',
        cause,
        what: data.what?.trim() ?? '',
        changedOn,
        terms,
        termsChoice: choice,
        settings,
        calendar,
        obligation,
      }),
    ];
  });
}

/** The terms in force on the day of the change, or those a person chose with a reason. */
function termsFor({ data, context }: Start): {
  readonly terms: ChangeTerms | undefined;
  readonly choice: RuleSetChoice | null;
  readonly problems: readonly Refusal[];
} {
  const { terms: offered = [] } = context;
  const { changedOn, ruleSet: id, ruleSetReason, ruleSetDocument } = data;
  const reason = ruleSetReason?.trim() ?? '';
  const document = ruleSetDocument?.trim() ?? '';
  const choice = id === undefined ? null : { id, reason, document };
  if (changedOn === undefined) return { terms: undefined, choice, problems: [] };
  const terms = chooseRuleSet(offered, changedOn, choice);
  const unknown = choice !== null && !offered.some((one) => one.id === choice.id);
  return {
    terms,
    choice,
    problems: [
      ...(choice !== null && reason === '' ? [refusal('rule-set-reason-missing')] : []),
      ...(unknown ? [refusal('rule-set-unknown', { id: choice.id })] : []),
      ...(terms === undefined && !unknown ? [refusal('no-rule-set', { day: chineseDate(changedOn) })] : []),
    ],
  };
}

function notCovered(
  terms: ChangeTerms,
  cause: ChangeTerms['causes'][number],
  byAnalogy: boolean,
): Refusal | null {
  return terms.causes.includes(cause) || byAnalogy
    ? null
    : refusal('cause-not-covered', { cause: causeTerms[cause] }, 'setting:changeByAnalogy');
}

/** A day the calendar does not reach is refused: an exception would stop the case for ever. */
export function beforeCalendar(day: string, calendar: CalendarView | undefined): Refusal | null {
  if (calendar === undefined) return refusal('calendar-missing');
  return day < calendar.from ? refusal('before-calendar', { day: chineseDate(day) }) : null;
}
