import type { Command, DomainEvent } from '../decider.js';
import type { ItemsCounted, MilestoneCode, PlanTemplate } from './plan-template.js';

/** A date as the commission writes it. The rule follows from what it is; where the year's document says it is `article`. */
export interface WrittenMilestone {
  readonly code: MilestoneCode;
  /** MM-DD */
  readonly date: string;
  /** Empty: as it is usually called. */
  readonly name: string;
  /** 二（一）1, in the year's own document; empty: not cited. */
  readonly article: string;
  readonly counts: ItemsCounted | null;
}

/** What the commission writes of a year. */
export interface WrittenTemplate {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuedOn: string | null;
  readonly milestones: readonly WrittenMilestone[];
  readonly interfaceTargetPercent: number;
}

/** The stream `plan-template/<year>`: a year's template as the commission has recorded it, and every one before. */
export type TemplateState =
  | { readonly status: 'unset' }
  | {
      readonly status: 'set';
      readonly template: PlanTemplate & { readonly version: number };
      readonly reason: string;
      readonly setBy: string;
      readonly setAt: string;
    };

export type SetTemplate = Command<'SetTemplate', WrittenTemplate & { readonly reason: string }>;
export type TemplateSet = DomainEvent<
  'TemplateSet',
  { readonly template: PlanTemplate & { readonly version: number }; readonly reason: string }
>;
