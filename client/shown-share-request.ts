import type { Contradiction } from '../domain/share-request/contradictions.js';
import type { Json } from '../domain/json.js';
import type { LetterDraft } from '../domain/obligation/letter-draft.js';

/** A share request as it is shown (contract): what `view` of domain/share-request puts into the projection. */
export interface ShownShareRequest {
  readonly id: string;
  readonly letter: string;
  readonly status: string;
  readonly version: number;
  readonly ruleSet: string | null;
  readonly ruleSetTitle: string | null;
  /** 文号 */
  readonly ruleSetDocument: string | null;
  readonly ruleSetChoice: Json;
  readonly resource: string;
  readonly resourceTitle: string;
  readonly sharingClass: string;
  readonly requester: string;
  readonly requesterName: string;
  readonly provider: string;
  readonly providerName: string;
  readonly mode: string | null;
  readonly purpose: string;
  readonly basis: string;
  readonly clock: ShownClock | null;
  /** What is owed now and by when; null when nothing is. */
  readonly due: string | null;
  readonly dueOf: string | null;
  readonly overdue: boolean;
  readonly escalationLevel: number;
  readonly heldBy: ShownHolder | null;
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
  readonly paperMissingSince: string | null;
  readonly listedForCircular: boolean;
  /** Dates of the application that cannot all be right. */
  readonly contradictions: readonly Contradiction[];
  readonly letters: readonly LetterDraft[];
  readonly answer: Json;
  readonly proposal: Json;
  readonly supplements: Json;
  readonly extension: Json;
}

export interface ShownClock {
  readonly trigger: string;
  readonly startedOn: string;
  readonly due: string;
  readonly workingDays: number;
  readonly extendedByWorkingDays: number;
  readonly provisional: boolean;
  readonly calendar: string;
  readonly calendarVersion: string;
  readonly rule: string;
  readonly article: string;
  readonly metAt: string | null;
}

export interface ShownHolder {
  readonly department: string;
  readonly role: string;
  readonly user?: string;
  readonly since: string;
}
