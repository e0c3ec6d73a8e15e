import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { downloadFile } from '../../client/dossier/download-file.js';
import { openedLink } from '../../client/dossier/file-link.js';
import type { HefuConnection } from '../../client/connection.js';
import { problem } from '../problem.js';
import { refusalsTold, refusalTold } from '../refusal-told.js';
import { requireSession } from '../sign-in/require-session.js';
import type { WebEnv } from '../web-env.js';

/** `/files/<link>`: one file for one person who is signed in, within five minutes; opened twice it is one download. */
export function sendFiles(web: Hono<WebEnv>, hefu: HefuConnection): void {
  web.get('/files/:link', async (context) => {
    const session = requireSession(context);
    const { id, file, nonce } = await openedLink(hefu, session, context.req.param('link'));
    const found = await downloadFile(hefu, session, id, { file, by: 'api', commandId: `download/${nonce}` });
    if (found.kind === 'refused') {
      const refusals = found.refusals.map((refusal) => ({
        code: refusal.code,
        message: refusalTold(refusal),
      }));
      const detail = refusalsTold(found.refusals);
      const forbidden = found.refusals.every((refusal) => refusal.forbidden === true);
      return problem(forbidden ? 403 : 409, forbidden ? 'forbidden' : 'refused', detail, { refusals });
    }
    const body = Readable.toWeb(found.bytes) as ReadableStream;
    return new Response(body, {
      headers: fileHeaders(found.name, found.mediaType, found.size, found.sha256),
    });
  });
}

/** Saved, never shown in our own pages: what somebody uploaded is nobody's page. */
export function fileHeaders(
  name: string,
  mediaType: string,
  size: number,
  sha256?: string,
): { readonly [name: string]: string } {
  const plain = name.replace(/[^\w.-]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return {
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${full}`,
    'cache-control': 'private, no-store',
    ...(sha256 === undefined
      ? {}
      : { 'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:` }),
  };
}
