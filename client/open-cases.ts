import type { CaseType } from './case-type.js';
import { caseTypes } from './case-types.js';
import type { HefuConnection } from './connection.js';

/** A case by its kind and its id, which is its own within the kind. */
export interface CaseRef {
  readonly type: CaseType;
  readonly id: string;
}

/** All cases of every kind that have not ended, those due first before the others. */
export async function openCases(hefu: HefuConnection): Promise<readonly CaseRef[]> {
  const all: CaseRef[] = [];
  for (const type of caseTypes) {
    for (const id of await type.openIds(hefu)) all.push({ type, id });
  }
  return all;
}
