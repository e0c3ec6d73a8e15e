import { describe, expect, test } from '@jest/globals';
import { addWorkingDays } from './add-working-days.js';
import { bundledCalendar } from './bundled-calendar.js';
import { due } from './due.js';
import { isWorkingDay } from './is-working-day.js';
import type { Layer } from './notice.js';
import { addDays } from './shanghai-time.js';
import { viewOf } from './view-of.js';
import { workingDaysBetween } from './working-days-between.js';

const calendar = bundledCalendar();

describe('rules.md C: reference values, the day of receipt not counted', () => {
  const references: readonly (readonly [Layer, string, number, string])[] = [
    ['cn', '2016-02-01', 10, '2016-02-18'],
    ['cn', '2016-04-27', 10, '2016-05-12'],
    ['cn', '2016-06-01', 10, '2016-06-16'],
    ['cn', '2016-09-09', 10, '2016-09-26'],
    ['cn', '2016-09-30', 10, '2016-10-19'],
    ['cn', '2016-09-30', 2, '2016-10-09'],
    ['cn', '2018-10-22', 10, '2018-11-05'],
    ['cn', '2018-10-23', 10, '2018-11-06'],
    ['sh', '2018-10-22', 10, '2018-11-03'],
    ['sh', '2018-10-23', 10, '2018-11-07'],
  ];
  test.each(references)('%s: %s + %i = %s', (layer, from, workingDays, expected) => {
    expect(addWorkingDays(viewOf(calendar, layer, from, addDays(from, 60)), from, workingDays)).toEqual({
      due: expected,
      provisional: false,
    });
    expect(due(calendar, layer, from, workingDays)).toMatchObject({ due: expected, provisional: false });
  });
});

describe('rules.md C: the year 2016', () => {
  const view = viewOf(calendar, 'cn', '2015-12-31', '2017-01-01');

  test('has 250 working days', () => {
    expect(workingDaysBetween(view, '2015-12-31', '2016-12-31')).toBe(250);
  });

  test('has exactly these make-up workdays', () => {
    const worked = ['02-06', '02-14', '06-12', '09-18', '10-08', '10-09'].map((day) => `2016-${day}`);
    expect(view.worked).toEqual(worked);
    expect(worked.every((date) => isWorkingDay(view, date))).toBe(true);
  });
});

test('rules.md C: Shanghai’s own days of 2018 and 2019 are in its layer and not in the national one', () => {
  const [cn, sh] = (['cn', 'sh'] as const).map((layer) =>
    viewOf(calendar, layer, '2018-01-01', '2019-12-31'),
  );
  const differ: string[] = [];
  for (let date = '2018-01-01'; date <= '2019-12-31'; date = addDays(date, 1)) {
    if (isWorkingDay(cn!, date) !== isWorkingDay(sh!, date)) {
      differ.push(`${date} ${isWorkingDay(sh!, date) ? 'worked' : 'off'}`);
    }
  }
  expect(differ).toEqual([
    '2018-11-03 worked',
    '2018-11-05 off',
    '2018-11-06 off',
    '2018-11-11 worked',
    '2019-11-02 worked',
    '2019-11-04 off',
    '2019-11-05 off',
    '2019-11-09 worked',
  ]);
});
