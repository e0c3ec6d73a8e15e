import { describe, expect, test } from '@jest/globals';
import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import { viewOf } from '../../calendar/view-of.js';
import { allRuleSets } from '../rule-sets/all.js';
import { caseSettings } from '../settings/case-settings.js';
import type { RehearsalOrder } from './rehearsal-order.js';
import { rehearse, type Rehearsal } from './rehearse.js';

const order = (year: number, more: Partial<RehearsalOrder> = {}): RehearsalOrder => ({
  year,
  departments: 12,
  requests: 150,
  seed: 7,
  calendar: viewOf(bundledCalendar(), 'cn', `${year}-01-01`, `${year + 2}-12-31`),
  ruleSets: allRuleSets,
  ruleSet: null,
  settings: caseSettings(null, null),
  ...more,
});
const lived = (year: number, more: Partial<RehearsalOrder> = {}): Rehearsal => {
  const outcome = rehearse(order(year, more));
  if (outcome.kind !== 'lived') throw new Error(JSON.stringify(outcome));
  return outcome.rehearsal;
};
const sum = (counts: { readonly [name: string]: number }): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('a year rehearsed in memory', () => {
  test('the same seed brings the same year, another seed another', () => {
    expect(lived(2026)).toEqual(lived(2026));
    expect(lived(2026, { seed: 8 })).not.toEqual(lived(2026));
  });

  test.each([2016, 2026])('%i: every request is somewhere at the end, and people meet no refusal', (year) => {
    const year1 = lived(year);
    expect(sum(year1.counts)).toBe(150);
    expect(year1.refusals).toEqual({});
    expect(year1.events).toBeGreaterThan(150 * 5);
    expect(year1.approved).toBeGreaterThan(0);
    expect(year1.late).toBeGreaterThan(0);
    expect(year1.escalations).toBe(sum(year1.escalationsByLevel));
  });

  test('a request drawn for the last days of a year, a weekend, is begun on the last working day before them', () => {
    // 31 December 2016 was a Saturday: some of 2,000 requests are drawn for it.
    const year = lived(2016, { requests: 2000 });
    expect(sum(year.counts)).toBe(2000);
    expect(sum(year.ruleSets)).toBe(2000);
  });

  test('A, B: the rule set of the year decides; A grants no extension (A3) and has no delivery deadline', () => {
    const sh = lived(2016);
    expect(sh.period).toEqual({ from: '2016-05-11', to: '2016-12-31' });
    expect(Object.keys(sh.ruleSets)).toEqual(['sh-2016-238']);
    expect([sh.extensions, sh.lateDeliveries]).toEqual([0, 0]);
    const cn = lived(2026, { requests: 600 });
    expect(Object.keys(cn.ruleSets)).toEqual(['cn-2025-809']);
    expect(cn.extensions).toBeGreaterThan(0);
    expect(cn.lateDeliveries).toBeGreaterThan(0);
  });

  test('a year no rule set covers is refused, unless one is chosen', () => {
    const outcome = rehearse(order(2020));
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'no-rule-set' }] });
    expect(lived(2020, { ruleSet: 'sh-2016-238' }).period).toEqual({ from: '2020-01-01', to: '2020-12-31' });
    expect(rehearse(order(2020, { ruleSet: 'nothing' }))).toMatchObject({
      refusals: [{ code: 'rule-set-unknown' }],
    });
  });

  test('a ladder without steps escalates nothing: the settings decide', () => {
    const settings = { ...caseSettings(null, null), ladder: [], reminderWorkingDays: [] };
    expect(lived(2026, { settings })).toMatchObject({ escalations: 0, reminders: 0 });
  });

  test('a year that is not announced is provisional', () => {
    expect(lived(2027, { requests: 5 }).provisional).toBe(true);
    expect(lived(2026, { requests: 5 }).provisional).toBe(false);
  });
});
