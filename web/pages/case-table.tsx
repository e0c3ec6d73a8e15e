import type { Child } from 'hono/jsx';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { Left } from './left.js';
import { deadlineTerm, roleTerm, statusTerm } from './words.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';

export interface ListedCase {
  readonly shown: ShownShareRequest;
  /** Working days from today to what is owed; null when nothing is, or it cannot be counted. */
  readonly left: number | null;
}

interface Table {
  readonly cases: readonly ListedCase[];
  readonly today: string;
  readonly empty: string;
  /** Rows can be ticked for doing something with several of them. */
  readonly ticks?: boolean;
}

/** Cases as a table, the most urgent first. */
export function CaseTable({ cases, today, empty, ticks = false }: Table): Child {
  if (cases.length === 0) return <p class="empty">{empty}</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={say('共享申请列表', 'List of requests')}>
      <table>
        <thead>
          <tr>
            {ticks ? (
              <td class="tick">
                <span class="sr">{say('勾选', 'Tick')}</span>
              </td>
            ) : null}
            <th scope="col">{say('编号', 'Number')}</th>
            <th scope="col">{say('资源', 'Resource')}</th>
            <th scope="col">{say('申请方', 'Requester')}</th>
            <th scope="col">{say('提供方', 'Provider')}</th>
            <th scope="col">{say('状态', 'Status')}</th>
            <th scope="col">{say('期限', 'Deadline')}</th>
            <th scope="col">{say('现由谁办理', 'Held by')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <Row {...one} today={today} ticks={ticks} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  shown,
  left,
  today,
  ticks,
}: ListedCase & { readonly today: string; readonly ticks: boolean }): Child {
  return (
    <tr>
      {ticks ? (
        <td class="tick">
          <input
            type="checkbox"
            name="id"
            value={shown.id}
            aria-label={say(`勾选 ${shown.id}`, `Tick ${shown.id}`)}
          />
        </td>
      ) : null}
      <th scope="row" class="code">
        <a href={`/requests/${shown.id}`}>{shown.id}</a>
      </th>
      <td class="named">{shown.resourceTitle}</td>
      <td>{shown.requesterName}</td>
      <td>{shown.providerName}</td>
      <td class="brief">{statusTerm(shown.status)}</td>
      <td>
        {shown.due === null ? (
          '—'
        ) : (
          <>
            {deadlineTerm(shown.dueOf ?? 'answer')} <span class="date">{dateWords(shown.due)}</span>
            <br />
            <Left left={left} due={shown.due} today={today} />
          </>
        )}
      </td>
      <td>{holderWords(shown)}</td>
    </tr>
  );
}

/** 市公安局 经办 */
export function holderWords(shown: ShownShareRequest): string {
  const held = shown.heldBy;
  if (held === null) return '—';
  const name = held.department === shown.provider ? shown.providerName : shown.requesterName;
  return `${name} ${roleTerm(held.role)}`;
}
