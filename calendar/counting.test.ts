import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays } from './add-working-days.js';
import { bundledCalendar } from './bundled-calendar.js';
import type { CalendarView } from './calendar-view.js';
import { dayByDay } from './day-by-day.js';
import { dayWhyEnglish } from './day-reasons-english.js';
import { due } from './due.js';
import { isWorkingDay } from './is-working-day.js';
import { nextWorkingDay } from './next-working-day.js';
import { addDays, weekday } from './shanghai-time.js';
import { viewOf } from './view-of.js';
import { workingDaysBetween } from './working-days-between.js';

const calendar = bundledCalendar();
const view = viewOf(calendar, 'cn', '2004-01-01', '2030-12-31');
const days = fc.integer({ min: 0, max: 8000 }).map((offset) => addDays('2006-01-01', offset));
const counts = fc.integer({ min: -300, max: 300 });
const runs = { numRuns: 300 };

/** Counting as a clerk does on a wall calendar: native dates, a set of days off, a set of days worked. */
function byHand(from: string, workingDays: number, { off, worked }: CalendarView): string {
  const [closed, open] = [new Set(off), new Set(worked)];
  const now = new Date(`${from}T00:00:00Z`);
  let left = Math.abs(workingDays);
  while (left > 0) {
    now.setUTCDate(now.getUTCDate() + Math.sign(workingDays));
    const date = now.toISOString().slice(0, 10);
    const isWeekend = [0, 6].includes(now.getUTCDay());
    if (open.has(date) || (!isWeekend && !closed.has(date))) left -= 1;
  }
  return now.toISOString().slice(0, 10);
}

describe('counting working days', () => {
  test('is what counting by hand gives, forwards and backwards', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        expect(addWorkingDays(view, from, count).due).toBe(byHand(from, count, view));
      }),
      runs,
    );
  });

  test('0 working days is the day itself', () => {
    expect(addWorkingDays(view, '2016-10-01', 0)).toEqual({ due: '2016-10-01', provisional: false });
  });

  test('between is the inverse of adding: of any day forwards, of a working day backwards', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const start = count < 0 ? nextWorkingDay(view, from).due : from;
        expect(workingDaysBetween(view, start, addWorkingDays(view, start, count).due)).toBe(count);
      }),
      runs,
    );
  });

  test('between is the working days one by one, over years too, and refused outside the view', () => {
    const oneByOne = (from: string, to: string): number => {
      let count = 0;
      for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
        if (isWorkingDay(view, date)) count += 1;
      return count;
    };
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (from, offset) => {
        const to = addDays(from, offset);
        expect(workingDaysBetween(view, from, to)).toBe(oneByOne(from, to));
      }),
      {
        numRuns: 150,
        examples: [
          ['2013-12-31', 4000],
          ['2024-09-27', 12],
          ['2006-01-01', 0],
        ],
      },
    );
    const year = viewOf(calendar, 'cn', '2026-01-01', '2026-12-31');
    expect(workingDaysBetween(year, '2025-12-31', '2026-12-31')).toBe(oneByOne('2025-12-31', '2026-12-31'));
    expect(() => workingDaysBetween(year, '2025-12-30', '2026-01-05')).toThrow(RangeError);
    expect(() => workingDaysBetween(year, '2026-12-31', '2027-01-01')).toThrow(RangeError);
    // Nothing lies between a day and itself.
    expect(workingDaysBetween(year, '2031-05-01', '2031-05-01')).toBe(0);
  });

  test('overdue is remaining with the other sign', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (from, offset) => {
        const to = addDays(from, offset);
        // + 0, because -0 is not 0 for toBe.
        expect(workingDaysBetween(view, from, to)).toBe(-workingDaysBetween(view, to, from) + 0);
      }),
      runs,
    );
  });

  test('a due date on a Saturday is one working day overdue on Monday, not on Sunday', () => {
    expect(workingDaysBetween(view, '2016-11-19', '2016-11-20')).toBe(0);
    expect(workingDaysBetween(view, '2016-11-21', '2016-11-19')).toBe(-1);
  });

  test('the due date is a working day, and the next working day is the first after it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 100 }), (from, count) => {
        const { due: date } = addWorkingDays(view, from, count);
        expect(isWorkingDay(view, date)).toBe(true);
        expect(nextWorkingDay(view, date).due).toBe(addWorkingDays(view, from, count + 1).due);
      }),
      runs,
    );
  });

  test('more holidays never move a deadline earlier', () => {
    const more = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), more, (from, count, offsets) => {
        const extra = offsets.map((offset) => addDays(from, offset));
        const fuller: CalendarView = {
          ...view,
          off: [...view.off, ...extra.filter((date) => weekday(date) % 6 !== 0)],
          worked: view.worked.filter((date) => !extra.includes(date)),
        };
        expect(addWorkingDays(fuller, from, count).due >= addWorkingDays(view, from, count).due).toBe(true);
      }),
      runs,
    );
  });

  test('across the turn of a year the narrow view, the wide one and its JSON agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2004, max: 2026 }), fc.integer({ min: 1, max: 30 }), (year, count) => {
        const from = `${year}-12-20`;
        const narrow = viewOf(calendar, 'cn', from, addDays(from, 90));
        const again = JSON.parse(JSON.stringify(narrow)) as CalendarView;
        expect(again).toEqual(narrow);
        const counted = addWorkingDays(view, from, count);
        expect([addWorkingDays(narrow, from, count), addWorkingDays(again, from, count)]).toEqual([
          counted,
          counted,
        ]);
      }),
      runs,
    );
  });
});

