import type { Hono } from 'hono';
import type { Jobs } from '../../jobs.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { addAcceptancePage } from './acceptance-page.js';
import { addFreshnessPage } from './freshness-page.js';
import { addOpinionPages } from './opinion-pages.js';
import { addOverlapPage } from './overlap-page.js';
import { addProgressPage } from './progress-page.js';

/** What the catalogue is held against: its frequencies, 4:3:3, a project's acceptance, what others collect. */
export function addCheckPages(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  addFreshnessPage(web, parts);
  addProgressPage(web, parts);
  addAcceptancePage(web, parts);
  addOverlapPage(web, parts, jobs);
  addOpinionPages(web, parts);
}
