import { dateIn } from './date-in.js';

/** Days in the world that events of a plan record afterwards: a list filed on paper, data opened weeks ago. */
export const occurredInPlan = dateIn({
  PlanIssued: 'issuedOn',
  ListFiled: 'filedOn',
  ItemsOpened: 'openedOn',
  ItemsDesensitised: 'doneOn',
  SecrecyReviewed: 'reviewedOn',
  CatalogueAttested: 'attestedOn',
});
