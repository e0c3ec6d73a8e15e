import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { attachFile } from '../../client/dossier/attach-file.js';
import { categoryOfCase } from '../../client/dossier/dossier-case.js';
import { fileLink } from '../../client/dossier/file-link.js';
import { draftLetter, issueLetter } from '../../client/dossier/letters.js';
import { NotFound } from '../../client/failures.js';
import { isFilePurpose } from '../../domain/dossier/file-purpose.js';
import { mediaTypeOf } from '../../domain/dossier/file-type.js';
import { letterEnglish } from '../../domain/glossary-english.js';
import { isLetterKind, letterTerms, type LetterKind } from '../../domain/letter/letter-kind.js';
import { fileHeaders } from '../files/send-file.js';
import { takeForm } from '../files/take-form.js';
import type { WebEnv } from '../web-env.js';
import { commandIdOf } from './command-id.js';
import { backToCase } from './dossier-outcome.js';
import { typedIn } from './form-data.js';
import { documentNoLabel, letterBases, letterPlaces } from './letter-places.js';
import type { PageParts } from './page-parts.js';
import { onCase } from './on-case.js';
import { say } from '../say.js';

/** What the section 函件与附件 of a case leads to. */
export function addDossierPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const signedIn = onCase(parts);
  web.post('/requests/:id/files', (context) =>
    signedIn(context, async (viewer, id) => {
      const answer = await takeForm(context.req.raw, async ({ fields, name, bytes }) => {
        const purpose = fields.get('purpose') ?? '';
        if (!isFilePurpose(purpose))
          throw new NotFound([
            '没有这种附件，请从申请的页面上传。',
            'There is no such kind of attachment. Please upload it from the page of the application.',
          ]);
        return attachFile(hefu, viewer.session, id, { purpose, name, bytes });
      });
      return backToCase(context, viewer, { base: '/requests', id, anchor: 'dossier' }, answer);
    }),
  );
  web.get('/dossiers/:id', (context) =>
    signedIn(context, async ({ session }, id) => {
      const base = letterBases[await categoryOfCase(hefu, session, id)];
      return context.redirect(`${base}/${encodeURIComponent(id)}#dossier`, 303);
    }),
  );
  for (const place of letterPlaces) addLetterPages(web, parts, place);
}

/** The letters of a kind of case: drafts to look at, sending one, and what was sent. */
function addLetterPages(
  web: Hono<WebEnv>,
  parts: PageParts,
  { base, category }: (typeof letterPlaces)[number],
): void {
  const { hefu } = parts;
  const signedIn = onCase(parts);
  web.get(`${base}/:id/files/:file`, (context) =>
    signedIn(context, async ({ session }, id) =>
      context.redirect(`/files/${await fileLink(hefu, session, id, context.req.param('file'))}`, 303),
    ),
  );
  web.get(`${base}/:id/letters/draft`, (context) =>
    signedIn(context, async ({ session }, id) => {
      const format = context.req.query('format') === 'pdf' ? 'pdf' : 'docx';
      const which = {
        kind: kindOf(context.req.query('kind')),
        of: context.req.query('of') ?? '',
        format,
        category,
      } as const;
      const { content, file } = await draftLetter(hefu, session, id, which);
      return new Response(Buffer.from(file), {
        headers: fileHeaders(
          say(`${content.title}（草稿）.${format}`, `${content.title} (draft).${format}`),
          mediaTypeOf(format),
          file.length,
        ),
      });
    }),
  );
  web.post(`${base}/:id/letters`, (context) =>
    signedIn(context, async (viewer, id) => {
      const typed = typedIn(await context.req.parseBody());
      const kind = kindOf(typed.get('kind'));
      const answer = await issueLetter(hefu, viewer.session, id, {
        kind,
        of: typed.get('of') ?? '',
        documentNo: typed.get('documentNo') ?? '',
        category,
        commandId: commandIdOf(viewer.session, typed.get('key') ?? randomUUID(), typed),
      });
      return backToCase(context, viewer, { base, id, anchor: 'dossier' }, answer, {
        action: `${base}/${id}/letters`,
        act: say(`发出${letterTerms[kind]}`, `Send the ${letterEnglish[kind]}`),
        fields: { documentNo: 'text' },
        labels: { documentNo: { label: documentNoLabel } },
        kept: ['kind', 'of'],
        typed,
      });
    }),
  );
}

function kindOf(text: string | undefined): LetterKind {
  if (text !== undefined && isLetterKind(text)) return text;
  throw new NotFound([
    '没有这种函件，请从申请的页面进入。',
    'There is no such letter. Please come from the page of the application.',
  ]);
}
