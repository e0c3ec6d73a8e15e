import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { DayCounted } from '../../calendar/day-by-day.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import { Left } from './left.js';
import { deadlineTerm } from './words.js';

interface Card {
  readonly shown: ShownShareRequest;
  readonly left: number | null;
  readonly today: string;
  readonly days: readonly DayCounted[];
}

/** 答复期限 2026年12月7日（周一）· 剩 3 个工作日 · 依据…, opening into the count day by day. */
export function DeadlineCard({ shown, left, today, days }: Card): Child {
  const { clock, due, dueOf, paperMissingSince } = shown;
  if (paperMissingSince !== null) {
    return (
      <section class="card" aria-labelledby="deadline">
        <h2 id="deadline">答复期限</h2>
        <p>尚未开始计算：{chineseDate(paperMissingSince)}提交后，书面申请还没有登记收文。</p>
      </section>
    );
  }
  if (clock === null) return null;
  const ruleSet = allRuleSets.find((set) => set.id === shown.ruleSet);
  return (
    <section class="card" aria-labelledby="deadline">
      <h2 id="deadline">{deadlineTerm(dueOf ?? 'answer')}</h2>
      <p class="due">
        <strong>{chineseDate(due ?? clock.due)}</strong>
        {due === null ? null : (
          <>
            {' · '}
            <Left left={left} due={due} today={today} />
          </>
        )}
        {due === null && clock.metAt !== null ? ` · 已于${chineseMoment(clock.metAt)}答复` : ''}
      </p>
      <p>
        依据：{ruleSet?.title ?? '选定适用的规则'} {clock.article}
        {clock.provisional ? '。放假安排尚未全部公布，此期限为暂算。' : '。'}
      </p>
      {days.length === 0 ? null : (
        <details>
          <summary>这个日期是怎么算出来的</summary>
          <table class="days">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">第几个工作日</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>{numbered(days)}</tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function numbered(days: readonly DayCounted[]): Child {
  let count = 0;
  return days.map(({ date, counted, why }) => {
    if (counted) count += 1;
    return (
      <tr class={counted ? 'counted' : 'free'}>
        <td>{chineseDate(date)}</td>
        <td>{counted ? String(count) : '不计'}</td>
        <td>{why}</td>
      </tr>
    );
  });
}
