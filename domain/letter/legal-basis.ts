import type { RuleSet } from '../rule-sets/rule-set.js';

/** What rules are cited by: a rule set, the terms of a change, the template of a year's plan. */
export type Citable = Pick<RuleSet, 'id' | 'title' | 'documentNumber' | 'articles'>;

/** Articles that a letter speaks of and no command decides by: not in the parameters that are pinned on a case. */
const furtherArticles: { readonly [ruleSet: string]: { readonly [rule: string]: string } } = {
  'sh-2016-238': { A20: '三（四）' },
  'cn-2025-809': { B11: '第二十五条', B14: '第二十八条' },
};

/**
 * 《政务数据共享条例》（国务院令第809号）第二十一条: the rule as the case's own set has it. A set that a person adopted
 * outside its dates is cited by the document that adopted it, never by the name of what it was taken from; where
 * nothing can be cited: null.
 */
export function cited(ruleSet: Citable | null, rule: string): string | null {
  if (ruleSet === null) return null;
  if (isAdopted(ruleSet)) return ruleSet.documentNumber.trim() === '' ? null : ruleSet.documentNumber.trim();
  const article = ruleSet.articles[rule] ?? furtherArticles[ruleSet.id]?.[rule];
  return article === undefined ? null : `《${ruleSet.title}》（${ruleSet.documentNumber}）${article}`;
}

/** 依据…，: empty where nothing can be cited. */
export function byVirtueOf(ruleSet: Citable | null, rule: string): string {
  const law = cited(ruleSet, rule);
  return law === null ? '' : `依据${law}，`;
}

/** The law's own further words go into a letter only where the law itself applies. */
export function appliesItself(ruleSet: Citable | null, id: string): boolean {
  return ruleSet !== null && ruleSet.id === id && !isAdopted(ruleSet);
}

const isAdopted = ({ articles }: Citable): boolean => Object.keys(articles).length === 0;

/** A ground as somebody gave it: an id of the case's own rules becomes its citation, words stay words. */
export function ground(ruleSet: Citable | null, text: string): string {
  return cited(ruleSet, text.trim()) ?? text.trim();
}
