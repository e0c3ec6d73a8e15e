import type { Refusal } from '../../refusal.js';
import { chooseRuleSet, type RuleSetChoice } from '../../rule-sets/choose-rule-set.js';
import type { RuleSet } from '../../rule-sets/rule-set.js';
import type { CommandOf } from '../commands.js';
import type { ShareRequestContext } from '../context.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { isBlank } from './ruling.js';
import { chineseDate } from '../../../calendar/chinese-date.js';

type ChoiceData = Pick<CommandOf<'Start'>['data'], 'ruleSet' | 'ruleSetReason' | 'ruleSetDocument'>;

/** What the command chooses; else what was chosen before, or nothing. */
export function choiceOf(data: ChoiceData, before: RuleSetChoice | null = null): RuleSetChoice | null {
  if (data.ruleSet === undefined) return before;
  return {
    id: data.ruleSet,
    reason: data.ruleSetReason?.trim() ?? '',
    document: data.ruleSetDocument?.trim() ?? '',
  };
}

/** A choice has a reason, and is one of the sets on offer. */
export function choiceProblems(data: ChoiceData, { ruleSets = [] }: ShareRequestContext): readonly Refusal[] {
  const { ruleSet: id, ruleSetReason } = data;
  if (id === undefined) return [];
  return [
    ...(isBlank(ruleSetReason) ? [refusal('rule-set-reason-missing')] : []),
    ...(ruleSets.some((set) => set.id === id) ? [] : [refusal('rule-set-unknown', { id })]),
  ];
}

/** The rule set that judges a case whose clock starts on `day`, and what stands against there being one. */
export function ruleSetFor(
  state: Pick<ShareRequestCase, 'ruleSetChoice'>,
  { data, context }: { readonly data: ChoiceData; readonly context: ShareRequestContext },
  day: string,
): {
  readonly set: RuleSet | undefined;
  readonly choice: RuleSetChoice | null;
  readonly problems: readonly Refusal[];
} {
  const choice = choiceOf(data, state.ruleSetChoice);
  const set = chooseRuleSet(context.ruleSets ?? [], day, choice);
  const wrongChoice = choiceProblems(data, context);
  const none = set === undefined && wrongChoice.length === 0;
  return {
    set,
    choice,
    problems: [...wrongChoice, ...(none ? [refusal('no-rule-set', { day: chineseDate(day) })] : [])],
  };
}
