import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Calendar } from '../../../calendar/calendar.js';
import { checkDay, type DayChecked } from '../../../calendar/check-day.js';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { noticeName, type Layer, type Notice } from '../../../calendar/notice.js';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { calendarInUse } from '../../../client/calendar-for.js';
import { NotFound } from '../../../client/failures.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { noticeLoaders } from './notice-loaders.js';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
/** How far ahead anybody counts; the same as cases take along. */
const yearsAhead = 10;

/** A year's working days month by month, and the notices that say so. */
export function addYearPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/calendar', (context) =>
    forViewer(context, parts, async (viewer) => {
      const calendar = await calendarInUse(parts.hefu);
      const thisYear = Number(shanghaiDate(await parts.hefu.now()).slice(0, 4));
      const first = Number(calendar.coveredFrom.slice(0, 4));
      const asked = context.req.query('year');
      const year = asked === undefined ? thisYear : Number(asked);
      if (!Number.isInteger(year) || year < first || year > thisYear + yearsAhead) {
        throw new NotFound(`工作日历收录 ${first} 年至 ${thisYear + yearsAhead} 年，请改选其中一年。`);
      }
      const layer: Layer = context.req.query('calendar') === 'sh' ? 'sh' : 'cn';
      const own = calendar.notices.filter(
        (one) => one.year === year && (one.layer === 'cn' || layer === 'sh'),
      );
      const link = (to: number): string => `/calendar?year=${to}&calendar=${layer}`;
      const body = (
        <>
          <h1>工作日历：{year} 年</h1>
          <form method="get" action="/calendar" class="filters">
            <div>
              <label for="year">年份</label>
              <input
                id="year"
                name="year"
                type="number"
                min={String(first)}
                max={String(thisYear + yearsAhead)}
                value={String(year)}
              />
            </div>
            <div>
              <label for="calendar">日历</label>
              <select id="calendar" name="calendar">
                <option value="cn" selected={layer === 'cn'}>
                  全国
                </option>
                <option value="sh" selected={layer === 'sh'}>
                  上海（另有本市安排的日子）
                </option>
              </select>
            </div>
            <button type="submit">查看</button>
          </form>
          <p class="pages">
            {year > first ? <a href={link(year - 1)}>上一年</a> : null}
            {year < thisYear + yearsAhead ? <a href={link(year + 1)}>下一年</a> : null}
            <a href="/rules">适用的规则</a>
            {holdsOne(viewer, noticeLoaders) ? <a href="/calendar/load">导入放假安排</a> : null}
          </p>
          <Standing calendar={calendar} year={year} />
          <div class="months">
            {Array.from({ length: 12 }, (_, month) => (
              <Month days={daysOf(calendar, layer, year, month + 1)} year={year} month={month + 1} />
            ))}
          </div>
          <p class="hint">
            “休”为放假，“班”为调休上班，没有标记的星期一至星期五为工作日、星期六和星期日不是。
          </p>
          <h2>安排依据</h2>
          <Arranged days={arrangedOf(calendar, layer, year)} />
          <h2>本年的通知</h2>
          <Notices notices={own} />
        </>
      );
      return { title: `工作日历 ${year} 年`, here: '/calendar', body };
    }),
  );
}

/** Whether the year is arranged: said where deadlines are looked up. */
function Standing({ calendar, year }: { readonly calendar: Calendar; readonly year: number }): Child {
  const announced = Number(calendar.announcedTo.slice(0, 4));
  if (year > announced) {
    return (
      <p class="errors" role="note">
        {year} 年放假安排未导入，落在这一年的期限为暂算：按星期一至星期五计算，导入后逐件调整。
      </p>
    );
  }
  return year === announced ? (
    <p class="card">
      {year + 1} 年放假安排未导入：{year} 年年末几日可能随它调整，落在那几日的期限为暂算。
    </p>
  ) : (
    <p>{year} 年放假安排已全部导入。</p>
  );
}

function daysOf(calendar: Calendar, layer: Layer, year: number, month: number): readonly DayChecked[] {
  const start = `${year}-${String(month).padStart(2, '0')}-01`;
  const days: DayChecked[] = [];
  for (let date = start; date.slice(0, 7) === start.slice(0, 7); date = addDays(date, 1)) {
    days.push(checkDay(calendar, layer, date));
  }
  return days;
}

function Month({
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
        {year} 年 {month} 月，{worked} 个工作日
      </caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th scope="col">{name}</th>
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
  const mark = day.name === null ? '' : day.workingDay ? '班' : '休';
  const title = day.name === null ? undefined : `${day.name}，依据：${day.notice ?? '未载明'}`;
  return (
    <td class={day.workingDay ? 'worked' : 'free'} title={title}>
      {Number(day.date.slice(8))}
      {mark === '' ? null : <strong>{mark}</strong>}
    </td>
  );
}

function arrangedOf(calendar: Calendar, layer: Layer, year: number): readonly DayChecked[] {
  return [...calendar.layers[layer].byDate.keys()]
    .filter((date) => date.startsWith(`${year}-`))
    .sort()
    .map((date) => checkDay(calendar, layer, date));
}

function Arranged({ days }: { readonly days: readonly DayChecked[] }): Child {
  return (
    <PlainTable
      label="放假和调休上班的日子"
      head={['日期', '安排', '名称', '依据的通知']}
      rows={days.map((day) => [
        chineseDate(day.date),
        day.workingDay ? '上班' : '放假',
        day.name ?? '—',
        day.notice ?? '—',
      ])}
      empty="这一年还没有导入放假安排。"
    />
  );
}

function Notices({ notices }: { readonly notices: readonly Notice[] }): Child {
  return (
    <PlainTable
      label="本年的通知"
      head={['文号', '标题', '成文日期', '修改哪一份', '适用']}
      rows={notices.map((one) => [
        noticeName(one),
        one.title,
        one.issuedOn === null ? '未载明' : chineseDate(one.issuedOn),
        one.amends ?? '—',
        one.layer === 'sh' ? '上海' : '全国',
      ])}
      empty="这一年还没有导入放假安排的通知。"
    />
  );
}
