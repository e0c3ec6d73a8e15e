import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addWorkingDays } from './add-working-days.js';
import { bundledCalendar } from './bundled-calendar.js';
import { checkDay } from './check-day.js';
import { dayByDay } from './day-by-day.js';
import { due, latestCountedFrom, longestCountWorkingDays } from './due.js';
import { isWorkingDay } from './is-working-day.js';
import { parseNotice } from './parse-notice.js';
import { viewOf } from './view-of.js';
import { withNotices } from './with-notices.js';
import { workingDaysBetween } from './working-days-between.js';

const calendar = bundledCalendar();
const example: unknown = JSON.parse(
  readFileSync(new URL('fixtures/example-2027.json', import.meta.url), 'utf8'),
);
const parsed = parseNotice(example, calendar.notices);
const with2027 = 'notice' in parsed ? withNotices(calendar, [parsed.notice]) : calendar;

describe('rules.md C: beyond what is announced, a count is provisional and says so', () => {
  test('no day of 2027 is answered without the mark', () => {
    expect(checkDay(calendar, 'cn', '2027-02-08')).toEqual({
      date: '2027-02-08',
      workingDay: true,
      name: null,
      notice: null,
      provisional: true,
    });
  });

  test('a deadline that reaches into 2027 is provisional, each of its days says why', () => {
    const counted = due(calendar, 'cn', '2026-12-24', 5);
    expect(counted).toMatchObject({ due: '2026-12-31', provisional: true, calendarVersion: '2026.1' });
    expect(due(calendar, 'cn', '2026-12-31', 2).days).toEqual([
      { date: '2026-12-31', counted: false, why: '收到当日不计', reason: 'received' },
      {
        date: '2027-01-01',
        counted: true,
        why: '放假安排未公布，暂按周一至周五计',
        reason: 'working-day-unannounced',
      },
      {
        date: '2027-01-02',
        counted: false,
        why: '周末（放假安排未公布，暂按周一至周五计）',
        reason: 'weekend-unannounced',
      },
      {
        date: '2027-01-03',
        counted: false,
        why: '周末（放假安排未公布，暂按周一至周五计）',
        reason: 'weekend-unannounced',
      },
      {
        date: '2027-01-04',
        counted: true,
        why: '放假安排未公布，暂按周一至周五计',
        reason: 'working-day-unannounced',
      },
    ]);
  });

  test('26 to 31 December of the newest year are provisional although announced', () => {
    const marks = ['25', '26', '31'].map((day) => checkDay(calendar, 'cn', `2026-12-${day}`).provisional);
    expect(marks).toEqual([false, true, true]);
    expect(due(calendar, 'cn', '2026-12-25', 1).days.at(-1)).toEqual({
      date: '2026-12-28',
      counted: true,
      why: '工作日（下一年度放假安排公布前暂定）',
      reason: 'working-day-provisional',
    });
  });

  test('once the next year’s notice is loaded they are settled, and changed where it changes them', () => {
    expect(with2027.version).toBe('2027.1');
    expect(due(with2027, 'cn', '2026-12-24', 5)).toMatchObject({ due: '2026-12-30', provisional: false });
    expect(checkDay(with2027, 'cn', '2026-12-31')).toMatchObject({
      workingDay: false,
      name: '元旦',
      notice: '示例〔2026〕1号',
      provisional: false,
    });
    expect(checkDay(with2027, 'cn', '2027-12-27').provisional).toBe(true);
  });

  test('a year loaded over a gap stays provisional', () => {
    const [year2028] =
      'notice' in parsed ? [{ ...parsed.notice, year: 2028, off: [], worked: ['2028-01-02'] }] : [];
    const gapped = withNotices(calendar, [year2028!]);
    expect(gapped.announcedTo).toBe('2026-12-31');
    expect(checkDay(gapped, 'cn', '2028-01-02')).toMatchObject({ workingDay: true, provisional: true });
  });
});

describe('outside the view nothing is counted silently', () => {
  const view = viewOf(calendar, 'cn', '2016-01-01', '2016-12-31');

  test('every function throws instead of going on Monday to Friday', () => {
    expect(() => isWorkingDay(view, '2017-01-03')).toThrow(/does not cover 2017-01-03/);
    expect(() => isWorkingDay(view, '2015-12-31')).toThrow(RangeError);
    expect(() => addWorkingDays(view, '2016-12-30', 1)).toThrow(RangeError);
    expect(() => addWorkingDays(view, '2016-01-04', -1)).toThrow(RangeError);
    expect(() => workingDaysBetween(view, '2016-12-01', '2017-01-03')).toThrow(RangeError);
    expect(() => dayByDay(view, '2016-12-30', 1)).toThrow(RangeError);
  });

  test('the longest count still ends in a year that can be written, a later beginning is refused', () => {
    expect(due(calendar, 'cn', latestCountedFrom, longestCountWorkingDays).provisional).toBe(true);
    expect(() => due(calendar, 'cn', '9999-12-31', 10)).toThrow(/counted up to 9985-12-31/);
  });

  test('before 2004 nothing is arranged', () => {
    expect(viewOf(calendar, 'cn', '1999-01-01', '2016-12-31').from).toBe('2004-01-01');
    expect(() => viewOf(calendar, 'cn', '1999-01-01', '1999-12-31')).toThrow(RangeError);
    expect(() => checkDay(calendar, 'cn', '2003-12-31')).toThrow(RangeError);
    expect(() => due(calendar, 'cn', '2003-12-31', 1)).toThrow(RangeError);
    expect(() => due(calendar, 'cn', '2004-01-05', -10)).toThrow(RangeError);
  });

  test('half a working day, and a proof without end, are refused', () => {
    for (const count of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays(view, '2016-06-01', count)).toThrow(RangeError);
      expect(() => dayByDay(view, '2016-06-01', count)).toThrow(RangeError);
    }
    expect(() => due(calendar, 'cn', '2016-06-01', 2501)).toThrow(RangeError);
    expect(due(calendar, 'cn', '2004-01-01', 2500).provisional).toBe(false);
    expect(due(calendar, 'cn', '2026-01-01', 2500).provisional).toBe(true);
  });
});
