import type { RuleSet } from './rule-set.js';

/** A rule set a person chose, why, and the document it is adopted by (文号; empty: none was given). */
export interface RuleSetChoice {
  readonly id: string;
  readonly reason: string;
  readonly document: string;
}

/**
 * The rule set in force on the day the clock starts, or the one a person chose with a reason. A day no set
 * covers is not guessed: `undefined`, and the command is refused.
 */
export function chooseRuleSet(
  offered: readonly RuleSet[],
  day: string,
  choice: RuleSetChoice | null,
): RuleSet | undefined {
  if (choice === null) return offered.find((set) => isInForce(set, day));
  const chosen = offered.find((set) => set.id === choice.id);
  return chosen === undefined || isInForce(chosen, day) ? chosen : adopted(chosen, choice.document);
}

function isInForce({ inForceFrom, inForceTo }: RuleSet, day: string): boolean {
  return inForceFrom <= day && (inForceTo === null || day <= inForceTo);
}

/** Outside its dates a set is a template a person adopts under a document of their own, never a citation of the original. */
function adopted(set: RuleSet, documentNumber: string): RuleSet {
  return { ...set, title: '选定适用的规则', documentNumber, articles: {} };
}
