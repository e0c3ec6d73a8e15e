import type { Child } from 'hono/jsx';
import type { DeskItem } from '../../domain/desk/desk-item.js';
import { Left } from './left.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';

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
    <div class="scroll" tabindex={0} role="region" aria-label={say('待办列表', 'List of work')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('要办的事', 'To do')}</th>
            <th scope="col">{say('编号', 'Number')}</th>
            <th scope="col">{say('内容', 'Content')}</th>
            <th scope="col">{say('申请方', 'Requester')}</th>
            <th scope="col">{say('提供方', 'Provider')}</th>
            <th scope="col">{say('期限', 'Deadline')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, left }) => (
            <tr>
              <th scope="row">
                <a href={item.path}>
                  {say(item.task)}
                  <span class="sr">
                    {say('：', ': ')}
                    {item.id}
                  </span>
                </a>
              </th>
              <td class="code">{item.id}</td>
              <td>{say(item.subject)}</td>
              <td>{item.asks ?? '—'}</td>
              <td>{item.gives ?? '—'}</td>
              <td>
                {item.due === null ? (
                  '—'
                ) : (
                  <>
                    <span class="date">{dateWords(item.due)}</span>{' '}
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
