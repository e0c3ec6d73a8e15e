import type { Hono } from 'hono';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import { shanghaiInstant } from '../../../calendar/shanghai-time.js';
import { undelivered } from '../../../client/reading.js';
import { outstandingDeliveries, type OutstandingNotice } from '../../../client/outstanding-deliveries.js';
import { namesOfPeople } from '../../../client/who-is.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { requireRole } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { roleTerm } from '../words.js';
import { keepers } from './status-page.js';

const mostShown = 200;
const states: { readonly [S in OutstandingNotice['state']]: string } = {
  due: '等待发出',
  retrying: '正在重试',
  undelivered: '未送达，不再自动重试',
};

/** What was to reach somebody and has not: why, how often it was tried, when it is tried again. */
export function addUndeliveredPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/notices/undelivered', (context) =>
    forViewer(context, parts, async (viewer) => {
      requireRole(viewer, keepers, '查看未送达的通知');
      const [waiting, missed] = await Promise.all([outstandingDeliveries(hefu), undelivered(hefu)]);
      const unreached = missed.filter(({ why }) => why === 'unreached');
      const names = await namesOfPeople(
        hefu,
        waiting.map(({ recipient }) => recipient),
      );
      const body = (
        <>
          <h1>未送达的通知</h1>
          <p>邮件没有送达的，收件人登录后仍可在待办和通知中看到同样的内容。</p>
          <h2>邮件</h2>
          <PlainTable
            label="没有送达的邮件"
            head={['收件人', '内容', '状态', '已尝试', '最近一次', '下次尝试', '原因']}
            rows={waiting
              .slice(0, mostShown)
              .map((one) => [
                personName(names, one.recipient),
                one.subject,
                states[one.state],
                `${one.attempts} 次`,
                chineseMoment(shanghaiInstant(one.at.getTime())),
                one.nextAt === null ? '—' : `约${chineseMoment(shanghaiInstant(one.nextAt))}`,
                one.lastError === null ? '—' : '邮件服务器没有接收，详情见系统日志',
              ])}
            empty="没有未送达的邮件。"
          />
          {waiting.length > mostShown ? <p>只列前 {mostShown} 条。</p> : null}
          <h2>没有人担任收件岗位的</h2>
          <PlainTable
            label="没有人担任收件岗位的通知"
            head={['内容', '应由谁收', '怎么办']}
            rows={unreached
              .slice(0, mostShown)
              .map(({ subject, detail }) => [
                subject,
                detail.split(' ').map(office).join(' '),
                '请在人员名录中为该岗位登记人员。',
              ])}
            empty="每条通知都有人收。"
          />
        </>
      );
      return { title: '未送达的通知', here: '/notices/undelivered', body };
    }),
  );
}

/** The office a notice was for, in words; a department stands by its code. */
function office(word: string): string {
  const term = roleTerm(word);
  return term === '系统' ? word : term;
}
