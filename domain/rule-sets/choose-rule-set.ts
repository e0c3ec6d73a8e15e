import type { RuleSet } from './rule-set.js';

/** A rule set a person chose, why, and the document it is adopted by (文号; empty: none was given). */
export interface RuleSetChoice {
  readonly id: string;
  readonly reason: string;
  readonly document: string;
}

/** What any set of rules says of itself, whatever it is about. */
type DatedRules = Pick<RuleSet, 'id' | 'title' | 'documentNumber' | 'inForceFrom' | 'inForceTo' | 'articles'>;

/**
 * The rule set in force on the day the clock starts, or the one a person chose with a reason. A day no set
 * covers is not guessed: `undefined`, and the command is refused.
 */
export function chooseRuleSet<S extends DatedRules>(
  offered: readonly S[],
  day: string,
  choice: RuleSetChoice | null,
): S | undefined {
  if (choice === null) return offered.find((set) => isInForce(set, day));
  const chosen = offered.find((set) => set.id === choice.id);
  return chosen === undefined || isInForce(chosen, day) ? chosen : adopted(chosen, choice.document);
}

function isInForce({ inForceFrom, inForceTo }: DatedRules, day: string): boolean {
  return inForceFrom <= day && (inForceTo === null || day <= inForceTo);
}

/** Outside its dates a set is a template a person adopts under a document of their own, never a citation of the original. */
function adopted<S extends DatedRules>(set: S, documentNumber: string): S {
  return { ...set, title: '选定适用的规则', documentNumber, articles: {} };
}
