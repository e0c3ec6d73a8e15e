import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import type { ShownNotice } from '../../client/notices.js';

/** Notices as a table, newest first; whether one was opened stands in words. */
export function NoticeList({ notices }: { readonly notices: readonly ShownNotice[] }): Child {
  if (notices.length === 0) return <p class="empty">没有通知。</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="通知列表">
      <table>
        <thead>
          <tr>
            <th scope="col">阅读</th>
            <th scope="col">内容</th>
            <th scope="col">时间</th>
          </tr>
        </thead>
        <tbody>
          {notices.map(({ id, subject, createdAt, firstOpenedAt }) => (
            <tr>
              <td>{firstOpenedAt === null ? <strong>未读</strong> : '已读'}</td>
              <th scope="row">
                <a href={`/notices/${id}`}>{subject}</a>
              </th>
              <td>{chineseMoment(createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
