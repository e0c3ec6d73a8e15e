import { shanghaiDate, shanghaiInstant } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { consentProblems, refusalRule, termsOf } from './answer-terms.js';
import { blankReason } from './receipt.js';
import { ownRequest } from './review.js';
import { filled, happened, ruling, type Ruling } from './ruling.js';
import { obligationFrom } from './start-clock.js';

/** 批准: consent, in whole or by item. Where the rule set has a delivery deadline its clock starts here (B10). */
export function approve(state: ShareRequestCase, command: CommandOf<'Approve'>): Ruling {
  const { meta, context, data } = command;
  const { ruleSet, proposal } = state;
  if (ruleSet === null) return ruling([refusal('answer-not-owed')], () => []);
  const terms = termsOf(data, proposal?.decision === 'approve' ? proposal.terms : undefined);
  const calendar = context.calendar ?? state.calendar;
  const { rules, deliveryWorkingDays } = ruleSet;
  return ruling([...mayDecide(state, meta.actor.user), ...consentProblems(state, terms, meta.at)], () => {
    const rule = state.answerDue?.rule ?? rules.answerOnDemand;
    const graceEndsAt = graceEnd(state, meta.at);
    const approved = happened(command, 'ApplicationApproved', rule, { terms, automatic: false, graceEndsAt });
    if (deliveryWorkingDays === null || calendar === null) return [approved];
    const today = shanghaiDate(meta.at);
    const obligation = obligationFrom(
      'delivery',
      rules.delivery,
      today,
      deliveryWorkingDays,
      calendar,
      state.settings,
      meta.at,
    );
    return [approved, happened(command, 'DeliveryClockStarted', rules.delivery, { calendar, obligation })];
  });
}

/** 不同意: always with reasons; never because material is missing where the law says so (B9). */
export function refuse(state: ShareRequestCase, command: CommandOf<'Refuse'>): Ruling {
  const { meta, data } = command;
  const { ruleSet, settings } = state;
  const rule = refusalRule(state);
  const reasons = filled(data.reasons);
  const basis = filled(data.basis);
  const needsBasis = ruleSet?.refusalNeedsBasis === true || settings.refusalNeedsBasis;
  const forMaterial = state.status === 'awaiting-supplement' && !state.ruleSet.refusalForMissingMaterial;
  return ruling(
    [
      ...mayDecide(state, meta.actor.user),
      reasons.length === 0 && refusal('reasons-missing', {}, rule),
      needsBasis && basis.length === 0 && refusal('refusal-basis-missing', {}, rule),
      forMaterial && refusal('no-refusal-for-missing-material', {}, rule),
    ],
    () => [
      happened(command, 'ApplicationRefused', rule, {
        terms: termsOf({ reasons, basis }),
        graceEndsAt: graceEnd(state, meta.at),
      }),
    ],
  );
}

/** 撤销答复, until the letter is sent: the first deadline stands again. */
export function recall(state: ShareRequestCase, command: CommandOf<'Recall'>): Ruling {
  const { meta, data } = command;
  const answer = state.answer;
  const until = answer?.graceEndsAt ?? null;
  const over =
    answer === null || answer.sentAt !== null || until === null || Date.parse(meta.at) >= Date.parse(until);
  return ruling(
    [
      blankReason(data.reason),
      over && refusal('grace-over', { at: until?.slice(0, 16).replace('T', ' ') ?? '自动同意' }),
    ],
    () => [
      happened(command, 'AnswerRecalled', 'setting:graceMinutes', { reason: data.reason?.trim() ?? '' }),
    ],
  );
}

/** Every step of the office chain has been taken, by as many people as it needs. */
function mayDecide(state: ShareRequestCase, user: string): readonly Refusal[] {
  const { chain, fourEyes } = state.settings;
  const { proposal } = state;
  const unproposed = proposal === null && (fourEyes || chain.includes('propose'));
  const unendorsed = proposal !== null && proposal.endorsedBy === null && chain.includes('endorse');
  return [
    ...ownRequest(state, user),
    ...(unproposed ? [refusal('not-proposed')] : []),
    ...(unendorsed ? [refusal('not-endorsed')] : []),
    ...(fourEyes && proposal?.by === user ? [refusal('four-eyes')] : []),
  ];
}

function graceEnd(state: ShareRequestCase, at: string): string {
  return shanghaiInstant(Date.parse(at) + state.settings.graceMinutes * 60_000);
}
