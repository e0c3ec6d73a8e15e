import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { outstandingDeliveries } from '../../../client/outstanding-deliveries.js';
import { undelivered } from '../../../client/reading.js';
import { resendNotice } from '../../../client/resend-notice.js';
import { givenUpDeliveries } from '../../../client/webhooks.js';
import { departmentNames, namesOfPeople } from '../../../client/who-is.js';
import type { Role } from '../../../domain/directory/roles.js';
import type { WebEnv } from '../../web-env.js';
import { commandIdOf } from '../command-id.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { typedIn } from '../form-data.js';
import { refusedMistakes } from '../mistakes-of.js';
import { onCase } from '../on-case.js';
import type { PageParts } from '../page-parts.js';
import { holdsOne, requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import type { Viewer } from '../viewer.js';
import { keepers } from './status-page.js';
import { GivenUpWebhooks, UndeliveredMails, UnreachedNotices } from './undelivered-tables.js';
import { say } from '../../say.js';

/** Who may have what was given up sent again; the auditor only looks. */
const senders: readonly Role[] = ['admin', 'commission'];
const mostWebhooks = 50;

interface Said {
  /** The number of a notice that goes out again. */
  readonly resent?: string | undefined;
  readonly mistakes?: readonly Mistake[];
}

/** What was to reach somebody and has not: why, how often it was tried, when it is tried again, and a way to have it sent. */
export function addUndeliveredPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const signedIn = onCase(parts);
  web.get('/notices/undelivered', (context) =>
    forViewer(context, parts, (viewer) => page(parts, viewer, { resent: context.req.query('resent') })),
  );
  web.post('/notices/undelivered/:id/resend', (context) =>
    signedIn(context, async (viewer, id) => {
      requireRole(viewer, senders, ['重新发送通知', 'Sending notices again']);
      const key = typedIn(await context.req.parseBody()).get('key') ?? randomUUID();
      const answer = await resendNotice(hefu, viewer.session, id, commandIdOf(viewer.session, key));
      if (answer.kind === 'accepted') return context.redirect(`/notices/undelivered?resent=${id}`, 303);
      const mistakes = refusedMistakes(answer.refusals, {});
      return framed(viewer, { ...(await page(parts, viewer, { mistakes })), status: 409 });
    }),
  );
}

async function page({ hefu }: PageParts, viewer: Viewer, { resent, mistakes = [] }: Said): Promise<Shown> {
  requireRole(viewer, keepers, ['查看未送达的通知', 'Seeing undelivered notices']);
  const isAdmin = holdsOne(viewer, ['admin']);
  const [waiting, missed, webhooks] = await Promise.all([
    outstandingDeliveries(hefu),
    undelivered(hefu),
    isAdmin ? givenUpDeliveries(hefu, mostWebhooks) : [],
  ]);
  const [names, departments] = await Promise.all([
    namesOfPeople(
      hefu,
      waiting.map(({ recipient }) => recipient),
    ),
    departmentNames(hefu),
  ]);
  const unreached = missed.filter(({ why }) => why === 'unreached');
  const body = (
    <>
      <ErrorSummary mistakes={mistakes} />
      <h1>{say('未送达的通知', 'Undelivered notices')}</h1>
      {resent === undefined || !/^\d+$/.test(resent) ? null : (
        <p role="status">
          {say(
            `通知 ${resent} 已重新发送，由谁办理已记录在案；结果几分钟内在下表可见，送达的不再列出。`,
            `Notice ${resent} is sent again, and who had it done is on record. The outcome shows below within minutes; what arrives is not listed any more.`,
          )}
        </p>
      )}
      <p>
        {say(
          '邮件没有送达的，收件人登录后仍可在待办和通知中看到同样的内容。',
          'Where a mail was not delivered, its recipient still finds the same under work and notices.',
        )}
      </p>
      <h2>{say('邮件', 'Mails')}</h2>
      <UndeliveredMails waiting={waiting} names={names} maySend={holdsOne(viewer, senders)} />
      {isAdmin ? (
        <>
          <h2>{say('事件推送', 'Webhooks')}</h2>
          <GivenUpWebhooks deliveries={webhooks} />
        </>
      ) : null}
      <h2>{say('没有人担任收件岗位的', 'Nobody holds the office')}</h2>
      <UnreachedNotices unreached={unreached} departments={departments} />
    </>
  );
  return { title: say('未送达的通知', 'Undelivered notices'), here: '/notices/undelivered', body };
}
