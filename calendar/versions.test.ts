import { describe, expect, test } from '@jest/globals';
import { addWorkingDays } from './add-working-days.js';
import { bundledCalendar } from './bundled-calendar.js';
import { calendarOf } from './calendar-of.js';
import type { CalendarView } from './calendar-view.js';
import { checkDay } from './check-day.js';
import { bundledNotices } from './data/all.js';
import { isWorkingDay } from './is-working-day.js';
import type { Notice } from './notice.js';
import { addDays } from './shanghai-time.js';
import { viewOf } from './view-of.js';
import { withNotices } from './with-notices.js';

const knownAt = (day: string): ReturnType<typeof calendarOf> => calendarOf(bundledNotices, day);

function workingDaysFrom(view: CalendarView, from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) if (isWorkingDay(view, date)) days.push(date);
  return days;
}

describe('the amendment of 2019-03-22: Labour Day from one day to four', () => {
  const span = ['2019-04-26', '2019-05-06'] as const;

  test('as known on 2019-03-01, only 1 May is off', () => {
    expect(workingDaysFrom(viewOf(knownAt('2019-03-01'), 'cn', ...span), ...span)).toEqual(
      ['04-26', '04-29', '04-30', '05-02', '05-03', '05-06'].map((day) => `2019-${day}`),
    );
  });

  test('from 2019-03-22 on, 1 to 4 May are off, 28 April and 5 May worked', () => {
    for (const calendar of [knownAt('2019-03-22'), bundledCalendar()]) {
      expect(workingDaysFrom(viewOf(calendar, 'cn', ...span), ...span)).toEqual(
        ['04-26', '04-28', '04-29', '04-30', '05-05', '05-06'].map((day) => `2019-${day}`),
      );
    }
  });

  test('a deadline across it has another date and another version before and after', () => {
    const due = (day: string): unknown => {
      const view = viewOf(knownAt(day), 'cn', '2019-01-01', '2019-12-31');
      return [addWorkingDays(view, '2019-04-22', 8).due, view.version];
    };
    expect(due('2019-03-21')).toEqual(['2019-05-03', '2019.1']);
    expect(due('2019-03-22')).toEqual(['2019-05-05', '2019.2']);
  });
});

describe('the amendment of 2020-01-26: Spring Festival to 2 February, the make-up day 1 February cancelled', () => {
  const span = ['2020-01-23', '2020-02-03'] as const;

  test('as known before, 31 January and 1 February are worked', () => {
    expect(workingDaysFrom(viewOf(knownAt('2020-01-25'), 'cn', ...span), ...span)).toEqual(
      ['01-23', '01-31', '02-01', '02-03'].map((day) => `2020-${day}`),
    );
  });

  test('after it, nothing between 23 January and 3 February is', () => {
    expect(workingDaysFrom(viewOf(knownAt('2020-01-26'), 'cn', ...span), ...span)).toEqual([
      '2020-01-23',
      '2020-02-03',
    ]);
    expect(checkDay(bundledCalendar(), 'cn', '2020-02-01')).toEqual({
      date: '2020-02-01',
      workingDay: false,
      name: '春节',
      notice: '国办发明电〔2020〕1号',
      provisional: false,
    });
  });
});

describe('the version: newest year without a gap, and how many notices since', () => {
  test('begins again with a year, grows with everything else', () => {
    const versions = [
      '2015-05-12',
      '2015-05-13',
      '2019-03-01',
      '2019-03-22',
      '2019-11-02',
      '2019-11-21',
      '2020-01-26',
    ];
    expect(versions.map((day) => knownAt(day).version)).toEqual([
      '2015.1',
      '2015.2',
      '2019.1',
      '2019.2',
      '2019.3',
      '2020.1',
      '2020.2',
    ]);
    expect(bundledCalendar().version).toBe('2026.1');
  });

  test('an old notice found late adds one too, and does not override what was issued after it', () => {
    const late: Notice = {
      layer: 'cn',
      year: 2019,
      number: '示例〔2019〕1号',
      title: '示例',
      issuedOn: '2019-01-10',
      off: [{ name: '劳动节', from: '2019-04-28', to: '2019-04-30' }],
      worked: [],
    };
    const calendar = withNotices(bundledCalendar(), [late]);
    expect(calendar.version).toBe('2026.2');
    const view = viewOf(calendar, 'cn', '2019-04-28', '2019-04-30');
    expect(workingDaysFrom(view, view.from, view.to)).toEqual(['2019-04-28']);
  });

  test('nothing loaded changes nothing', () => {
    expect(withNotices(bundledCalendar(), [])).toBe(bundledCalendar());
  });

  test('before the first notice there is no calendar', () => {
    expect(() => knownAt('2003-01-01')).toThrow(RangeError);
  });
});
