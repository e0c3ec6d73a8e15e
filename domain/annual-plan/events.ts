import type { CalendarView } from '../../calendar/calendar-view.js';
import type { DomainEvent } from '../decider.js';
import type { ObligationEventData } from '../obligation/obligation-events.js';
import type { MilestoneCode, PlanTemplate } from '../plan-templates/plan-template.js';
import type { PlanSettings } from '../settings/plan-settings.js';
import type { PlanDepartment } from './context.js';
import type { Access, Channel } from './fields.js';
import type { PlanItem, Titles } from './plan-item.js';
import type { Milestone } from './state.js';

/** A list as it was sent, and what was found in it. */
export interface SentList {
  readonly items: readonly string[];
  readonly interfaceItems: readonly string[];
  readonly docNo: string;
  readonly version: number;
  /** Must be in and are not (A9). */
  readonly missing: readonly string[];
  /** Not in the department's catalogue. */
  readonly unknown: readonly string[];
  /** In the catalogue, but not to be opened by it. */
  readonly extra: readonly string[];
  /** Names of what is missing, as far as a notice names it; absent in the first logs. */
  readonly titles?: Titles;
  /** What the catalogue has of those that the plan had not heard of; absent where there are none. */
  readonly entries?: readonly NotedItem[];
}

/** An item as the catalogue has it now, and what that means for the plan. */
export interface NotedItem extends PlanItem {
  /** Must be in the list from now on, must not any more, or the same as before with other attributes. */
  readonly effect: 'owed' | 'lapsed' | 'changed';
  readonly safety: boolean;
  /** It comes after the list was filed, which has to be revised. */
  readonly later?: true;
  /** Open already, and the catalogue does not open it any more; since the third edition. */
  readonly stillOpen?: true;
}

export interface PlanEventData extends ObligationEventData {
  readonly PlanIssued: {
    readonly id: string;
    readonly year: number;
    readonly department: PlanDepartment;
    readonly template: PlanTemplate;
    readonly issuedOn: string;
    /** False: a district that has not joined. */
    readonly joined: boolean;
    readonly settings: PlanSettings;
    readonly calendar: CalendarView;
    readonly milestones: readonly Milestone[];
    readonly items: readonly PlanItem[];
  };
  readonly PlanJoined: {
    readonly joinedOn: string;
    readonly milestones: readonly Milestone[];
    readonly note: string;
  };
  readonly ListFiled: SentList & {
    readonly filedOn: string;
    readonly by: 'department' | 'commission';
    readonly sealed: boolean | null;
    readonly note: string;
  };
  readonly FilingReturned: { readonly reason: string; readonly documentNo: string };
  /** The list before is in the event that brought it. */
  readonly ListRevised: SentList & {
    readonly reason: string;
    readonly added: readonly string[];
    readonly withdrawn: readonly string[];
  };
  readonly ListPublished: { readonly version: number; readonly url: string; readonly note: string };
  readonly ItemsOpened: {
    readonly items: readonly string[];
    readonly channel: Channel;
    readonly access: Access;
    readonly openedOn: string;
    readonly url: string;
    /** Opened in another way than the catalogue says; reported, not forbidden. */
    readonly differing: readonly string[];
    /** Names of those, as far as a notice names them; absent in the first logs. */
    readonly titles?: Titles;
  };
  readonly ItemWithdrawn: { readonly code: string; readonly reason: string };
  readonly ItemsDesensitised: {
    readonly items: readonly string[];
    readonly method: string;
    readonly doneOn: string;
  };
  readonly SecrecyReviewed: {
    readonly items: readonly string[];
    readonly result: 'passed' | 'failed';
    readonly reviewedOn: string;
    readonly note: string;
  };
  readonly DelayExplained: { readonly milestone: MilestoneCode; readonly reason: string };
  readonly CatalogueAttested: {
    readonly done: number;
    readonly total: number;
    readonly attestedOn: string;
    readonly evidence: string;
  };
  readonly PlanAmended: {
    readonly milestone: MilestoneCode | null;
    readonly due: string | null;
    readonly documentNo: string | null;
    readonly reason: string;
  };
  /** The year's template as the commission has revised it; dates that move follow in events of their own. */
  readonly TemplateAdopted: {
    readonly template: PlanTemplate;
    /** Those of the template; items with a date of their own keep it. */
    readonly milestones: readonly Milestone[];
    readonly reason: string;
  };
  readonly SafetyTaskListLoaded: {
    readonly items: readonly string[];
    /** Those that came before the milestone had passed, and count for it. */
    readonly counted: readonly string[];
    readonly documentNo: string;
  };
  readonly CatalogueNoted: { readonly items: readonly NotedItem[] };
  /** Items that joined after the list was filed, with a date of their own (A12a). */
  readonly ItemDueSet: { readonly items: readonly string[]; readonly obligation: Milestone };
  readonly MilestoneMet: { readonly milestone: string; readonly metOn: string };
  /** What was done is not all any more: an item was added, a list returned. */
  readonly MilestoneReopened: { readonly milestone: string };
  /** No such item, or all of them gone. */
  readonly MilestoneVoided: { readonly milestone: string };
  readonly MilestoneOwed: { readonly milestone: string };
  readonly LetterSigned: { readonly letter: string; readonly documentNo: string };
  readonly CalendarAdopted: { readonly calendar: CalendarView; readonly notice: string };
  readonly PlanClosed: {
    readonly automatic: boolean;
    readonly reason: string;
    readonly unfinished: readonly string[];
  };
}

export type EventType = keyof PlanEventData;
export type PlanEvent = { [T in EventType]: DomainEvent<T, PlanEventData[T]> }[EventType];
export type EventOf<T extends EventType> = DomainEvent<T, PlanEventData[T]>;
