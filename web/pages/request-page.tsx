import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import type { DayCounted } from '../../calendar/day-by-day.js';
import type { ShownEvent } from '../../client/case-events.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { holderWords } from './case-table.js';
import { DeadlineCard } from './deadline-card.js';
import { Record } from './record.js';
import { commandTerm, modeTerm, statusTerm } from './words.js';

export interface RequestPageData {
  readonly shown: ShownShareRequest;
  readonly left: number | null;
  readonly today: string;
  readonly days: readonly DayCounted[];
  readonly events: readonly ShownEvent[];
  readonly names: ReadonlyMap<string, string>;
  /** Commands the viewer may give now. */
  readonly commands: readonly string[];
  /** Parts of the page that others write: `case-sections.ts`. */
  readonly sections: readonly Child[];
  /** What was just done, said once. */
  readonly done: string | null;
}

/** One case: what it is, till when, who has it, what can be done, what happened. */
export function RequestPage({
  shown,
  left,
  today,
  days,
  events,
  names,
  commands,
  sections,
  done,
}: RequestPageData): Child {
  return (
    <>
      {done === null ? null : (
        <p class="done" role="status">
          已办理：{done}。
        </p>
      )}
      <h1>
        {shown.resourceTitle}
        <span class="number">{shown.id}</span>
      </h1>
      <dl class="facts">
        <dt>状态</dt>
        <dd>
          <strong>{statusTerm(shown.status)}</strong>
        </dd>
        <dt>现由谁办理</dt>
        <dd>
          {holderWords(shown)}
          {shown.heldBy === null ? '' : `，自${chineseMoment(shown.heldBy.since)}起`}
        </dd>
        <dt>申请方</dt>
        <dd>{shown.requesterName}</dd>
        <dt>提供方</dt>
        <dd>{shown.providerName}</dd>
        <dt>用途</dt>
        <dd>{shown.purpose}</dd>
        <dt>依据</dt>
        <dd>{shown.basis}</dd>
        <dt>提供方式</dt>
        <dd>{shown.mode === null ? '未写明' : modeTerm(shown.mode)}</dd>
        <dt>来文</dt>
        <dd>{shown.letter}</dd>
      </dl>
      <DeadlineCard shown={shown} left={left} today={today} days={days} />
      {commands.length === 0 ? null : (
        <section aria-labelledby="acts">
          <h2 id="acts">您可以办理</h2>
          <ul class="acts">
            {commands.map((command) => (
              <li>
                <a class="button" href={`/requests/${shown.id}/act/${command}`}>
                  {commandTerm(command)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {sections}
      <section aria-labelledby="record">
        <h2 id="record">办理记录</h2>
        <Record events={events} names={names} />
      </section>
    </>
  );
}
