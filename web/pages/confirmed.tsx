import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { CaseShown } from './case-shown.js';

interface Confirmed {
  readonly shown: CaseShown;
  /** 提交申请 */
  readonly done: string;
  /** Names of those who have it now. */
  readonly holders: readonly string[];
}

/** What was done, what happens next and when, and whom to ask. */
export function ConfirmedBanner({ shown, done, holders }: Confirmed): Child {
  return (
    <div class="done" role="status">
      <p>
        <strong>已办理：{done}。</strong>编号 {shown.id}。
      </p>
      <p>
        {next(shown)}
        {holders.length === 0 ? '' : `有疑问请联系：${holders.join('、')}。`}
      </p>
    </div>
  );
}

function next({ held, isOver, due, dueTerm, deadlines }: CaseShown): string {
  if (isOver) return '本件已经办完，不需要再做什么。';
  const by = due === null ? '' : `，${dueTerm}${chineseDate(due)}`;
  if (held !== null) return `下一步由${held.words}办理${by}。`;
  if (due !== null) return `接下来的期限：${dueTerm}${chineseDate(due)}。`;
  const [first] = deadlines;
  return first === undefined ? '' : `系统将于${chineseDate(first.due)}自动办理下一步。`;
}
