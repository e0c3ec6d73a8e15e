import { describe, expect, test } from '@jest/globals';
import { at } from '../story.js';
import { insisted, issued, items, milestone, states, through, until } from './plan-story.js';

/*
 * Worked out by hand from the notices of days off (国办发明电〔2015〕18号, 国办发明电〔2023〕7号, 国办发明电〔2025〕7号),
 * not by the program: working days before a date, the date itself not counted; after it likewise. Reminders and steps
 * of the ladder come in the morning; a date ends at 24:00, which is the day after.
 */
const safety2016 = ['remind 20 2016-05-17', 'remind 10 2016-05-31', 'remind 3 2016-06-12'];
const late2016 = [
  'pass 2016-06-16',
  'escalate 1 2016-06-16',
  'escalate 2 2016-06-20',
  'escalate 3 2016-06-22',
];
const complete2016 = ['remind 20 2016-09-28', 'remind 10 2016-10-17', 'remind 3 2016-10-26'];
const tables: {
  readonly [year: string]: { readonly [code: string]: readonly string[] };
} = {
  2016: {
    filing: [],
    safety: [...safety2016, ...late2016],
    complete: [
      ...complete2016,
      'pass 2016-11-01',
      'escalate 1 2016-11-01',
      'escalate 2 2016-11-03',
      'escalate 3 2016-11-07',
    ],
    catalogue: [
      'remind 20 2016-12-05',
      'remind 10 2016-12-19',
      'remind 3 2016-12-28',
      'pass 2017-01-01',
      'escalate 1 2017-01-01',
      'escalate 2 2017-01-05',
      'escalate 3 2017-01-09',
    ],
  },
  2024: {
    filing: [
      'remind 20 2024-03-04',
      'remind 10 2024-03-18',
      'remind 3 2024-03-27',
      'pass 2024-04-01',
      'escalate 1 2024-04-01',
      'escalate 2 2024-04-03',
      'escalate 3 2024-04-08',
    ],
    safety: [
      'remind 20 2024-05-17',
      'remind 10 2024-05-31',
      'remind 3 2024-06-12',
      'pass 2024-06-16',
      'escalate 1 2024-06-16',
      'escalate 2 2024-06-19',
      'escalate 3 2024-06-21',
    ],
    complete: [
      'remind 20 2024-09-29',
      'remind 10 2024-10-17',
      'remind 3 2024-10-28',
      'pass 2024-11-01',
      'escalate 1 2024-11-01',
      'escalate 2 2024-11-05',
      'escalate 3 2024-11-07',
    ],
    catalogue: [
      'remind 20 2024-12-03',
      'remind 10 2024-12-17',
      'remind 3 2024-12-26',
      'pass 2025-01-01',
      'escalate 1 2025-01-01',
      'escalate 2 2025-01-06',
      'escalate 3 2025-01-08',
    ],
  },
  2026: {
    filing: [
      'remind 20 2026-03-03',
      'remind 10 2026-03-17',
      'remind 3 2026-03-26',
      'pass 2026-04-01',
      'escalate 1 2026-04-01',
      'escalate 2 2026-04-03',
      'escalate 3 2026-04-08',
    ],
    safety: [
      'remind 20 2026-05-18',
      'remind 10 2026-06-01',
      'remind 3 2026-06-10',
      'pass 2026-06-16',
      'escalate 1 2026-06-16',
      'escalate 2 2026-06-18',
      'escalate 3 2026-06-23',
    ],
    complete: [
      'remind 20 2026-09-29',
      'remind 10 2026-10-19',
      'remind 3 2026-10-28',
      'pass 2026-11-01',
      'escalate 1 2026-11-01',
      'escalate 2 2026-11-04',
      'escalate 3 2026-11-06',
    ],
    catalogue: [
      'remind 20 2026-12-03',
      'remind 10 2026-12-17',
      'remind 3 2026-12-28',
      'pass 2027-01-01',
      'escalate 1 2027-01-01',
      'escalate 2 2027-01-05',
      'escalate 3 2027-01-07',
    ],
  },
};
const milestones = ['filing', 'safety', 'complete', 'catalogue'] as const;
const begins = (year: string): string => (year === '2016' ? '2016-05-11' : `${year}-01-15`);
const lived = (year: string): ReturnType<typeof issued> =>
  issued({ at: at(begins(year)), items: items('A', 'B', 'C:!') });

