import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { RuleSet } from '../../rule-sets/rule-set.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { modeProblems, noTerms } from './answer-terms.js';
import { secretNow } from './entry-note.js';
import { ruleSetFor } from './rule-set-choice.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';
import { startClock } from './start-clock.js';

/** B6: the requester's head consents before the application is sent. */
export function consentToSend(state: ShareRequestCase, command: CommandOf<'ConsentToSend'>): Ruling {
  return ruling([state.consentedBy !== null && refusal('already-consented')], () => [
    happened(command, 'ConsentGiven', 'B6', { note: command.data.note ?? '' }),
  ]);
}

/**
 * The application goes out online. It starts the clock only where the rule set says the application itself
 * does (B6a); under A2 the paper does. A universal resource is granted at once where no day is stated (A1).
 */
export function submit(state: ShareRequestCase, command: CommandOf<'Submit'>): Ruling {
  const { context, meta, data } = command;
  const submittedOn = shanghaiDate(meta.at);
  const { set: ruleSet, choice: ruleSetChoice, problems } = ruleSetFor(state, command, submittedOn);
  const calendar = context.calendar;
  const missing = [...problems, ...(ruleSet === undefined ? [] : sendingProblems(state, ruleSet))];
  if (ruleSet === undefined || calendar === undefined) {
    return ruling([...missing, calendar === undefined && refusal('calendar-missing')], () => []);
  }
  const sent = happened(command, 'RequestSubmitted', ruleSet.rules.clock, {
    ruleSet,
    calendar,
    submittedOn,
    note: data.note ?? '',
    ruleSetChoice,
  });
  if (state.resource.class === 'universal' && ruleSet.answerWorkingDays.universal === null) {
    return ruling(missing, () => [
      sent,
      happened(command, 'ApplicationApproved', ruleSet.rules.answerUniversal, {
        terms: { ...noTerms, mode: state.mode },
        automatic: true,
        graceEndsAt: null,
      }),
    ]);
  }
  if (ruleSet.clockTrigger === 'written-receipt') return ruling(missing, () => [sent]);
  return ruling(missing, () => [
    sent,
    happened(command, 'ApplicationReceived', ruleSet.rules.clock, {
      receivedOn: submittedOn,
      by: 'platform',
      incomingNo: '',
      letterNo: '',
      sealed: null,
      scan: '',
      contradictions: [],
    }),
    startClock(state, command, ruleSet, calendar, submittedOn, ruleSetChoice),
  ]);
}

function sendingProblems(state: ShareRequestCase, ruleSet: RuleSet): readonly Refusal[] {
  return [
    ...secretNow(state),
    ...modeProblems(ruleSet, state.mode),
    ...(ruleSet.consentToSend && state.consentedBy === null ? [refusal('consent-missing', {}, 'B6')] : []),
  ];
}

/** A2: the requester may record when and under which number the paper was sent. */
export function recordDispatch(state: ShareRequestCase, command: CommandOf<'RecordDispatch'>): Ruling {
  const { sentOn, letterNo } = command.data;
  return ruling([sentOn === undefined && isBlank(letterNo) && refusal('dispatch-empty')], () => [
    happened(command, 'DispatchRecorded', state.ruleSet?.rules.clock ?? 'engine', {
      sentOn: sentOn ?? null,
      letterNo: letterNo?.trim() ?? '',
    }),
  ]);
}
