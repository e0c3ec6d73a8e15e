export type MilestoneCode = 'filing' | 'safety' | 'complete' | 'catalogue';

/**
 * Which items have to be open by the date in mid-year: those of the commission's task list (the mark in the catalogue
 * until there is one), or all that the catalogue opens to everybody, or on application.
 */
export const itemsCounted = ['task-list', 'open', 'on-application'] as const;
export type ItemsCounted = (typeof itemsCounted)[number];

/** A date every department owes something by, and the rule that says so. */
export interface MilestoneTemplate {
  readonly code: MilestoneCode;
  /** 报备年度开放清单 */
  readonly name: string;
  /** MM-DD; 月底 is the last day of the month. */
  readonly date: string;
  readonly rule: string;
  /** Of `safety` alone; absent: the task list. */
  readonly counts?: ItemsCounted;
}

/** The parameters of one year's plan, as data. A plan keeps its own copy when it is issued, and is judged by that. */
export interface PlanTemplate {
  readonly id: string;
  readonly title: string;
  /** 文号; empty where a person has not given it yet. */
  readonly documentNumber: string;
  readonly year: number;
  /** When the document was issued, YYYY-MM-DD; null: a person says so, or it is the day the plan begins. */
  readonly issuedOn: string | null;
  readonly milestones: readonly MilestoneTemplate[];
  /** Opened by interface, of what is opened in the year, in percent: a target, never a condition (A15). */
  readonly interfaceTargetPercent: number;
  /** Where the document says it, by rule; empty for a template that was only adopted. */
  readonly articles: { readonly [rule: string]: string };
  /** Of one the commission has recorded: its version in the stream of the year. Absent: it came with the build. */
  readonly version?: number;
}
