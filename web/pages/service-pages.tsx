import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import {
  issueCredential,
  registerService,
  revokeCredential,
  type HandedOut,
} from '../../client/dossier/credentials.js';
import { say } from '../say.js';
import type { WebEnv } from '../web-env.js';
import { commandIdOf } from './command-id.js';
import { backToCase, type SectionPlace } from './dossier-outcome.js';
import { typedIn } from './form-data.js';
import { onCase } from './on-case.js';
import type { PageParts } from './page-parts.js';
import { serviceUrlLabel } from './service-section.js';
import { framed } from './show-page.js';

/** What the section 接口与凭据 of a case leads to. */
export function addServicePages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const signedIn = onCase(parts);
  web.post('/requests/:id/service', (context) =>
    signedIn(context, async (viewer, id) => {
      const typed = typedIn(await context.req.parseBody());
      const commandId = commandIdOf(viewer.session, typed.get('key') ?? randomUUID(), typed);
      const answer = await registerService(hefu, viewer.session, id, typed.get('url') ?? '', commandId);
      return backToCase(context, viewer, section(id), answer, {
        action: `/requests/${id}/service`,
        act: say('登记接口地址', 'Register address'),
        fields: { url: 'text' },
        labels: { url: { label: serviceUrlLabel } },
        kept: [],
        typed,
      });
    }),
  );
  web.post('/requests/:id/credentials', (context) =>
    signedIn(context, async (viewer, id) => {
      const typed = typedIn(await context.req.parseBody());
      const commandId = commandIdOf(viewer.session, typed.get('key') ?? randomUUID());
      const out = await issueCredential(hefu, viewer.session, id, commandId);
      if (out.kind === 'refused') return backToCase(context, viewer, section(id), out);
      const title = say('接口凭据已领取', 'Credential taken');
      const page = await framed(viewer, {
        title,
        here: '/requests',
        body: <TakenPage place={section(id)} out={out} />,
      });
      // The one page with a secret on it: neither a browser nor anything between keeps it.
      page.headers.set('cache-control', 'no-store');
      return page;
    }),
  );
  web.post('/requests/:id/credentials/revoke', (context) =>
    signedIn(context, async (viewer, id) => {
      const typed = typedIn(await context.req.parseBody());
      const commandId = commandIdOf(viewer.session, typed.get('key') ?? randomUUID(), typed);
      const data = { credential: typed.get('credential') ?? '', reason: typed.get('reason') ?? '' };
      const answer = await revokeCredential(hefu, viewer.session, id, data, commandId);
      return backToCase(context, viewer, section(id), answer, {
        action: `/requests/${id}/credentials/revoke`,
        act: say('停用接口凭据', 'End credential'),
        fields: { reason: 'text' },
        labels: { reason: { label: ['停用理由', 'Reason for ending it'] } },
        kept: ['credential'],
        typed,
      });
    }),
  );
}

const section = (id: string): SectionPlace => ({ base: '/requests', id, anchor: 'service' });

/** The one page with a secret on it. */
export function TakenPage({
  place: { base, id, anchor },
  out,
}: {
  readonly place: SectionPlace;
  readonly out: Extract<HandedOut, { readonly kind: 'handed-out' }>;
}): Child {
  return (
    <>
      <h1>{say('接口凭据已领取', 'Credential taken')}</h1>
      <p role="status">
        <strong>
          {say(
            '密钥只在本页显示这一次，请立即抄录到使用它的系统，不要转发。',
            'The secret is shown on this page only, this once. Copy it now into the system that uses it; do not pass it on.',
          )}
        </strong>
      </p>
      <dl class="facts">
        <dt>{say('接口地址', 'Address of the interface')}</dt>
        <dd>
          <code>{out.url}</code>
        </dd>
        <dt>{say('凭据', 'Credential')}</dt>
        <dd>
          <code>{out.credential}</code>
        </dd>
        <dt>{say('密钥', 'Secret')}</dt>
        <dd>
          <code>{out.secret}</code>
        </dd>
      </dl>
      <p>
        <a href={`${base}/${id}#${anchor}`}>{say('返回申请', 'Back to the application')}</a>
      </p>
    </>
  );
}