describe('a department that never does anything is told on these days (A10, A11, A12, A7)', () => {
  test.each(Object.keys(tables))('%s', (year) => {
    const story = until(lived(year), at(`${Number(year) + 1}-03-01`));
    for (const code of milestones) expect([code, insisted(story, code)]).toEqual([code, tables[year]![code]]);
  });

  test.each(Object.keys(tables))(
    '%s: the plan closes by itself sixty working days after its year',
    (year) => {
      const ends: { readonly [year: string]: string } = {
        2016: '2017-03-30',
        2024: '2025-04-01',
        2026: '2027-03-25',
      };
      const before = until(lived(year), at(ends[year]!, '08:59'));
      expect(before.state.status).not.toBe('closed');
      const after = until(before, at(ends[year]!, '09:00'));
      expect(after.state.status).toBe('closed');
      expect(after.events.at(-1)).toMatchObject({
        type: 'PlanClosed',
        data: {
          automatic: true,
          unfinished: ['filing', 'safety', 'complete', 'catalogue'],
        },
      });
    },
  );
});

describe('a department that does everything in time is reminded until it has, and never escalated', () => {
  const diligent = (year: string): ReturnType<typeof issued> =>
    through(
      lived(year),
      ...(year === '2016' ? [] : [`${year}-03-20`]),
      ['planner', 'FileList', { items: ['A', 'B', 'C'] }],
      `${year}-06-05`,
      ['planner', 'OpenItem', { code: 'C', channel: 'api', access: 'open' }],
      `${year}-10-20`,
      ['planner', 'OpenItems', { items: ['A', 'B'], channel: 'product', access: 'open' }],
      `${year}-12-10`,
      ['planner', 'AttestCatalogue', { done: 3, total: 3 }],
      `${Number(year) + 1}-02-01`,
    );
  test.each(Object.keys(tables))('%s', (year) => {
    const story = diligent(year);
    const kept: { readonly [code: string]: number } = { filing: 2, safety: 2, complete: 2, catalogue: 1 };
    for (const code of milestones) {
      const told = tables[year]![code]!.slice(0, code === 'filing' && year === '2016' ? 0 : kept[code]);
      expect([code, insisted(story, code)]).toEqual([code, told]);
    }
    expect(states(story)).toEqual({ filing: 'met', safety: 'met', complete: 'met', catalogue: 'met' });
    expect(story.state.status).toBe('completed');
  });
});

describe('a department that does everything late is late, and told until it has', () => {
  test('2026: filed on April 7, city safety on June 17, the rest on November 5', () => {
    const story = through(
      lived('2026'),
      '2026-04-07',
      ['planner', 'FileList', { items: ['A', 'B', 'C'] }],
      '2026-06-17',
      ['planner', 'OpenItem', { code: 'C', channel: 'api', access: 'open' }],
      '2026-11-05',
      ['planner', 'OpenItems', { items: ['A', 'B'], channel: 'product', access: 'open' }],
      '2026-12-01',
    );
    const told = { filing: 6, safety: 5, complete: 6 };
    for (const [code, times] of Object.entries(told))
      expect([code, insisted(story, code)]).toEqual([code, tables['2026']![code]!.slice(0, times)]);
    expect(states(story)).toMatchObject({ filing: 'late', safety: 'late', complete: 'late' });
    expect(milestone(story, 'filing')).toMatchObject({ metOn: '2026-04-07', due: '2026-03-31', level: 2 });
  });
});

describe('what the text leaves open is a setting: whether the day itself counts, and days nobody works', () => {
  // 2024: March 31 was a Sunday, June 15 a Saturday; 2026: October 31 is a Saturday.
  test.each([
    ['inclusive', 'stays', ['2024-03-31', '2024-06-15', '2024-10-31', '2024-12-31']],
    ['exclusive', 'stays', ['2024-03-30', '2024-06-14', '2024-10-30', '2024-12-30']],
    ['inclusive', 'next-working-day', ['2024-04-01', '2024-06-17', '2024-10-31', '2024-12-31']],
    ['inclusive', 'previous-working-day', ['2024-03-29', '2024-06-14', '2024-10-31', '2024-12-31']],
    ['exclusive', 'next-working-day', ['2024-04-01', '2024-06-14', '2024-10-30', '2024-12-30']],
    ['exclusive', 'previous-working-day', ['2024-03-29', '2024-06-14', '2024-10-30', '2024-12-30']],
  ] as const)('2024, %s, %s', (fixedDateDay, lastDay, dues) => {
    const story = issued({ at: at('2024-01-15'), settings: { fixedDateDay, lastDay } });
    expect(milestones.map((code) => milestone(story, code).due)).toEqual(dues);
  });

  test('2016 and 2026 as they are by default', () => {
    for (const year of ['2016', '2026'])
      expect(milestones.map((code) => milestone(lived(year), code).due)).toEqual(
        ['03-31', '06-15', '10-31', '12-31'].map((day) => `${year}-${day}`),
      );
  });
});
