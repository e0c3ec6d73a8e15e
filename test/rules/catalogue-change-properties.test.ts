import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/shanghai-time.js';
import { catalogueChange } from '../../domain/catalogue-change/decider.js';
import { notedEventTypes } from '../../domain/catalogue-change/context.js';
import { duesOf } from '../../domain/catalogue-change/dues.js';
import { changeOf, later, ordered, reported, told, type ChangeStory } from './catalogue-change-story.js';
import { at } from './story.js';

type Step = (story: ChangeStory) => ChangeStory;
const who = fc.constantFrom(
  'answers.coordinator',
  'answers.approver',
  'answers.head',
  'city.commission',
  'asks.coordinator',
);
const day = (story: ChangeStory, days: number): string => addDays(story.now.slice(0, 10), days);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(
    (days): Step =>
      (story) =>
        later(story, at(day(story, days))),
  ),
  fc
    .tuple(
      fc.constantFrom(...notedEventTypes),
      fc.integer({ min: 4, max: 9 }),
      fc.integer({ min: -3, max: 0 }),
      who,
    )
    .map(
      ([type, version, days, by]): Step =>
        (story) =>
          told(story, { type, version, at: at(day(story, days), '09:00') }, by),
    ),
  fc
    .tuple(who, fc.constantFrom('GrantExtension', 'DenyExtension', 'Withdraw', 'DeclareUnaffected', 'Remind'))
    .map(
      ([by, type]): Step =>
        (story) =>
          ordered(story, by, type, type === 'GrantExtension' || type === 'Remind' ? {} : { reason: '理由' }),
    ),
  fc.tuple(who, fc.integer({ min: 0, max: 7 })).map(
    ([by, workingDays]): Step =>
      (story) =>
        ordered(story, by, 'RequestExtension', { workingDays, reason: '复杂' }),
  ),
  fc.tuple(who, fc.integer({ min: -5, max: 1 })).map(
    ([by, days]): Step =>
      (story) =>
        ordered(story, by, 'CorrectChange', { changedOn: day(story, days), reason: '笔误' }),
  ),
  fc.tuple(who, fc.integer({ min: -4, max: 1 })).map(
    ([by, days]): Step =>
      (story) =>
        ordered(story, by, 'StateAdjustment', { adjustedOn: day(story, days), note: '已调整' }),
  ),
);
const start = fc.constantFrom('2016-06-01', '2016-09-30', '2026-03-02', '2026-09-30');

test('any walk: refolding gives the live state, nothing is due in the past, what has ended owes nothing', () => {
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 14 }), (from, steps) => {
      const story = steps.reduce((now, one) => one(now), reported({ at: at(from) }));
      const settled = later(story, story.now);
      const state = changeOf(settled);
      const again = settled.events
        .map((event) => JSON.parse(JSON.stringify(event)) as (typeof settled.events)[number])
        .reduce(catalogueChange.evolve, catalogueChange.initial);
      expect(again).toEqual(state);
      const view = catalogueChange.view(state);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      for (const { at: moment } of catalogueChange.deadlines(state)) {
        expect(Date.parse(moment)).toBeGreaterThan(Date.parse(settled.now));
      }
      if (!catalogueChange.finished(state)) return;
      expect(catalogueChange.deadlines(state)).toEqual([]);
      // A completed case may have been late, never open: what was owed was met.
      expect(duesOf(state).every(({ due }) => due.metAt !== null)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('no order of news and timer makes late what was done in time, nor in time what was late', () => {
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 20 }),
      (from, changed, delay) => {
        const open = reported({ at: at(from), data: { cause: 'law' } });
        const due = changeOf(open).adjustDue.due;
        const on = addDays(from, changed);
        const heardOf = addDays(on, delay);
        const news = { type: 'EntryPublished', at: at(on) } as const;
        const timerFirst = told(later(open, at(heardOf, '11:00')), news);
        const newsFirst = told({ ...open, now: at(heardOf, '11:00') }, news);
        for (const story of [timerFirst, newsFirst]) {
          expect(changeOf(story)).toMatchObject({
            status: 'completed',
            adjustDue: { passed: on > due, metAt: at(on) },
          });
        }
      },
    ),
    { numRuns: 200 },
  );
});
