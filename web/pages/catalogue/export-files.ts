import type { Hono } from 'hono';
import { catalogueCsv, catalogueSheetFile } from '../../../client/catalogue-export/export-catalogue.js';
import { templateCsv, templateSheet } from '../../../client/catalogue-export/template.js';
import { viewing } from '../../../client/viewing.js';
import { requireSession } from '../../sign-in/require-session.js';
import type { WebEnv } from '../../web-env.js';
import { csvType, fileResponse, sheetType } from '../file-response.js';
import type { PageParts } from '../page-parts.js';
import { wantedIn } from './filters.js';
import { say } from '../../say.js';

/** The list as a file, with the filters of the page it is asked on; and the empty file to fill in. */
export function addCatalogueFiles(web: Hono<WebEnv>, { hefu }: PageParts): void {
  web.get('/catalogue/export.csv', (context) => {
    const seen = viewing(hefu, requireSession(context));
    return fileResponse(say('资源目录.csv', 'catalogue.csv'), csvType, catalogueCsv(seen, wantedIn(context)));
  });

  web.get('/catalogue/export.xlsx', (context) => {
    const seen = viewing(hefu, requireSession(context));
    return fileResponse(
      say('资源目录.xlsx', 'catalogue.xlsx'),
      sheetType,
      catalogueSheetFile(seen, wantedIn(context)),
    );
  });

  web.get('/catalogue/template.csv', (context) => {
    requireSession(context);
    return fileResponse(say('目录填报表.csv', 'catalogue-template.csv'), csvType, templateCsv());
  });

  web.get('/catalogue/template.xlsx', async (context) => {
    requireSession(context);
    return fileResponse(say('目录填报表.xlsx', 'catalogue-template.xlsx'), sheetType, await templateSheet());
  });
}
