import type { SharingClass } from '../rule-sets/rule-set.js';

/** An entry in force, as far as it is compared. */
export interface ListedEntry {
  readonly code: string;
  readonly title: string;
  readonly provider: string;
  readonly class: SharingClass;
  readonly classified: 'none' | 'work-secret' | 'state-secret';
  readonly items: readonly { readonly code: string; readonly name: string }[];
}
