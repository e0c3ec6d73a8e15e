import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { DeskItem } from '../../client/desk.js';
import { deskHref, deskSides, deskSubject, deskTask } from './desk-words.js';
import { Left } from './left.js';

export interface DatedItem {
  readonly item: DeskItem;
  /** Working days to its date; null where there is none, or it cannot be counted. */
  readonly left: number | null;
}

/** What is to be done, the most urgent first. */
export function DeskTable({
  items,
  today,
}: {
  readonly items: readonly DatedItem[];
  readonly today: string;
}): Child {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="待办列表">
      <table>
        <thead>
          <tr>
            <th scope="col">要办的事</th>
            <th scope="col">编号</th>
            <th scope="col">内容</th>
            <th scope="col">申请方</th>
            <th scope="col">提供方</th>
            <th scope="col">期限</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, left }) => (
            <tr>
              <th scope="row">
                <a href={deskHref(item)}>
                  {deskTask(item)}
                  <span class="sr">：{item.shown.id}</span>
                </a>
              </th>
              <td class="code">{item.shown.id}</td>
              <td>{deskSubject(item)}</td>
              {deskSides(item).map((side) => (
                <td>{side}</td>
              ))}
              <td>
                {item.due === null ? (
                  '—'
                ) : (
                  <>
                    <span class="date">{chineseDate(item.due)}</span>{' '}
                    <Left left={left} due={item.due} today={today} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
