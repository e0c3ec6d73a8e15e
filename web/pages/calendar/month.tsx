import type { Child } from 'hono/jsx';
import type { DayChecked } from '../../../calendar/check-day.js';
import { dayName } from '../../dates.js';
import { say, type Words } from '../../say.js';

const weekdays: readonly Words[] = [
  ['一', 'Mon'],
  ['二', 'Tue'],
  ['三', 'Wed'],
  ['四', 'Thu'],
  ['五', 'Fri'],
  ['六', 'Sat'],
  ['日', 'Sun'],
];

/** A month as a calendar on the wall: what is off, what is worked, and by which notice. */
export function Month({
  days,
  year,
  month,
}: {
  readonly days: readonly DayChecked[];
  readonly year: number;
  readonly month: number;
}): Child {
  const before = (new Date(`${days[0]?.date ?? ''}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells: readonly (DayChecked | null)[] = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => cells[week * 7 + index] ?? null),
  );
  const worked = days.filter(({ workingDay }) => workingDay).length;
  return (
    <table class="month">
      <caption>
        {year}
        {say(' 年 ', '-')}
        {month}
        {say(' 月，', ': ')}
        {worked}
        {say(' 个工作日', ' working days')}
      </caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th scope="col">{say(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>{week.map((day) => (day === null ? <td></td> : <Day day={day} />))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { readonly day: DayChecked }): Child {
  const mark = day.name === null ? '' : day.workingDay ? say('班', 'work') : say('休', 'off');
  const notice = day.notice ?? say('未载明', 'not stated');
  const name = dayName(day);
  const title = name === null ? undefined : say(`${name}，依据：${notice}`, `${name}, basis: ${notice}`);
  return (
    <td class={day.workingDay ? 'worked' : 'free'} title={title}>
      {Number(day.date.slice(8))}
      {mark === '' ? null : <strong>{mark}</strong>}
    </td>
  );
}
