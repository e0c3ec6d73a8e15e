import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import type { DayCounted } from '../../calendar/day-by-day.js';
import type { ShownEvent } from '../../client/case-events.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import type { Possible } from '../../domain/share-request/possible.js';
import { CaseSteps } from './case-steps.js';
import { holderWords } from './case-table.js';
import { ComingDates } from './coming.js';
import { ConfirmedBanner } from './confirmed.js';
import { DeadlineCard } from './deadline-card.js';
import { NextSteps } from './next-steps.js';
import { Record } from './record.js';
import { deadlineTerm, eventTerm, modeTerm, statusTerm } from './words.js';

export interface RequestPageData {
  readonly shown: ShownShareRequest;
  readonly left: number | null;
  readonly today: string;
  readonly days: readonly DayCounted[];
  readonly events: readonly ShownEvent[];
  readonly names: ReadonlyMap<string, string>;
  /** Commands the viewer may give now. */
  readonly commands: readonly string[];
  readonly open: readonly Possible[];
  /** Names of those who have it now. */
  readonly holders: readonly string[];
  /** Parts of the page that others write: `case-sections.ts`. */
  readonly sections: readonly Child[];
  /** What was just done, said once. */
  readonly done: string | null;
}

/** One case: what it is, till when, who has it, what can be done, what happened. */
export function RequestPage(data: RequestPageData): Child {
  const { shown, left, today, days, events, names, commands, open, holders, sections, done } = data;
  return (
    <>
      {done === null ? null : <ConfirmedBanner shown={shown} done={done} holders={holders} />}
      <h1>
        {shown.resourceTitle}
        <span class="number">{shown.id}</span>
      </h1>
      <CaseSteps shown={shown} />
      <div class="two">
        <dl class="facts">
          <dt>状态</dt>
          <dd>
            <strong>{statusTerm(shown.status)}</strong>
          </dd>
          <dt>现由谁办理</dt>
          <dd>
            {holderWords(shown)}
            {holders.length === 0 ? '' : `（${holders.join('、')}）`}
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
        <div>
          <DeadlineCard shown={shown} left={left} today={today} days={days} />
          <ComingDates deadlines={shown.deadlines} deadlineTerm={deadlineTerm} />
        </div>
      </div>
      <NextSteps base="/requests" id={shown.id} commands={commands} open={open} />
      {sections}
      <section aria-labelledby="record">
        <h2 id="record">办理记录</h2>
        <Record events={events} names={names} eventTerm={eventTerm} />
      </section>
    </>
  );
}
