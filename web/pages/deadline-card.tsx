import type { Child } from 'hono/jsx';
import type { DayCounted } from '../../calendar/day-reasons.js';
import type { CaseShown } from './case-shown.js';
import type { Counting } from './due-left.js';
import { Left } from './left.js';
import { dateWords, dayWhy } from '../dates.js';
import { say } from '../say.js';

interface Card {
  readonly clock: CaseShown['clock'];
  readonly isOwed: boolean;
  readonly count: Counting;
  readonly days: readonly DayCounted[];
}

/** 答复期限 2026年12月7日（周一）· 剩 3 个工作日 · 依据…, opening into the count day by day. */
export function DeadlineCard({ clock, isOwed, count, days }: Card): Child {
  if (clock === null) return null;
  return (
    <section class="card" aria-labelledby="deadline">
      <h2 id="deadline">{clock.term}</h2>
      {'sentence' in clock ? (
        <p>{clock.sentence}</p>
      ) : (
        <>
          <p class="due">
            <strong>{dateWords(clock.due)}</strong>
            {isOwed ? (
              <>
                {' · '}
                <Left left={count.left(clock.due, clock.calendar)} due={clock.due} today={count.today} />
              </>
            ) : null}
            {clock.met === null ? '' : ` · ${clock.met}`}
          </p>
          <p>
            {say('依据：', 'Basis: ')}
            {clock.ground}
            {clock.provisional
              ? say(
                  '。放假安排尚未全部公布，此期限为暂算。',
                  '. The holiday arrangement is not announced in full: this date is provisional.',
                )
              : say('。', '.')}
          </p>
          <DayByDay days={days} />
        </>
      )}
    </section>
  );
}

function DayByDay({ days }: { readonly days: readonly DayCounted[] }): Child {
  if (days.length === 0) return null;
  return (
    <details>
      <summary>{say('这个日期是怎么算出来的', 'How this date was counted')}</summary>
      <table class="days">
        <thead>
          <tr>
            <th scope="col">{say('日期', 'Date')}</th>
            <th scope="col">{say('第几个工作日', 'Working day no.')}</th>
            <th scope="col">{say('说明', 'Remark')}</th>
          </tr>
        </thead>
        <tbody>{numbered(days)}</tbody>
      </table>
    </details>
  );
}

function numbered(days: readonly DayCounted[]): Child {
  let count = 0;
  return days.map((day) => {
    const { date, counted } = day;
    if (counted) count += 1;
    return (
      <tr class={counted ? 'counted' : 'free'}>
        <td>{dateWords(date)}</td>
        <td>{counted ? String(count) : say('不计', 'not counted')}</td>
        <td>{dayWhy(day)}</td>
      </tr>
    );
  });
}
