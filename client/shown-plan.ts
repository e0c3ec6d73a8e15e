import type { MilestoneState } from '../domain/annual-plan/glossary.js';
import type { LetterDraft } from '../domain/obligation/letter-draft.js';
import type { ItemsCounted } from '../domain/plan-templates/plan-template.js';

/** A plan as it is shown (contract): what `view` of domain/annual-plan puts into the projection. */
export interface ShownPlan {
  readonly id: string;
  readonly department: string;
  readonly departmentName: string;
  readonly level: string;
  readonly year: number;
  readonly template: string;
  readonly templateTitle: string;
  /** Which template of the year the commission has recorded; absent: one that came with the build. */
  readonly templateVersion?: number;
  readonly documentNumber: string;
  readonly issuedOn: string;
  readonly status: string;
  readonly version: number;
  readonly joined: boolean;
  readonly milestones: readonly ShownMilestone[];
  /** Items that joined later, by the date of their own (A12a). */
  readonly itemDues: readonly (ShownMilestone & { readonly items: number })[];
  readonly items: {
    readonly listed: number;
    readonly opened: number;
    readonly byInterface: number;
    readonly forecastByInterface: number;
    /** Of how many; absent in plans to which nothing has happened since it is kept. */
    readonly forecastOf?: number;
    readonly openedInYear: number;
  };
  readonly interfaceShare: number | null;
  readonly interfaceForecast: number | null;
  readonly interfaceTarget: number;
  readonly interfaceBelowTarget: boolean;
  readonly missing: readonly string[];
  readonly list: {
    readonly version: number;
    readonly filedOn: string;
    readonly hasDefects: boolean;
    readonly publishedVersion: number | null;
  } | null;
  readonly safety: {
    readonly listLoaded: boolean;
    readonly items: number;
    readonly opened: number;
    /** Absent: those of the task list, or of the mark. */
    readonly counts?: Exclude<ItemsCounted, 'task-list'>;
  };
  readonly catalogue: { readonly done: number; readonly total: number; readonly on: string } | null;
  readonly letters: readonly LetterDraft[];
  readonly listedForCircular: boolean;
  readonly due: string | null;
  readonly dueOf: string | null;
  readonly overdue: boolean;
  readonly escalationLevel: number;
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
}

export interface ShownMilestone {
  readonly code: string;
  readonly due: string;
  readonly metOn: string | null;
  readonly state: MilestoneState;
  readonly escalationLevel: number;
  readonly provisional: boolean;
  readonly explanation: string | null;
  readonly rule: string;
  readonly article: string;
  /** As the year's own template calls it; absent: as usual. */
  readonly name?: string;
}
