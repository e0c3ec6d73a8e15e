import { mustBeListed } from './plan-item.js';
import type { ItemState, PlanFacts } from './state.js';

/** A9, of one item: must be in the list. */
export function isOwed({ known, openness }: ItemState): boolean {
  return mustBeListed({ openness, retired: !known });
}

/** Codes come from people: only what the plan itself has is looked up. */
export function itemOf({ items }: Pick<PlanFacts, 'items'>, code: string): ItemState | undefined {
  return Object.hasOwn(items, code) ? items[code] : undefined;
}

/** Items that must be in the list and are not, by code. */
export function missingItems({ items }: Pick<PlanFacts, 'items'>): readonly string[] {
  return Object.entries(items)
    .flatMap(([code, item]) => (isOwed(item) && !item.listed ? [code] : []))
    .sort();
}

/** What is found in a list somebody sends: A9 says what it must hold. */
export function checkList(
  { items }: Pick<PlanFacts, 'items'>,
  sent: readonly string[],
): {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly extra: readonly string[];
} {
  const inList = new Set(sent);
  const missing = Object.entries(items).flatMap(([code, item]) =>
    isOwed(item) && !inList.has(code) ? [code] : [],
  );
  const known = (code: string): ItemState | undefined => {
    const item = itemOf({ items }, code);
    return item?.known === true ? item : undefined;
  };
  return {
    missing: missing.sort(),
    unknown: [...inList].filter((code) => known(code) === undefined).sort(),
    extra: [...inList]
      .filter((code) => {
        const item = known(code);
        return item !== undefined && !isOwed(item);
      })
      .sort(),
  };
}
