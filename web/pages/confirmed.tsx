import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { holderWords } from './case-table.js';
import { deadlineTerm } from './words.js';

interface Confirmed {
  readonly shown: ShownShareRequest;
  /** 提交申请 */
  readonly done: string;
  /** Names of those who have it now. */
  readonly holders: readonly string[];
}

/** What was done, what happens next and when, and whom to ask. */
export function ConfirmedBanner({ shown, done, holders }: Confirmed): Child {
  const { id, heldBy, due, dueOf } = shown;
  return (
    <div class="done" role="status">
      <p>
        <strong>已办理：{done}。</strong>编号 {id}。
      </p>
      <p>
        {heldBy === null ? '本件已经办完，不需要再做什么。' : `下一步由${holderWords(shown)}办理`}
        {heldBy === null
          ? ''
          : due === null
            ? '。'
            : `，${deadlineTerm(dueOf ?? 'answer')}${chineseDate(due)}。`}
        {holders.length === 0 ? '' : `有疑问请联系：${holders.join('、')}。`}
      </p>
    </div>
  );
}
