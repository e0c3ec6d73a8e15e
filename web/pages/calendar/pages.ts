import type { Hono } from 'hono';
import type { Jobs } from '../../jobs.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { addLoadPage } from './load-page.js';
import { addRulePages } from './rules-page.js';
import { addYearPage } from './year-page.js';

/** Working days, notices of days off, and the rules that count in them. */
export function addCalendarPages(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  addYearPage(web, parts);
  addLoadPage(web, parts, jobs);
  addRulePages(web, parts);
}
