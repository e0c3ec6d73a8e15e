import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Calendar } from '../../../calendar/calendar.js';
import { checkDay, type DayChecked } from '../../../calendar/check-day.js';
import { noticeName, type Layer, type Notice } from '../../../calendar/notice.js';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { calendarInUse } from '../../../client/calendar-for.js';
import { NotFound } from '../../../client/failures.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { forViewer } from '../show-page.js';
import { Month } from './month.js';
import { noticeLoaders } from './notice-loaders.js';
import { dateWords, dayName } from '../../dates.js';
import { say } from '../../say.js';
import { asWritten } from '../as-written.js';

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
        throw new NotFound([
          `工作日历收录 ${first} 年至 ${thisYear + yearsAhead} 年，请改选其中一年。`,
          `The calendar has the years ${first} to ${thisYear + yearsAhead}. Please choose one of them.`,
        ]);
      }
      const layer: Layer = context.req.query('calendar') === 'sh' ? 'sh' : 'cn';
      const own = calendar.notices.filter(
        (one) => one.year === year && (one.layer === 'cn' || layer === 'sh'),
      );
      const link = (to: number): string => `/calendar?year=${to}&calendar=${layer}`;
      const body = (
        <>
          <h1>
            {say('工作日历：', 'Calendar: ')}
            {year}
            {say(' 年', '')}
          </h1>
          <form method="get" action="/calendar" class="filters">
            <div>
              <label for="year">{say('年份', 'Year')}</label>
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
              <label for="calendar">{say('日历', 'Calendar')}</label>
              <select id="calendar" name="calendar">
                <option value="cn" selected={layer === 'cn'}>
                  {say('全国', 'National')}
                </option>
                <option value="sh" selected={layer === 'sh'}>
                  {say('上海（另有本市安排的日子）', 'Shanghai (with days of its own)')}
                </option>
              </select>
            </div>
            <button type="submit">{say('查看', 'Show')}</button>
          </form>
          <p class="pages">
            {year > first ? <a href={link(year - 1)}>{say('上一年', 'Previous year')}</a> : null}
            {year < thisYear + yearsAhead ? <a href={link(year + 1)}>{say('下一年', 'Next year')}</a> : null}
            <a href="/rules">{say('适用的规则', 'Rules that apply')}</a>
            {holdsOne(viewer, noticeLoaders) ? (
              <a href="/calendar/load">{say('导入放假安排', 'Load holiday arrangement')}</a>
            ) : null}
          </p>
          <Standing calendar={calendar} year={year} />
          <div class="months">
            {Array.from({ length: 12 }, (_, month) => (
              <Month days={daysOf(calendar, layer, year, month + 1)} year={year} month={month + 1} />
            ))}
          </div>
          <p class="hint">
            {say(
              '“休”为放假，“班”为调休上班，没有标记的星期一至星期五为工作日、星期六和星期日不是。',
              '“off” is a holiday, “work” a weekend worked in exchange. Unmarked Mondays to Fridays are working days, Saturdays and Sundays are not.',
            )}
          </p>
          <h2>{say('安排依据', 'What it rests on')}</h2>
          <Arranged days={arrangedOf(calendar, layer, year)} />
          <h2>{say('本年的通知', 'Notices of the year')}</h2>
          <Notices notices={own} />
        </>
      );
      return { title: say(`工作日历 ${year} 年`, `Calendar ${year}`), here: '/calendar', body };
    }),
  );
}

/** Whether the year is arranged: said where deadlines are looked up. */
function Standing({ calendar, year }: { readonly calendar: Calendar; readonly year: number }): Child {
  const announced = Number(calendar.announcedTo.slice(0, 4));
  if (year > announced) {
    return (
      <p class="errors" role="note">
        {year}
        {say(
          ' 年放假安排未导入，落在这一年的期限为暂算：按星期一至星期五计算，导入后逐件调整。',
          ': the holiday arrangement is not loaded. Deadlines in this year are provisional, counted Monday to Friday, and adjusted once it is.',
        )}
      </p>
    );
  }
  return year === announced ? (
    <p class="card">
      {year + 1}
      {say(' 年放假安排未导入：', ': the holiday arrangement is not loaded. ')}
      {year}
      {say(
        ' 年年末几日可能随它调整，落在那几日的期限为暂算。',
        ': its last days may change with it, and deadlines on them are provisional.',
      )}
    </p>
  ) : (
    <p>
      {year}
      {say(' 年放假安排已全部导入。', ': the holiday arrangement is loaded in full.')}
    </p>
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

function arrangedOf(calendar: Calendar, layer: Layer, year: number): readonly DayChecked[] {
  return [...calendar.layers[layer].byDate.keys()]
    .filter((date) => date.startsWith(`${year}-`))
    .sort()
    .map((date) => checkDay(calendar, layer, date));
}

function Arranged({ days }: { readonly days: readonly DayChecked[] }): Child {
  return (
    <PlainTable
      label={say('放假和调休上班的日子', 'Holidays and weekends worked')}
      head={[
        say('日期', 'Date'),
        say('安排', 'Arrangement'),
        say('名称', 'Name'),
        say('依据的通知', 'Notice it rests on'),
      ]}
      rows={days.map((day) => [
        dateWords(day.date),
        day.workingDay ? say('上班', 'worked') : say('放假', 'off'),
        dayName(day) ?? '—',
        asWritten(day.notice ?? '—'),
      ])}
      empty={say('这一年还没有导入放假安排。', 'No holiday arrangement is loaded for this year.')}
    />
  );
}

function Notices({ notices }: { readonly notices: readonly Notice[] }): Child {
  return (
    <PlainTable
      label={say('本年的通知', 'Notices of the year')}
      head={[
        say('文号', 'Document no.'),
        say('标题', 'Title'),
        say('成文日期', 'Dated'),
        say('修改哪一份', 'Amends'),
        say('适用', 'Applies to'),
      ]}
      rows={notices.map((one) => [
        asWritten(noticeName(one)),
        asWritten(one.title),
        one.issuedOn === null ? say('未载明', 'not stated') : dateWords(one.issuedOn),
        asWritten(one.amends ?? '—'),
        one.layer === 'sh' ? say('上海', 'Shanghai') : say('全国', 'National'),
      ])}
      empty={say(
        '这一年还没有导入放假安排的通知。',
        'No notice of a holiday arrangement is loaded for this year.',
      )}
    />
  );
}
