import type { Hono } from 'hono';
import type { WebEnv } from '../web-env.js';
import { addActPages } from './act-pages.js';
import { addBatchPages } from './batch-pages.js';
import { addBeginPages } from './begin-pages.js';
import type { CaseKind } from './case-kind.js';
import { addCaseList } from './case-list.js';
import { addCasePages } from './case-pages.js';
import { changeKind } from './changes/change-kind.js';
import { changeList } from './changes/change-list.js';
import { reportingChange } from './changes/report-change.js';
import { demandKind } from './demands/demand-kind.js';
import { demandList } from './demands/demand-list.js';
import { recordingDemand } from './demands/record-demand.js';
import { openingKind } from './openings/opening-kind.js';
import { addOpeningCredentialPage } from './openings/opening-credential-page.js';
import { openingList } from './openings/opening-list.js';
import { registeringOpening } from './openings/register-opening.js';
import { addDraftPages } from './draft-pages.js';
import { addHomePages } from './home-pages.js';
import { addHousePages } from './house-pages.js';
import { addDossierPages } from './dossier-pages.js';
import { addServicePages } from './service-pages.js';
import { addLanguageSwitch } from './language-switch.js';
import { addOverduePages } from './overdue-pages.js';
import type { PageParts } from './page-parts.js';
import { addListFiles } from './plans/list-files.js';
import { addListVersionPage } from './plans/list-versions.js';
import { addPlanPages } from './plan-pages.js';
import { planKind } from './plan-kind.js';
import { requestKind } from './request-kind.js';
import { requestList } from './request-list.js';
import { addSignInPage } from './sign-in-page.js';
import { addStatisticsPages } from './statistics-pages.js';
import { addTextSize } from './text-size.js';

/** Every kind of case that has pages. */
const kinds: readonly CaseKind[] = [requestKind, planKind, changeKind, demandKind, openingKind];

/** The pages. All of them work without JavaScript. */
export function addPages(web: Hono<WebEnv>, parts: PageParts): void {
  addTextSize(web, parts);
  addLanguageSwitch(web, parts);
  addSignInPage(web, parts);
  addHomePages(web, parts);
  addCaseList(web, parts, requestList);
  addCaseList(web, parts, changeList);
  addCaseList(web, parts, demandList);
  addCaseList(web, parts, openingList);
  addBeginPages(web, parts, [reportingChange, recordingDemand, registeringOpening]);
  addBatchPages(web, parts);
  addDraftPages(web, parts);
  addActPages(web, parts, kinds);
  addDossierPages(web, parts);
  addServicePages(web, parts);
  addOpeningCredentialPage(web, parts);
  addOverduePages(web, parts);
  addPlanPages(web, parts);
  addListFiles(web, parts);
  addListVersionPage(web, parts);
  addStatisticsPages(web, parts);
  addHousePages(web, parts);
  // After everything that stands beside a case under the same address.
  addCasePages(web, parts, kinds);
}
