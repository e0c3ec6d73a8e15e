import { annualPlanProjection } from './annual-plan.js';
import { calendarNoticeProjection } from './calendar-notice.js';
import { catalogueChangeProjection } from './catalogue-change.js';
import { catalogueEntryProjection } from './catalogue-entry.js';
import { demandProjection } from './demand.js';
import { departmentProjection } from './department.js';
import { dossierProjection } from './dossier.js';
import { gatewayKeyProjection } from './gateway-key.js';
import { openingApplicationProjection } from './opening-application.js';
import { opinionProjection } from './opinion.js';
import { personProjection } from './person.js';
import type { Projection } from './projection.js';
import { readingProjection } from './reading.js';
import { settingProjection } from './setting.js';
import { shareRequestProjection } from './share-request.js';
import { webhookProjection } from './webhook.js';

const projections = new Map<string, Projection>(
  [
    shareRequestProjection,
    annualPlanProjection,
    catalogueEntryProjection,
    catalogueChangeProjection,
    demandProjection,
    openingApplicationProjection,
    opinionProjection,
    departmentProjection,
    personProjection,
    settingProjection,
    calendarNoticeProjection,
    gatewayKeyProjection,
    readingProjection,
    dossierProjection,
    webhookProjection,
  ].map((projection) => [projection.category, projection]),
);

export const projectedCategories: readonly string[] = [...projections.keys()];

/** The projection of a category of streams; undefined where only the log is kept. */
export function projectionOf(category: string): Projection | undefined {
  return projections.get(category);
}
