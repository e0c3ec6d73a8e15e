import { bareName, plainName } from './normal-name.js';

/** As short a word as is taken for one that both halves share. */
const leastShared = 2;

/**
 * What an item is called where its resource is not named beside it: 名称 of 养老机构信息 is 养老机构名称. A word both share is said
 * once (施工企业, 企业名称: 施工企业名称); null where the item says it already, or the resource has no name of its own.
 */
export function composedName(resource: string, item: string): string | null {
  const [of, own] = [bareName(plainName(resource)), plainName(item)];
  if (of === '' || own === '' || own.includes(of)) return null;
  return of + own.slice(sharedLength(of, own));
}

function sharedLength(before: string, after: string): number {
  for (let length = Math.min(before.length, after.length - 1); length >= leastShared; length -= 1) {
    if (before.endsWith(after.slice(0, length))) return length;
  }
  return 0;
}
