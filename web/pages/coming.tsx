import type { Child } from 'hono/jsx';
import { dateWords } from '../dates.js';
import { say } from '../say.js';

interface Coming {
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
  /** 答复期限 */
  readonly deadlineTerm: (name: string) => string;
}

/** answer/remind-3 → 到期前提醒: what happens by itself on a date. */
function happening(name: string, deadlineTerm: (name: string) => string): string {
  const [, what = ''] = name.split('/');
  const term = deadlineTerm(name);
  if (what.startsWith('remind')) return say(`${term}：自动提醒`, `${term}: reminder`);
  if (what.startsWith('escalate')) return say(`${term}：超期升级提醒`, `${term}: escalation when overdue`);
  return name === 'close' ? term : say(`${term}届满`, `${term}: ends`);
}

/** The dates on which something will happen by itself, the next first. */
export function ComingDates({ deadlines, deadlineTerm }: Coming): Child {
  if (deadlines.length === 0) return null;
  return (
    <details class="coming">
      <summary>
        {say('以后的日期（', 'Dates to come (')}
        {deadlines.length}
        {say(' 个）', ')')}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('日期', 'Date')}</th>
            <th scope="col">{say('到时自动办理', 'What happens by itself')}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map(({ name, due }) => (
            <tr>
              <td>{dateWords(due)}</td>
              <td>{happening(name, deadlineTerm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
