import type { DomainEvent } from '../../domain/decider.js';

/** Days in the world that events of a plan record afterwards: a list filed on paper, data opened weeks ago. */
const dates: { readonly [type: string]: string } = {
  PlanIssued: 'issuedOn',
  ListFiled: 'filedOn',
  ItemsOpened: 'openedOn',
  ItemsDesensitised: 'doneOn',
  SecrecyReviewed: 'reviewedOn',
  CatalogueAttested: 'attestedOn',
};

/** Date on which an event of an annual plan happened, where that is another than its time of receipt. */
export function occurredInPlan({ type, data }: DomainEvent): string | null {
  const field = dates[type];
  const value = field === undefined ? undefined : new Map<string, unknown>(Object.entries(data)).get(field);
  return typeof value === 'string' ? value : null;
}
