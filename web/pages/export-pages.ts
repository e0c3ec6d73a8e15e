import type { Context, Hono } from 'hono';
import { exportRequests, type ExportFormat } from '../../client/export-requests.js';
import { viewing } from '../../client/viewing.js';
import type { WebEnv } from '../web-env.js';
import type { PageParts } from './page-parts.js';
import { caseFilter, requestFilter } from './request-filter.js';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The filtered list as a file for Excel or WPS. */
export function addExportPages(web: Hono<WebEnv>, { hefu }: PageParts): void {
  const answer = async (context: Context<WebEnv>, format: ExportFormat): Promise<Response> => {
    const session = context.get('session');
    if (session === null) return context.redirect('/sign-in', 303);
    const filter = requestFilter((name) => context.req.query(name));
    const file = await exportRequests(viewing(hefu, session), caseFilter(filter), format);
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': contentTypes[format],
        'content-disposition': `attachment; filename="requests.${format}"; filename*=UTF-8''${encodeURIComponent(`共享申请.${format}`)}`,
        'cache-control': 'no-store',
      },
    });
  };
  web.get('/requests.csv', (context) => answer(context, 'csv'));
  web.get('/requests.xlsx', (context) => answer(context, 'xlsx'));
}
