import type { Child } from 'hono/jsx';
import type { CaseShown } from './case-shown.js';
import { dateWords } from '../dates.js';
import { listed, say } from '../say.js';

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
        <strong>
          {say('已办理：', 'Done: ')}
          {done}
          {say('。', '.')}
        </strong>
        {say('编号 ', 'Number ')}
        {shown.id}
        {say('。', '.')}
      </p>
      <p>
        {next(shown)}
        {holders.length === 0
          ? ''
          : say(`有疑问请联系：${listed(holders)}。`, ` For questions: ${listed(holders)}.`)}
      </p>
    </div>
  );
}

function next({ held, waitsFor = null, isOver, due, dueTerm, deadlines }: CaseShown): string {
  if (isOver) return say('本件已经办完，不需要再做什么。', 'This case is done; nothing more is needed.');
  const by = due === null ? '' : say(`，${dueTerm}${dateWords(due)}`, `, ${dueTerm} ${dateWords(due)}`);
  if (held !== null) return say(`下一步由${held.words}办理${by}。`, `Next: ${held.words}${by}.`);
  if (waitsFor !== null) return say(`现在${waitsFor}。`, `${waitsFor}.`);
  if (due !== null)
    return say(
      `接下来的期限：${dueTerm}${dateWords(due)}。`,
      `The next deadline: ${dueTerm}, ${dateWords(due)}.`,
    );
  const [first] = deadlines;
  return first === undefined
    ? ''
    : say(
        `系统将于${dateWords(first.due)}自动办理下一步。`,
        `The system takes the next step by itself on ${dateWords(first.due)}.`,
      );
}
