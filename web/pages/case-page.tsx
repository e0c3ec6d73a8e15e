import type { Child } from 'hono/jsx';
import type { DayCounted } from '../../calendar/day-reasons.js';
import type { Titles } from '../../domain/annual-plan/plan-item.js';
import type { PossibleFor } from '../../domain/possible.js';
import type { CaseKind } from './case-kind.js';
import type { CaseShown } from './case-shown.js';
import { CaseSteps } from './case-steps.js';
import { ComingDates } from './coming.js';
import { ConfirmedBanner } from './confirmed.js';
import { DeadlineCard } from './deadline-card.js';
import type { Counting } from './due-left.js';
import { NextSteps } from './next-steps.js';
import { Record } from './record.js';
import type { RecordLine } from './recorded-letters.js';
import { momentWords } from '../dates.js';
import { listed, say } from '../say.js';

export interface CasePageData {
  readonly kind: CaseKind;
  readonly shown: CaseShown;
  readonly count: Counting;
  readonly days: readonly DayCounted[];
  readonly events: readonly RecordLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly titles: Titles;
  readonly acts: readonly PossibleFor[];
  /** Names of those who have it now. */
  readonly holders: readonly string[];
  readonly lead: Child;
  readonly sections: readonly Child[];
  /** Where the engine shows its own side of the case; null for whoever has no use for it. */
  readonly engineSide: string | null;
  /** What was just done, said once. */
  readonly done: string | null;
}

/** One case: what it is, till when, who has it, what can be done, what happened. */
export function CasePage(data: CasePageData): Child {
  const { shown, count, days, events, names, titles, acts, holders, lead, sections, engineSide, done } = data;
  const kind = { ...data.kind, deadlineTerm: shown.deadlineTerm ?? data.kind.deadlineTerm };
  return (
    <>
      {done === null ? null : <ConfirmedBanner shown={shown} done={done} holders={holders} />}
      {shown.back === undefined ? null : (
        <p class="on-screen">
          <a href={shown.back[0]}>{shown.back[1]}</a>
        </p>
      )}
      <h1>
        {shown.title}
        <span class="number">{shown.id}</span>
      </h1>
      {shown.steps === null ? null : <CaseSteps steps={shown.steps} />}
      <div class="two">
        <Facts shown={shown} holders={holders} />
        <div>
          <DeadlineCard clock={shown.clock} isOwed={shown.due !== null} count={count} days={days} />
          <ComingDates deadlines={shown.deadlines} deadlineTerm={kind.deadlineTerm} />
        </div>
      </div>
      {lead}
      <NextSteps kind={kind} id={shown.id} acts={acts} />
      {sections}
      <section aria-labelledby="record">
        <h2 id="record">{say('办理记录', 'History')}</h2>
        <Record events={events} names={names} titles={titles} kind={kind} />
        {engineSide === null ? null : (
          <p class="on-screen">
            <a href={engineSide}>
              {say('在办理引擎的界面中查看本件', 'This case in the interface of the engine')}
            </a>
          </p>
        )}
      </section>
    </>
  );
}

function Facts({
  shown,
  holders,
}: {
  readonly shown: CaseShown;
  readonly holders: readonly string[];
}): Child {
  const { status, held, waitsFor = null, facts } = shown;
  return (
    <dl class="facts">
      <dt>{say('状态', 'Status')}</dt>
      <dd>
        <strong>{status}</strong>
      </dd>
      {waitsFor === null ? null : (
        <>
          <dt>{say('现由谁办理', 'Held by')}</dt>
          <dd>{waitsFor}</dd>
        </>
      )}
      {held === null ? null : (
        <>
          <dt>{say('现由谁办理', 'Held by')}</dt>
          <dd>
            {held.words}
            {holders.length === 0 ? '' : say(`（${listed(holders)}）`, ` (${listed(holders)})`)}
            {say('，自', ', since ')}
            {momentWords(held.since)}
            {say('起', '')}
          </dd>
        </>
      )}
      {facts.map(([label, said]) => (
        <>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </>
      ))}
    </dl>
  );
}
