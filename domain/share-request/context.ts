import type { CalendarView } from '../../calendar/calendar-view.js';
import type { RuleSet, SharingClass } from '../rule-sets/rule-set.js';
import type { CaseSettings } from '../settings/case-settings.js';

/** What the catalogue said of the resource when the request was started. */
export interface ResourceSnapshot {
  readonly code: string;
  readonly title: string;
  readonly class: SharingClass;
  /** `state-secret` and `work-secret` are outside (B, article 3). */
  readonly classified: 'none' | 'work-secret' | 'state-secret';
  readonly items: readonly { readonly code: string; readonly name: string }[];
  /** Version of the entry's stream. */
  readonly version: number;
  readonly retired: boolean;
}

export interface DepartmentSnapshot {
  readonly code: string;
  readonly name: string;
}

/** A person as the directory knew them when the command was received. */
export interface PersonSnapshot {
  readonly user: string;
  readonly department: string;
  readonly roles: readonly string[];
}

/**
 * What the gateway attests beside the command, signed with it. Each command needs only its own part:
 * `Start` the resource, departments and settings; a command that starts or moves a clock the calendar and
 * the rule sets on offer; `Reassign` the person.
 */
export interface ShareRequestContext {
  readonly resource?: ResourceSnapshot;
  readonly requester?: DepartmentSnapshot;
  readonly provider?: DepartmentSnapshot;
  readonly settings?: CaseSettings;
  readonly calendar?: CalendarView;
  readonly ruleSets?: readonly RuleSet[];
  readonly person?: PersonSnapshot;
}
