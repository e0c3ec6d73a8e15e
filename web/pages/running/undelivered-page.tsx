import type { Hono } from 'hono';
import { shanghaiInstant } from '../../../calendar/shanghai-time.js';
import { undelivered } from '../../../client/reading.js';
import { outstandingDeliveries, type OutstandingNotice } from '../../../client/outstanding-deliveries.js';
import { departmentNames, namesOfPeople } from '../../../client/who-is.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { roleTerm } from '../words.js';
import { keepers } from './status-page.js';
import { momentWords } from '../../dates.js';
import { say, type Words } from '../../say.js';
import { asWritten } from '../as-written.js';

const mostShown = 200;
const states: { readonly [S in OutstandingNotice['state']]: Words } = {
  due: ['等待发出', 'to be sent'],
  retrying: ['正在重试', 'being tried again'],
  undelivered: ['未送达，不再自动重试', 'undelivered, not tried again by itself'],
};

/** What was to reach somebody and has not: why, how often it was tried, when it is tried again. */
export function addUndeliveredPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/notices/undelivered', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, keepers, ['查看未送达的通知', 'Seeing undelivered notices']);
      const [waiting, missed] = await Promise.all([outstandingDeliveries(hefu), undelivered(hefu)]);
      const unreached = missed.filter(({ why }) => why === 'unreached');
      const [names, departments] = await Promise.all([
        namesOfPeople(
          hefu,
          waiting.map(({ recipient }) => recipient),
        ),
        departmentNames(hefu),
      ]);
      const body = (
        <>
          <h1>{say('未送达的通知', 'Undelivered notices')}</h1>
          <p>
            {say(
              '邮件没有送达的，收件人登录后仍可在待办和通知中看到同样的内容。',
              'Where a mail was not delivered, its recipient still finds the same under work and notices.',
            )}
          </p>
          <h2>{say('邮件', 'Mails')}</h2>
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
          <h2>{say('没有人担任收件岗位的', 'Nobody holds the office')}</h2>
          <PlainTable
            label={say('没有人担任收件岗位的通知', 'Notices for an office nobody holds')}
            head={[say('内容', 'Content'), say('应由谁收', 'Meant for'), say('怎么办', 'What to do')]}
            rows={unreached
              .slice(0, mostShown)
              .map(({ subject, detail }) => [
                asWritten(subject),
                meantFor(detail, departments),
                say(
                  '请在人员名录中为该岗位登记人员。',
                  'Please register somebody for this office in the directory.',
                ),
              ])}
            empty={say('每条通知都有人收。', 'Every notice has somebody to read it.')}
          />
        </>
      );
      return { title: say('未送达的通知', 'Undelivered notices'), here: '/notices/undelivered', body };
    }),
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
