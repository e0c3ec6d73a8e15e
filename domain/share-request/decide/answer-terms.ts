import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import type { AnswerTerms } from '../events.js';
import { modeTerms } from '../glossary.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
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

/** What stands against consenting on these terms. */
export function consentProblems(state: ShareRequestCase, terms: AnswerTerms, at: string): readonly Refusal[] {
  const { items, validUntil, mode } = terms;
  const codes = items.map((item) => item.code);
  const known = state.resource.items;
  const unknown = known.length === 0 ? [] : codes.filter((code) => !known.some((item) => item.code === code));
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
  const unreasoned = items.filter((item) => !item.granted && isBlank(item.reason)).map((item) => item.code);
  return [
    ...(unknown.length > 0 ? [refusal('unknown-item', { codes: unknown.join('、') })] : []),
    ...(twice.length > 0 ? [refusal('item-twice', { codes: twice.join('、') })] : []),
    ...(unreasoned.length > 0
      ? [refusal('item-reason-missing', { codes: unreasoned.join('、') }, refusalRule(state))]
      : []),
    ...(items.length > 0 && items.every((item) => !item.granted) ? [refusal('nothing-granted')] : []),
    ...(validUntil !== null && validUntil < shanghaiDate(at)
      ? [refusal('valid-until-past', { day: validUntil })]
      : []),
    ...modeProblems(state, mode),
  ];
}

/** A4, B10: only the rule set's own ways of delivery. */
export function modeProblems(state: ShareRequestCase, mode: AnswerTerms['mode']): readonly Refusal[] {
  const offered = state.ruleSet?.deliveryModes ?? [];
  if (mode === null || offered.includes(mode)) return [];
  const modes = offered.map((one) => modeTerms[one]).join('、');
  return [refusal('mode-not-offered', { mode: modeTerms[mode], modes }, state.ruleSet?.rules.modes)];
}

export const refusalRule = (state: ShareRequestCase): string => state.ruleSet?.rules.refusal ?? 'engine';
