import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDay, dayNumber } from './day-number.js';
import { isDate } from './is-date.js';
import {
  addDays,
  compareInstants,
  endOfDay,
  shanghaiDate,
  shanghaiInstant,
  startOfDay,
  weekday,
} from './shanghai-time.js';

describe('a due date ends at 24:00 Asia/Shanghai', () => {
  test('which is 00:00 of the next day, across months and leap days', () => {
    expect(endOfDay('2016-02-18')).toBe('2016-02-19T00:00:00.000+08:00');
    expect(endOfDay('2016-02-28')).toBe('2016-02-29T00:00:00.000+08:00');
    expect(endOfDay('2026-12-31')).toBe('2027-01-01T00:00:00.000+08:00');
    expect(startOfDay('2016-02-18')).toBe('2016-02-18T00:00:00.000+08:00');
  });

  test('the last millisecond belongs to the day, the next does not', () => {
    expect(shanghaiDate('2016-02-18T23:59:59.999+08:00')).toBe('2016-02-18');
    expect(shanghaiDate('2016-02-18T15:59:59.999Z')).toBe('2016-02-18');
    expect(shanghaiDate('2016-02-18T16:00:00Z')).toBe('2016-02-19');
    expect(shanghaiDate(endOfDay('2016-02-18'))).toBe('2016-02-19');
  });
});

describe('instants', () => {
  test('are written with +08:00 and milliseconds, whatever they came in', () => {
    expect(shanghaiInstant('2026-11-24T02:00:00Z')).toBe('2026-11-24T10:00:00.000+08:00');
    expect(shanghaiInstant('2026-11-23T18:00:00.5-08:00')).toBe('2026-11-24T10:00:00.500+08:00');
    expect(shanghaiInstant(0)).toBe('1970-01-01T08:00:00.000+08:00');
  });

  test('without an offset they would be read in the host’s zone: refused', () => {
    for (const text of ['2026-11-24T10:00:00', '2026-11-24', 'yesterday', '']) {
      expect(() => shanghaiDate(text)).toThrow(RangeError);
      expect(() => shanghaiInstant(text)).toThrow(RangeError);
    }
  });

  test('are compared as instants, not as texts', () => {
    expect(compareInstants('2026-11-24T10:00:00+08:00', '2026-11-24T02:00:00.000Z')).toBe(0);
    expect(compareInstants('2026-11-24T09:00:00+08:00', '2026-11-24T02:00:00Z')).toBeLessThan(0);
    expect(compareInstants('2026-11-24T11:00:00+08:00', '2026-11-24T02:00:00Z')).toBeGreaterThan(0);
  });
});

describe('dates', () => {
  test('day numbers are those of the Gregorian calendar, and come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const native = new Date(number * 86_400_000);
        expect(dateOfDay(number)).toBe(native.toISOString().slice(0, 10));
        expect(dayNumber(dateOfDay(number))).toBe(number);
        expect(weekday(dateOfDay(number))).toBe(native.getUTCDay());
      }),
    );
  });

  test('what is no date is refused, never rolled over', () => {
    for (const text of ['2016-02-30', '2015-02-29', '2016-13-01', '2016-00-10', '2016-1-1', '20160101', '']) {
      expect(isDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    }
    expect(isDate('2016-02-29')).toBe(true);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});
