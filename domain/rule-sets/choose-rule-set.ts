import type { RuleSet } from './rule-set.js';

/**
 * The rule set in force on the day the clock starts, or the one a person chose with a reason. A day no set
 * covers is not guessed: `undefined`, and the command is refused.
 */
export function chooseRuleSet(
  offered: readonly RuleSet[],
  day: string,
  chosenId: string | null,
): RuleSet | undefined {
  if (chosenId !== null) return offered.find((set) => set.id === chosenId);
  return offered.find((set) => set.inForceFrom <= day && (set.inForceTo === null || day <= set.inForceTo));
}
