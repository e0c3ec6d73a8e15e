import { annualPlanCase } from './annual-plan-case.js';
import type { CaseType } from './case-type.js';
import { catalogueChangeCase } from './catalogue-change-case.js';
import { demandCase } from './demand-case.js';
import { openingApplicationCase } from './opening-application-case.js';
import { shareRequestCase } from './share-request-case.js';

/** Every kind of case. What must reach all open cases (a new notice of days off) goes by this list. */
export const caseTypes: readonly CaseType[] = [
  shareRequestCase,
  annualPlanCase,
  catalogueChangeCase,
  demandCase,
  openingApplicationCase,
];
