import type { Evidence } from '../domain/catalogue-change/events.js';
import type { LetterDraft } from '../domain/catalogue-change/state.js';
import type { Json } from '../domain/json.js';
import type { ShownHolder } from './shown-share-request.js';

/** A reported change as it is shown: what `view` of domain/catalogue-change puts into the projection. */
export interface ShownChange {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly entry: string;
  readonly entryTitle: string;
  readonly entryVersion: number;
  readonly provider: string;
  readonly providerName: string;
  /** User id. */
  readonly reporter: string;
  readonly system: string;
  readonly cause: string;
  readonly what: string;
  readonly changedOn: string;
  readonly ruleSet: string;
  readonly ruleSetChoice: Json;
  /** The department's: the entry adjusted. */
  readonly clock: ChangeClock;
  /** The authority's: reviewed and published. */
  readonly review: ChangeClock | null;
  readonly calendar: string;
  readonly calendarVersion: string;
  /** What is owed now and by when; null when nothing is. */
  readonly due: string | null;
  readonly dueOf: string | null;
  readonly overdue: boolean;
  readonly escalationLevel: number;
  readonly heldBy: ShownHolder | null;
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
  readonly extension: { readonly workingDays: number; readonly state: 'asked' | 'granted' | 'denied' } | null;
  readonly adjustment: Evidence | null;
  readonly publication: Evidence | null;
  readonly notedVersion: number;
  readonly unaffectedReason: string | null;
  readonly letters: readonly LetterDraft[];
  readonly listedForCircular: boolean;
}

interface ChangeClock {
  readonly startedOn: string;
  readonly due: string;
  readonly workingDays: number;
  readonly extendedByWorkingDays: number;
  readonly provisional: boolean;
  readonly rule: string;
  /** Empty where a setting and no rule states it. */
  readonly article: string;
  readonly metAt: string | null;
}
