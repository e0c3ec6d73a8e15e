import type { Hono } from 'hono';
import type { WebEnv } from '../web-env.js';
import { addActPages } from './act-pages.js';
import { addBatchPages } from './batch-pages.js';
import type { CaseKind } from './case-kind.js';
import { addCasePages } from './case-pages.js';
import { addDraftPages } from './draft-pages.js';
import { addExportPages } from './export-pages.js';
import { addHomePages } from './home-pages.js';
import { addHousePages } from './house-pages.js';
import { addDossierPages } from './dossier-pages.js';
import { addListPages } from './list-pages.js';
import { addOverduePages } from './overdue-pages.js';
import type { PageParts } from './page-parts.js';
import { addPlanPages } from './plan-pages.js';
import { planKind } from './plan-kind.js';
import { requestKind } from './request-kind.js';
import { addSignInPage } from './sign-in-page.js';
import { addStatisticsPages } from './statistics-pages.js';
import { addTextSize } from './text-size.js';

/** Every kind of case that has pages. */
const kinds: readonly CaseKind[] = [requestKind, planKind];

/** The pages. All of them work without JavaScript. */
export function addPages(web: Hono<WebEnv>, parts: PageParts): void {
  addTextSize(web, parts);
  addSignInPage(web, parts);
  addHomePages(web, parts);
  addListPages(web, parts);
  addExportPages(web, parts);
  addBatchPages(web, parts);
  addDraftPages(web, parts);
  addActPages(web, parts, kinds);
  addDossierPages(web, parts);
  addCasePages(web, parts, kinds);
  addOverduePages(web, parts);
  addPlanPages(web, parts);
  addStatisticsPages(web, parts);
  addHousePages(web, parts);
}
