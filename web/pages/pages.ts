import type { Hono } from 'hono';
import type { WebEnv } from '../web-env.js';
import { addActPages } from './act-pages.js';
import { addHousePages } from './house-pages.js';
import { addDossierPages } from './dossier-pages.js';
import { addListPages } from './list-pages.js';
import type { PageParts } from './page-parts.js';
import { addRequestPages } from './request-pages.js';
import { addSignInPage } from './sign-in-page.js';
import { addStartPages } from './start-pages.js';

/** The pages. All of them work without JavaScript. */
export function addPages(web: Hono<WebEnv>, parts: PageParts): void {
  addSignInPage(web, parts);
  addListPages(web, parts);
  addStartPages(web, parts);
  addActPages(web, parts);
  addDossierPages(web, parts);
  addRequestPages(web, parts);
  addHousePages(web, parts);
}
