import { describe, expect, test } from '@jest/globals';
import { LegalHoliday } from 'tyme4ts';
import { bundledCalendar } from './bundled-calendar.js';
import { isWorkingDay } from './is-working-day.js';
import { addDays, weekday } from './shanghai-time.js';
import { viewOf } from './view-of.js';

/** Working day after tyme4ts, an independent table: what it does not name is worked Monday to Friday. */
function workedAfterTyme(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  const named = LegalHoliday.fromYmd(year!, month!, day!);
  return named === null ? weekday(date) % 6 !== 0 : named.isWork();
}

function differences(from: string, to: string): readonly string[] {
  const view = viewOf(bundledCalendar(), 'cn', from, to);
  const differ: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(view, date) !== workedAfterTyme(date)) differ.push(date);
  }
  return differ;
}

describe('rules.md C: our notices, day by day, beside an independent table', () => {
  test('2016 to 2026: all 4,018 days agree', () => {
    expect(differences('2016-01-01', '2026-12-31')).toEqual([]);
  });

  test('2004 to 2015: all agree but two make-up days of 2013, which the notice names and the table lacks', () => {
    // 国办发明电〔2012〕33号：「4月7日（星期日）上班」「10月12日（星期六）上班」
    expect(differences('2004-01-01', '2015-12-31')).toEqual(['2013-04-07', '2013-10-12']);
  });
});
