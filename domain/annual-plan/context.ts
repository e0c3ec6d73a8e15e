import type { CalendarView } from '../../calendar/calendar-view.js';
import type { PlanTemplate } from '../plan-templates/plan-template.js';
import type { PlanSettings } from '../settings/plan-settings.js';
import type { PlanItem, Titles } from './plan-item.js';

export interface PlanDepartment {
  readonly code: string;
  readonly name: string;
  /** Districts are encouraged, not obliged (A18). */
  readonly level: 'municipal' | 'district';
}

/**
 * What the gateway attests beside the command, signed with it. `Start` needs all but the titles; a command that
 * moves a date the calendar; one that brings or treats items their titles, so that they can be named.
 */
export interface PlanContext {
  /** How the rules are read, see `planEdition`; absent in the first logs. */
  readonly edition?: number;
  readonly department?: PlanDepartment & { readonly joinsPlan: boolean };
  readonly template?: PlanTemplate;
  readonly settings?: PlanSettings;
  readonly calendar?: CalendarView;
  /**
   * Entries of the department's catalogue: at the start those that concern the plan, later those that changed, beside
   * a list those it names and the plan does not know.
   */
  readonly items?: readonly PlanItem[];
  /** Names of items that a refusal or a notice may have to name. */
  readonly titles?: Titles;
}

/** Entries a command brings at once; more come with the next one. */
export const itemsAtOnce = 500;
