import type { Hono } from 'hono';
import type { Jobs } from '../../jobs.js';
import type { Uploads } from '../../uploads.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { addComparePage } from './compare-page.js';
import { addDraftEntryPage } from './draft-entry-page.js';
import { addEntryActPages } from './entry-act-pages.js';
import { addEntryPage } from './entry-page.js';
import { addCatalogueFiles } from './export-files.js';
import { addImportPages } from './import-pages.js';
import { addCatalogueList } from './list-page.js';

/** 资源目录 and what is done with it as a whole. */
export function addCataloguePages(
  web: Hono<WebEnv>,
  parts: PageParts,
  long: { readonly jobs: Jobs; readonly uploads: Uploads },
): void {
  addCatalogueList(web, parts);
  addCatalogueFiles(web, parts);
  addImportPages(web, parts, long);
  addDraftEntryPage(web, parts);
  addEntryPage(web, parts);
  addComparePage(web, parts);
  addEntryActPages(web, parts);
}
