import type { Hono } from 'hono';
import { countCatalogue } from '../../../client/catalogue.js';
import { catalogueCsv, catalogueSheet } from '../../../client/catalogue-export/export-catalogue.js';
import { templateCsv, templateSheet } from '../../../client/catalogue-export/template.js';
import { viewing } from '../../../client/viewing.js';
import { problem } from '../../problem.js';
import { requireSession } from '../../sign-in/require-session.js';
import type { WebEnv } from '../../web-env.js';
import { csvType, fileResponse, sheetType } from '../file-response.js';
import type { PageParts } from '../page-parts.js';
import { wantedIn } from './filters.js';

/** A workbook is made as a whole, in memory; a text file is not, and may be as long as the catalogue. */
const mostInSheet = 5000;

/** The list as a file, with the filters of the page it is asked on; and the empty file to fill in. */
export function addCatalogueFiles(web: Hono<WebEnv>, { hefu }: PageParts): void {
  web.get('/catalogue/export.csv', (context) => {
    const seen = viewing(hefu, requireSession(context));
    return fileResponse('资源目录.csv', csvType, catalogueCsv(seen, wantedIn(context)));
  });

  web.get('/catalogue/export.xlsx', async (context) => {
    const seen = viewing(hefu, requireSession(context));
    const wanted = wantedIn(context);
    const count = await countCatalogue(seen, wanted);
    if (count > mostInSheet) {
      const detail = `符合条件的有 ${count} 条，工作簿一次最多导出 ${mostInSheet} 条。请缩小范围，或者导出表格文本。`;
      return problem(409, 'refused', detail);
    }
    return fileResponse('资源目录.xlsx', sheetType, await catalogueSheet(seen, wanted));
  });

  web.get('/catalogue/template.csv', (context) => {
    requireSession(context);
    return fileResponse('目录填报表.csv', csvType, templateCsv());
  });

  web.get('/catalogue/template.xlsx', async (context) => {
    requireSession(context);
    return fileResponse('目录填报表.xlsx', sheetType, await templateSheet());
  });
}
