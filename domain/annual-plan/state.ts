import type { CalendarView } from '../../calendar/calendar-view.js';
import type { Openness } from '../catalogue/entry.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import type { Obligation } from '../obligation/obligation.js';
import type { MilestoneCode, PlanTemplate } from '../plan-templates/plan-template.js';
import type { PlanSettings } from '../settings/plan-settings.js';
import type { PlanDepartment } from './context.js';
import type { Access, Channel } from './fields.js';
import type { Status } from './status.js';

/**
 * One item of a plan: what the catalogue says of it, and what has become of it. Thousands of them are carried from
 * run to run of the case, so that titles, addresses and reasons stay in the events that brought them.
 */
export interface ItemState {
  readonly openness: Openness | null;
  /** In the catalogue, and not retired there. */
  readonly known: boolean;
  readonly sensitive: boolean;
  /** Counts for the 城市安全 milestone (A11). */
  readonly safety: boolean;
  /** In the list as it stands. */
  readonly listed: boolean;
  /** To be opened by interface, as the department plans it. */
  readonly planned: boolean;
  /** Must be listed since after the list was filed, and is not yet: without it the year is not complete (A12a). */
  readonly later?: true;
  /** Open, and the catalogue does not open it any more: people have to look at it. */
  readonly stillOpen?: true;
  /** A date of its own (A12a); null: the plan's. */
  readonly due: string | null;
  readonly withdrawnOn: string | null;
  readonly desensitisedOn: string | null;
  readonly reviewedOn: string | null;
  readonly opened: { readonly on: string; readonly channel: Channel; readonly access: Access } | null;
}

/** A date of the plan and what has become of it. */
export interface Milestone extends Obligation {
  /** `filing` … for the four of the template; `added` for items with a date of their own (A12a). */
  readonly code: MilestoneCode | 'added';
  /** The date as the document has it, before the settings were asked; null: a person fixed it. */
  readonly nominal: string | null;
  /** Nothing to do: no such item, or a department that owes none of it. */
  readonly applicable: boolean;
  /** Its date had passed before the plan was issued: not escalated, not late. */
  readonly beforeIssue: boolean;
  /** YYYY-MM-DD on which what was owed was done. */
  readonly metOn: string | null;
  readonly explanation: string | null;
}

/** The list as it was filed last. */
export interface FiledList {
  readonly version: number;
  readonly filedOn: string;
  /** Sent although it missed items or named unknown ones. */
  readonly hasDefects: boolean;
  /** The commission has sent it back. */
  readonly returned: boolean;
  readonly publishedVersion: number | null;
}

export interface PlanFacts {
  readonly id: string;
  readonly year: number;
  readonly department: PlanDepartment;
  readonly template: PlanTemplate;
  readonly issuedOn: string;
  readonly joined: boolean;
  readonly settings: PlanSettings;
  readonly calendar: CalendarView;
  readonly milestones: readonly Milestone[];
  readonly items: { readonly [code: string]: ItemState };
  readonly list: FiledList | null;
  /** The commission has loaded the task list of the annex (A11); until then the mark in the catalogue counts. */
  readonly safetyListLoaded: boolean;
  /** 目录编制 (A7), as attested. */
  readonly catalogue: { readonly done: number; readonly total: number; readonly on: string } | null;
  readonly letters: readonly LetterDraft[];
  readonly listedForCircular: boolean;
  readonly closed: boolean;
  readonly statusSince: string;
}

type InStatus<S extends Status, Known = unknown> = PlanFacts & { readonly status: S } & Known;
interface Listed {
  readonly list: FiledList;
}

/** One plan. What a status guarantees is in its type: a filed plan has a list. */
export type PlanCase =
  | InStatus<'not-joined'>
  | InStatus<'issued'>
  | InStatus<'filed', Listed>
  | InStatus<'filed-with-defects', Listed>
  | InStatus<'returned', Listed>
  | InStatus<'published', Listed>
  | InStatus<'completed', Listed>
  | InStatus<'closed'>;

export type PlanState = { readonly status: 'none' } | PlanCase;

export const initialState: PlanState = { status: 'none' };
