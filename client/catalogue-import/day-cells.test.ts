import { describe, expect, test } from '@jest/globals';
import { readDay } from './day-cells.js';

describe('a cell of a date column', () => {
  test.each([
    ['2024-01-05', '2024-01-05'],
    ['2024/1/5', '2024-01-05'],
    ['2024.1.5', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['２０２４年１月５日', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['2024-01-05 08:30:00', '2024-01-05'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二零二四年十月二十日', '2024-10-20'],
  ])('%s is the day %s', (cell, day) => {
    expect(readDay(cell)).toEqual({ kind: 'day', day });
  });
  test.each([
    ['45321', '2024-01-30'],
    ['45321.5', '2024-01-30'],
  ])('%s is a day whose format was lost', (cell, day) => {
    expect(readDay(cell)).toEqual({ kind: 'serial', day });
  });
  test.each(['2024年1月', '二〇二四年三月', '2024-01', '2024.1', '2024年', '2024', '2024年3月份'])(
    '%s says no day, and none is made up',
    (cell) => {
      expect(readDay(cell)).toEqual({ kind: 'no-day' });
    },
  );
  test.each(['昨天', '2024-02-30', '2024年13月', '99999', '1', '二〇二四年五日', '1899-01-01'])(
    '%s is no date',
    (cell) => {
      expect(readDay(cell)).toEqual({ kind: 'unreadable' });
    },
  );
});
