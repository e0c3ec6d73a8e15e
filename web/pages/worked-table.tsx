import type { Child } from 'hono/jsx';
import type { WorkedItem } from '../../domain/desk/worked-item.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';
import { asWritten } from './as-written.js';
import type { Counting } from './due-left.js';
import { Left } from './left.js';

/** What a person has done or begun, of whatever kind: how it stands and who has it now. */
export function WorkedTable({
  items,
  count,
  empty,
}: {
  readonly items: readonly WorkedItem[];
  readonly count: Counting;
  readonly empty: string;
}): Child {
  if (items.length === 0) return <p class="empty">{empty}</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={say('办理过的事项列表', 'List of cases')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('编号', 'Number')}</th>
            <th scope="col">{say('种类', 'Kind')}</th>
            <th scope="col">{say('内容', 'Content')}</th>
            <th scope="col">{say('申请方', 'Requester')}</th>
            <th scope="col">{say('提供方', 'Provider')}</th>
            <th scope="col">{say('状态', 'Status')}</th>
            <th scope="col">{say('期限', 'Deadline')}</th>
            <th scope="col">{say('现由谁办理', 'Held by')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row item={item} count={count} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item, count }: { readonly item: WorkedItem; readonly count: Counting }): Child {
  const { id, path, kind, subject, asks, gives, status, due, term, layer, held } = item;
  return (
    <tr>
      <th scope="row" class="code">
        <a href={path}>{id}</a>
      </th>
      <td class="brief">{say(kind)}</td>
      <td>{asWritten(say(subject))}</td>
      <td>{asWritten(asks ?? '—')}</td>
      <td>{asWritten(gives ?? '—')}</td>
      <td>{say(status)}</td>
      <td>
        {due === null ? (
          '—'
        ) : (
          <>
            {say(term)} <span class="date">{dateWords(due)}</span>
            <br />
            <Left left={count.left(due, layer ?? undefined)} due={due} today={count.today} />
          </>
        )}
      </td>
      <td>{held === null ? '—' : asWritten(say(held))}</td>
    </tr>
  );
}
