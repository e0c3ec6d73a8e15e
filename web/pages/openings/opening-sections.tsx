import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { HefuConnection } from '../../../client/connection.js';
import type { ShownOpeningApplication } from '../../../client/shown-opening-application.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { dateWords } from '../../dates.js';
import { say } from '../../say.js';
import { PlainTable } from '../plain-table.js';
import type { Viewer } from '../viewer.js';
import { credentialTerm, opinionTerm, periodWords } from './opening-words.js';

/** What the related departments say; the interface and its credentials; use by period. */
export async function openingSections(
  hefu: HefuConnection,
  { session: { actor } }: Viewer,
  shown: ShownOpeningApplication,
): Promise<readonly Child[]> {
  const people = [...shown.uses, ...shown.credentials].map(({ by }) => by);
  const names = await namesOfPeople(hefu, people);
  const nameOf = (user: string): string => names.get(user) ?? user;
  const isHandling = actor.roles.some((role) => role === 'coordinator' || role === 'reviewer');
  const mayHandOut = isHandling && actor.department === shown.provider && shown.status === 'granted';
  return [
    <Opinions shown={shown} />,
    shown.grant === null ? null : <Interface shown={shown} nameOf={nameOf} mayHandOut={mayHandOut} />,
    shown.grant === null ? null : <Use shown={shown} nameOf={nameOf} />,
  ];
}

function Opinions({ shown: { consulted } }: { readonly shown: ShownOpeningApplication }): Child {
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">{say('会商意见', 'Opinions')}</h2>
      <PlainTable
        label={say('相关部门的意见', 'Opinions of related departments')}
        head={[
          say('相关部门', 'Department'),
          say('征求日期', 'Asked on'),
          say('意见', 'Opinion'),
          say('答复日期', 'Answered on'),
          say('理由', 'Reason'),
        ]}
        rows={consulted.map(({ name, on, opinion, answeredOn, reason }) => [
          name,
          dateWords(on),
          opinion === null ? say('等待意见', 'waited for') : opinionTerm(opinion),
          answeredOn === null ? '—' : dateWords(answeredOn),
          reason === '' ? '—' : reason,
        ])}
        empty={say('还没有征求相关部门的意见。', 'No related department has been asked yet.')}
      />
    </section>
  );
}

interface Supplied {
  readonly shown: ShownOpeningApplication;
  readonly nameOf: (user: string) => string;
}

function Interface({
  shown: { id, status, url, credentials },
  nameOf,
  mayHandOut,
}: Supplied & { readonly mayHandOut: boolean }): Child {
  return (
    <section aria-labelledby="service">
      <h2 id="service">{say('接口与凭据', 'Interface and credentials')}</h2>
      <p>
        {url === null ? (
          say('还没有登记接口地址。', 'No address of the interface is registered yet.')
        ) : (
          <>
            {say('接口地址：', 'Address of the interface: ')}
            <code>{url}</code>
          </>
        )}
      </p>
      <PlainTable
        label={say('凭据列表', 'List of credentials')}
        head={[
          say('凭据编号', 'Id'),
          say('登记日期', 'Recorded on'),
          say('登记人', 'Recorded by'),
          say('状态', 'State'),
        ]}
        rows={credentials.map(({ credential, on, by, ended }) => [
          <code>{credential}</code>,
          dateWords(on),
          nameOf(by),
          credentialTerm(status, { ended }),
        ])}
        empty={say('还没有登记凭据。', 'No credential is recorded yet.')}
      />
      {mayHandOut && url !== null ? <HandOut id={id} /> : null}
    </section>
  );
}

/** The applicant has no account: the provider takes the credential and hands it over. */
function HandOut({ id }: { readonly id: string }): Child {
  return (
    <form method="post" action={`/opening-applications/${id}/credentials`}>
      <input type="hidden" name="key" value={randomUUID()} />
      <p>
        {say(
          '由系统生成凭据，转交申请主体；密钥只显示一次，遗失的请停用后重新生成。提供方接口自有凭据的，只登记其编号。',
          'The system makes a credential to be handed to the applicant; its secret is shown once, and if it is lost, end it and make another. Where your interface has credentials of its own, record the id only.',
        )}
      </p>
      <button type="submit">{say('生成接口凭据', 'Make a credential')}</button>
    </form>
  );
}

function Use({ shown: { uses, calls }, nameOf }: Supplied): Child {
  return (
    <section aria-labelledby="use">
      <h2 id="use">{say('使用情况', 'Use')}</h2>
      <PlainTable
        label={say('按时间的使用情况', 'Use by period')}
        head={[
          say('使用时间', 'Period'),
          say('调用次数', 'Calls'),
          say('用途', 'Purpose'),
          say('登记人', 'Recorded by'),
          say('登记日期', 'Recorded on'),
        ]}
        rows={uses.map(({ usedFrom, usedTo, calls: times, purpose, by, on }) => [
          periodWords(usedFrom, usedTo),
          String(times),
          purpose,
          nameOf(by),
          dateWords(on),
        ])}
        empty={say('还没有登记使用情况。', 'No use is recorded yet.')}
      />
      {uses.length === 0 ? null : <p>{say(`合计调用 ${calls} 次。`, `${calls} calls in all.`)}</p>}
    </section>
  );
}
