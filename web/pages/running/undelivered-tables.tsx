import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { shanghaiInstant } from '../../../calendar/shanghai-time.js';
import type { OutstandingNotice } from '../../../client/outstanding-deliveries.js';
import type { MissedNotice } from '../../../client/reading.js';
import type { givenUpDeliveries } from '../../../client/webhooks.js';
import { asWritten } from '../as-written.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { roleTerm } from '../words.js';
import { momentWords } from '../../dates.js';
import { say, type Words } from '../../say.js';

const mostShown = 200;
const states: { readonly [S in OutstandingNotice['state']]: Words } = {
  due: ['等待发出', 'to be sent'],
  retrying: ['正在重试', 'being tried again'],
  undelivered: ['未送达，不再自动重试', 'undelivered, not tried again by itself'],
};

/** Mails, the given-up first. */
export function UndeliveredMails({
  waiting,
  names,
  maySend,
}: {
  readonly waiting: readonly OutstandingNotice[];
  readonly names: ReadonlyMap<string, string>;
  readonly maySend: boolean;
}): Child {
  return (
    <>
      <PlainTable
        label={say('没有送达的邮件', 'Mails not delivered')}
        head={[
          say('收件人', 'Recipient'),
          say('内容', 'Content'),
          say('状态', 'Status'),
          say('已尝试', 'Tried'),
          say('最近一次', 'Last'),
          say('下次尝试', 'Next'),
          say('原因', 'Cause'),
          ...(maySend ? [say('操作', 'Actions')] : []),
        ]}
        rows={waiting
          .slice(0, mostShown)
          .map((one) => [
            personName(names, one.recipient),
            asWritten(one.subject),
            say(states[one.state]),
            say(`${one.attempts} 次`, `${one.attempts} times`),
            momentWords(shanghaiInstant(one.at.getTime())),
            one.nextAt === null
              ? '—'
              : say(
                  `约${momentWords(shanghaiInstant(one.nextAt))}`,
                  `about ${momentWords(shanghaiInstant(one.nextAt))}`,
                ),
            one.lastError === null
              ? '—'
              : say(
                  '邮件服务器没有接收，详情见系统日志',
                  'the mail server did not take it; the log has the details',
                ),
            ...(maySend ? [one.state === 'undelivered' ? <SendAgain of={one} /> : '—'] : []),
          ])}
        empty={say('没有未送达的邮件。', 'Every mail was delivered.')}
      />
      {waiting.length > mostShown ? (
        <p>
          {say('只列前 ', 'Only the first ')}
          {mostShown}
          {say(' 条。', '.')}
        </p>
      ) : null}
    </>
  );
}

function SendAgain({ of: { noticeId, subject } }: { readonly of: OutstandingNotice }): Child {
  return (
    <form method="post" action={`/notices/undelivered/${noticeId}/resend`}>
      <input type="hidden" name="key" value={randomUUID()} />
      <button type="submit" class="second">
        {say('重新发送', 'Send again')}
        <span class="sr">
          {say('：', ': ')}
          {asWritten(subject)}
        </span>
      </button>
    </form>
  );
}

/** What other systems were not told. Sending it again leads to the endpoint's own page, which shows what becomes of it. */
export function GivenUpWebhooks({
  deliveries,
}: {
  readonly deliveries: Awaited<ReturnType<typeof givenUpDeliveries>>;
}): Child {
  return (
    <PlainTable
      label={say('没有送达的事件推送', 'Webhook deliveries given up')}
      head={[
        say('推送编号', 'Webhook'),
        say('序号', 'Number'),
        say('已尝试', 'Tried'),
        say('最近一次', 'Last'),
        say('操作', 'Actions'),
      ]}
      rows={deliveries.slice(0, mostShown).map(({ webhook, position, attempts, at }) => [
        <a href={`/webhooks/${webhook}`}>{webhook}</a>,
        String(position),
        say(`${attempts} 次`, `${attempts} times`),
        momentWords(shanghaiInstant(at.getTime())),
        <form method="post" action={`/webhooks/${webhook}/replay`}>
          <input type="hidden" name="from" value={String(position)} />
          <button type="submit" class="second">
            {say('重新发送', 'Send again')}
            <span class="sr">
              {say('：', ': ')}
              {webhook} {position}
            </span>
          </button>
        </form>,
      ])}
      empty={say('没有停止推送的事件。', 'No delivery was given up.')}
    />
  );
}

/** By the office that nobody holds: one person registered there mends them all. */
export function UnreachedNotices({
  unreached,
  departments,
}: {
  readonly unreached: readonly MissedNotice[];
  readonly departments: ReadonlyMap<string, string>;
}): Child {
  // The newest comes first.
  const offices = new Map<string, MissedNotice[]>();
  for (const one of unreached) offices.set(one.detail, [...(offices.get(one.detail) ?? []), one]);
  return (
    <>
      {offices.size === 0 ? null : (
        <p>
          {say(
            '请系统管理员在本机导入用户，为下列岗位登记人员，以后的通知就有人收；已有的通知可以在办件和计划的页面看到。',
            'Please have the administrator register somebody for each of these offices, by importing users at the machine: what comes later is read then. What was sent stands on the pages of the cases and plans.',
          )}
        </p>
      )}
      <PlainTable
        label={say('没有人担任收件岗位的通知', 'Notices for an office nobody holds')}
        head={[say('应由谁收', 'Meant for'), say('通知', 'Notices'), say('最近一条', 'The last one')]}
        rows={[...offices]
          .slice(0, mostShown)
          .map(([detail, notices]) => [
            meantFor(detail, departments),
            say(`${notices.length} 条`, `${notices.length}`),
            asWritten(notices[0]?.subject ?? ''),
          ])}
        empty={say('每条通知都有人收。', 'Every notice has somebody to read it.')}
      />
    </>
  );
}

/** Whom a notice was for: the department, then the office. */
const meantFor = (detail: string, departments: ReadonlyMap<string, string>): string => {
  const words = detail.split(' ');
  const own = words.flatMap((word) => departments.get(word) ?? []);
  return [...own, ...words.filter((word) => !departments.has(word)).map(office)].join(' ');
};

/** An office in words. */
function office(word: string): string {
  const term = roleTerm(word);
  return term === say('系统', 'the system') ? word : term;
}
