import type { Hono } from 'hono';
import { Jobs } from '../jobs.js';
import { Uploads } from '../uploads.js';
import type { WebEnv } from '../web-env.js';
import { addAuditPages } from './audit/pages.js';
import { addCalendarPages } from './calendar/pages.js';
import { addCataloguePages } from './catalogue/pages.js';
import { addCheckPages } from './checks/pages.js';
import { addJobPages } from './jobs/job-pages.js';
import type { PageParts } from './page-parts.js';
import { addIssuePage } from './plans/issue-page.js';
import { addTasksPages } from './plans/tasks-pages.js';
import { addTemplatePages } from './plans/template-page.js';
import { addSettingPages } from './running/settings-pages.js';
import { addStatusPage } from './running/status-page.js';
import { addUndeliveredPage } from './running/undelivered-page.js';

/** What is looked after as a whole, beside the cases: catalogue, calendar and rules, audit, the system itself. */
export function addHousePages(web: Hono<WebEnv>, parts: PageParts): void {
  const jobs = new Jobs(parts.report);
  const long = { jobs, uploads: new Uploads() };
  addJobPages(web, parts, jobs);
  addCataloguePages(web, parts, long);
  addCheckPages(web, parts, jobs);
  addCalendarPages(web, parts, jobs);
  addIssuePage(web, parts, jobs);
  addTemplatePages(web, parts, jobs);
  addTasksPages(web, parts, long);
  addSettingPages(web, parts);
  addAuditPages(web, parts, jobs);
  addStatusPage(web, parts);
  addUndeliveredPage(web, parts);
}
