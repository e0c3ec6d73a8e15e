import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';

interface Coming {
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly at: string }[];
  /** 答复期限 */
  readonly deadlineTerm: (name: string) => string;
}

/** answer/remind-3 → 到期前提醒: what happens by itself on a date. */
function happening(name: string, deadlineTerm: (name: string) => string): string {
  const [, what = ''] = name.split('/');
  const term = deadlineTerm(name);
  if (what.startsWith('remind')) return `${term}：自动提醒`;
  if (what.startsWith('escalate')) return `${term}：超期升级提醒`;
  return name === 'close' ? term : `${term}届满`;
}

/** The dates on which something will happen by itself, the next first. */
export function ComingDates({ deadlines, deadlineTerm }: Coming): Child {
  if (deadlines.length === 0) return null;
  return (
    <details class="coming">
      <summary>以后的日期（{deadlines.length} 个）</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">到时自动办理</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map(({ name, due }) => (
            <tr>
              <td>{chineseDate(due)}</td>
              <td>{happening(name, deadlineTerm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
