import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { serviceOfCase, type ServiceOfCase } from '../../client/dossier/service-of-case.js';
import type { CaseWithDossier } from '../../client/dossier/case-dossier.js';
import type { CredentialInDossier } from '../../domain/dossier/dossier.js';
import { dateWords, momentWords } from '../dates.js';
import { refusalsTold } from '../refusal-told.js';
import { say, type Words } from '../say.js';
import type { PageParts } from './page-parts.js';
import type { Viewer } from './viewer.js';

/** 接口与凭据: where the provider's service is, and the credentials that the requester has taken for it. */
export async function serviceSection(
  { session }: Viewer,
  found: CaseWithDossier,
  { hefu }: PageParts,
): Promise<Child | null> {
  const service = await serviceOfCase(hefu, session, found);
  if (service === null) return null;
  const { id } = found.case;
  const { url, credentials, mayRegister, mayTake, hindrances } = service;
  return (
    <section aria-labelledby="service">
      <h2 id="service">{say('接口与凭据', 'Interface and credentials')}</h2>
      <p>
        {url === null
          ? say(
              '提供方还没有登记接口地址。',
              'The provider has not registered the address of the interface yet.',
            )
          : say('接口地址：', 'Address of the interface: ')}
        {url === null ? null : <code>{url}</code>}
      </p>
      {mayRegister ? <Register id={id} url={url} /> : null}
      {credentials.length === 0 ? null : <Credentials id={id} service={service} />}
      {mayTake ? (
        hindrances.length > 0 ? (
          <p>
            {say('现在还不能领取凭据：', 'No credential can be taken now: ')}
            {refusalsTold(hindrances)}
          </p>
        ) : (
          <form method="post" action={`/requests/${id}/credentials`}>
            <input type="hidden" name="key" value={randomUUID()} />
            <p>
              {say(
                '凭据的密钥只显示一次，遗失的请停用后重新领取。',
                'The secret of a credential is shown once; if it is lost, end it and take another.',
              )}
            </p>
            <button type="submit">{say('领取接口凭据', 'Take credential')}</button>
          </form>
        )
      ) : null}
    </section>
  );
}

export const serviceUrlLabel: Words = [
  '接口地址（以 https:// 开头）',
  'Address of the interface (begins with https://)',
];

function Register({ id, url }: { readonly id: string; readonly url: string | null }): Child {
  return (
    <form method="post" action={`/requests/${id}/service`}>
      <input type="hidden" name="key" value={randomUUID()} />
      <p>
        <label for="service-url">{say(serviceUrlLabel)}</label>
        <input id="service-url" name="url" value={url ?? ''} />
      </p>
      <button type="submit">{say('登记接口地址', 'Register address')}</button>
    </form>
  );
}

function Credentials({ id, service }: { readonly id: string; readonly service: ServiceOfCase }): Child {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('凭据', 'Credential')}</th>
          <th scope="col">{say('领取时间', 'Taken')}</th>
          <th scope="col">{say('有效期至', 'Valid until')}</th>
          <th scope="col">{say('状态', 'Status')}</th>
        </tr>
      </thead>
      <tbody>
        {service.credentials.map((one) => (
          <tr>
            <td>
              <code>{one.credential}</code>
            </td>
            <td>{momentWords(one.at)}</td>
            <td>{one.validUntil === null ? say('未限定', 'not limited') : dateWords(one.validUntil)}</td>
            <td>
              {one.revoked ? say('已停用', 'ended') : say('有效', 'good')}
              {service.mayRevoke && !one.revoked ? <Revoke id={id} of={one} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Revoke({ id, of }: { readonly id: string; readonly of: CredentialInDossier }): Child {
  const field = `reason-${of.credential}`;
  return (
    <form method="post" action={`/requests/${id}/credentials/revoke`}>
      <input type="hidden" name="key" value={randomUUID()} />
      <input type="hidden" name="credential" value={of.credential} />
      <label for={field}>{say('停用理由', 'Reason for ending it')}</label>
      <input id={field} name="reason" />
      <button type="submit">{say('停用接口凭据', 'End credential')}</button>
    </form>
  );
}
