import type { Child } from 'hono/jsx';
import type { ShownNotice } from '../../client/notices.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';
import { asWritten } from '../pages/as-written.js';

/** Notices as a table, newest first; whether one was opened stands in words. */
export function NoticeList({ notices }: { readonly notices: readonly ShownNotice[] }): Child {
  if (notices.length === 0) return <p class="empty">{say('没有通知。', 'No notices.')}</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={say('通知列表', 'List of notices')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('阅读', 'Read')}</th>
            <th scope="col">{say('内容', 'Content')}</th>
            <th scope="col">{say('时间', 'Time')}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map(({ id, subject, createdAt, firstOpenedAt }) => (
            <tr>
              <td>
                {firstOpenedAt === null ? <strong>{say('未读', 'Unread')}</strong> : say('已读', 'Read')}
              </td>
              <th scope="row">
                <a href={`/notices/${id}`}>{asWritten(subject)}</a>
              </th>
              <td>{momentWords(createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
