import { shanghaiDate, shanghaiInstant } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import { oweWithin } from '../../obligation/owe.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { consentProblems, refusalRule, termsOf } from './answer-terms.js';
import { blankReason } from './receipt.js';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { stepsBefore } from '../chain.js';
import { ownRequest } from './own-request.js';
import { filled, happened, ruling, type Ruling } from './ruling.js';

/** 批准: consent, in whole or by item. Where the rule set has a delivery deadline its clock starts here (B10). */
export function approve(state: ShareRequestCase, command: CommandOf<'Approve'>): Ruling {
  const { meta, context, data } = command;
  const { ruleSet, proposal } = state;
  const terms = termsOf(data, proposal?.decision === 'approve' ? proposal.terms : undefined);
  if (ruleSet === null)
    return ruling([refusal('answer-not-owed'), ...consentProblems(state, terms, meta.at)], () => []);
  const calendar = context.calendar ?? state.calendar;
  const { rules, deliveryWorkingDays } = ruleSet;
  return ruling([...mayDecide(state, meta.actor.user), ...consentProblems(state, terms, meta.at)], () => {
    const rule = state.answerDue?.rule ?? rules.answerOnDemand;
    const graceEndsAt = graceEnd(state, meta.at);
    const approved = happened(command, 'ApplicationApproved', rule, { terms, automatic: false, graceEndsAt });
    if (deliveryWorkingDays === null || calendar === null) return [approved];
    const today = shanghaiDate(meta.at);
    const owed = { name: 'delivery', rule: rules.delivery, startedOn: today };
    const obligation = oweWithin(owed, deliveryWorkingDays, {
      calendar,
      settings: state.settings,
      at: meta.at,
    });
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
  const over = answer !== null && (answer.sentAt !== null || Date.parse(meta.at) >= Date.parse(until ?? ''));
  return ruling(
    [
      blankReason(data.reason),
      answer !== null && until === null && refusal('automatic-answer'),
      until !== null && over && refusal('grace-over', { at: momentTerm(until) }),
    ],
    () => [
      happened(command, 'AnswerRecalled', 'setting:graceMinutes', { reason: data.reason?.trim() ?? '' }),
    ],
  );
}

/** Every step of the office chain has been taken, by as many people as it needs. */
function mayDecide(state: ShareRequestCase, user: string): readonly Refusal[] {
  const { fourEyes } = state.settings;
  const { propose, endorse } = stepsBefore(state.settings);
  const { proposal } = state;
  const unproposed = proposal === null && propose;
  const unendorsed = (proposal?.endorsedBy ?? null) === null && endorse;
  return [
    ...ownRequest(state, user),
    ...(unproposed ? [refusal('not-proposed')] : []),
    ...(unendorsed ? [refusal('not-endorsed')] : []),
    ...(fourEyes && proposal?.by === user ? [refusal('four-eyes')] : []),
  ];
}

/** 2026年3月2日（周一）10时10分 */
function momentTerm(instant: string): string {
  const [hours, minutes] = shanghaiInstant(instant).slice(11, 16).split(':').map(Number);
  return `${chineseDate(shanghaiDate(instant))}${hours ?? 0}时${minutes ?? 0}分`;
}

function graceEnd(state: ShareRequestCase, at: string): string {
  return shanghaiInstant(Date.parse(at) + state.settings.graceMinutes * 60_000);
}
