import { chineseDate } from '../../../calendar/chinese-date.js';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { RuleSet } from '../../rule-sets/rule-set.js';
import type { CommandOf } from '../commands.js';
import type { AnswerTerms } from '../events.js';
import { modeTerms } from '../glossary.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { secretNow } from './entry-note.js';
import { filled, isBlank } from './ruling.js';

export const noTerms: AnswerTerms = {
  conditions: '',
  validUntil: null,
  mode: null,
  items: [],
  reasons: [],
  basis: [],
};

/** The terms as given; what is not given stands as it was proposed. */
export function termsOf(
  { conditions, validUntil, mode, items, reasons, basis }: CommandOf<'Propose'>['data'],
  proposed: AnswerTerms = noTerms,
): AnswerTerms {
  return {
    conditions: conditions?.trim() ?? proposed.conditions,
    validUntil: validUntil ?? proposed.validUntil,
    mode: mode ?? proposed.mode,
    items: items ?? proposed.items,
    reasons: reasons === undefined ? proposed.reasons : filled(reasons),
    basis: basis === undefined ? proposed.basis : filled(basis),
  };
}

/** No timer reaches further: Temporal counts a duration in nanoseconds, and ends at 292 years. */
const longestUseDays = 36_525;

/** What stands against consenting on these terms. An item that is not listed is granted as it was asked for. */
export function consentProblems(state: ShareRequestCase, terms: AnswerTerms, at: string): readonly Refusal[] {
  const { items, validUntil, mode } = terms;
  const codes = items.map((item) => item.code);
  const known = state.resource.items;
  const unknown = known.length === 0 ? [] : codes.filter((code) => !known.some((item) => item.code === code));
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
  const unreasoned = items.filter((item) => !item.granted && isBlank(item.reason)).map((item) => item.code);
  const asked = [state.items, known.map((item) => item.code), codes].find((list) => list.length > 0) ?? [];
  const denied = items.filter((item) => !item.granted).map((item) => item.code);
  return [
    ...secretNow(state),
    ...(unknown.length > 0 ? [refusal('unknown-item', { codes: unknown.join('、') })] : []),
    ...(twice.length > 0 ? [refusal('item-twice', { codes: twice.join('、') })] : []),
    ...(unreasoned.length > 0
      ? [refusal('item-reason-missing', { codes: unreasoned.join('、') }, refusalRule(state))]
      : []),
    ...(denied.length > 0 && asked.every((code) => denied.includes(code))
      ? [refusal('nothing-granted')]
      : []),
    ...termProblems(validUntil, shanghaiDate(at)),
    ...(state.ruleSet === null ? [] : modeProblems(state.ruleSet, mode)),
  ];
}

function termProblems(validUntil: string | null, today: string): readonly Refusal[] {
  if (validUntil === null) return [];
  const day = chineseDate(validUntil);
  return [
    ...(validUntil < today ? [refusal('valid-until-past', { day })] : []),
    ...(validUntil > addDays(today, longestUseDays) ? [refusal('valid-until-too-far', { day })] : []),
  ];
}

/** A4, B10: only the rule set's own ways of delivery. */
export function modeProblems(
  { deliveryModes, rules }: RuleSet,
  mode: AnswerTerms['mode'],
): readonly Refusal[] {
  if (mode === null || deliveryModes.includes(mode)) return [];
  const modes = deliveryModes.map((one) => modeTerms[one]).join('、');
  return [refusal('mode-not-offered', { mode: modeTerms[mode], modes }, rules.modes)];
}

export const refusalRule = (state: ShareRequestCase): string => state.ruleSet?.rules.refusal ?? 'engine';
