import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { handOutCredential } from '../../../client/opening-credentials.js';
import { say } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { commandIdOf } from '../command-id.js';
import { backToCase } from '../dossier-outcome.js';
import { typedIn } from '../form-data.js';
import { onCase } from '../on-case.js';
import type { PageParts } from '../page-parts.js';
import { TakenPage } from '../service-pages.js';
import { framed } from '../show-page.js';

const base = '/opening-applications';

/** 生成接口凭据: the provider takes it for the applicant, who has no account. */
export function addOpeningCredentialPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const signedIn = onCase(parts);
  web.post(`${base}/:id/credentials`, (context) =>
    signedIn(context, async (viewer, id) => {
      const typed = typedIn(await context.req.parseBody());
      const commandId = commandIdOf(viewer.session, typed.get('key') ?? randomUUID());
      const place = { base, id, anchor: 'service' } as const;
      const out = await handOutCredential(hefu, viewer.session, id, commandId);
      if (out.kind === 'refused') return backToCase(context, viewer, place, out);
      const title = say('接口凭据已生成', 'Credential made');
      const page = await framed(viewer, { title, here: base, body: <TakenPage place={place} out={out} /> });
      // Neither a browser nor anything between keeps the secret.
      page.headers.set('cache-control', 'no-store');
      return page;
    }),
  );
}