describe('the proof, day by day', () => {
  test('ends on the due date, names every day once and counts as many as were asked for', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const proof = dayByDay(view, from, count);
        expect(proof[0]).toMatchObject({ date: from, counted: false });
        expect(proof.at(-1)?.date).toBe(addWorkingDays(view, from, count).due);
        expect(proof.filter(({ counted }) => counted)).toHaveLength(Math.abs(count));
        proof.forEach(({ date }, index) => {
          expect(date).toBe(addDays(from, index * (count < 0 ? -1 : 1)));
        });
      }),
      { numRuns: 60 },
    );
  });

  test('says the same in English; a day off by a name that comes once keeps the name of its notice', () => {
    const whys = (layer: 'cn' | 'sh', from: string, n: number): ReadonlySet<string> =>
      new Set(due(calendar, layer, from, n).days.map(dayWhyEnglish));
    expect([...whys('cn', '2016-02-05', 3)]).toEqual([
      'day of receipt, not counted',
      'weekend, worked in exchange',
      'public holiday (Spring Festival)',
      'working day',
    ]);
    expect([...whys('sh', '2018-11-02', 2)]).toContain('day off in this city (进口博览会)');
    expect([...whys('cn', '2020-09-30', 1)]).toContain('public holiday (National Day, Mid-Autumn Festival)');
  });

  test('says in Chinese why a day counts or not', () => {
    expect(
      due(calendar, 'cn', '2016-02-05', 3).days.map(({ date, why }) => `${date.slice(5)} ${why}`),
    ).toEqual([
      '02-05 收到当日不计',
      '02-06 调休上班',
      '02-07 法定节假日（春节）',
      '02-08 法定节假日（春节）',
      '02-09 法定节假日（春节）',
      '02-10 法定节假日（春节）',
      '02-11 法定节假日（春节）',
      '02-12 法定节假日（春节）',
      '02-13 法定节假日（春节）',
      '02-14 调休上班',
      '02-15 工作日',
    ]);
    expect(due(calendar, 'cn', '2016-11-18', 1).days.map(({ why }) => why)).toEqual([
      '收到当日不计',
      '周末',
      '周末',
      '工作日',
    ]);
    expect(due(calendar, 'sh', '2018-11-02', 2).days.map(({ why }) => why)).toEqual([
      '收到当日不计',
      '调休上班',
      '周末',
      '本市放假调休（进口博览会）',
      '本市放假调休（进口博览会）',
      '工作日',
    ]);
    expect(dayByDay(view, '2016-06-08', 1)[1]).toEqual({
      date: '2016-06-09',
      counted: false,
      why: '法定节假日',
      reason: 'holiday',
    });
  });
});
