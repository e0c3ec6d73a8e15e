import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annualPlan } from '../../../domain/annual-plan/decider.js';
import type { PlanEvent } from '../../../domain/annual-plan/events.js';
import { mustBeListed, type PlanItem } from '../../../domain/annual-plan/plan-item.js';
import { initialState } from '../../../domain/annual-plan/state.js';
import { codesLimit, codeLimitCharacters } from '../../../domain/command-fields.js';
import { at } from '../story.js';
import {
  codes,
  issued,
  items,
  noted,
  order,
  plan,
  shown,
  through,
  until,
  type PlanStory,
} from './plan-story.js';

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const catalogue: fc.Arbitrary<readonly PlanItem[]> = fc.subarray(letters).chain((chosen) =>
  fc.tuple(
    ...chosen.map((code) =>
      fc.record({
        code: fc.constant(code),
        title: fc.constant(code),
        openness: fc.constantFrom('open' as const, 'on-application' as const, 'not-open' as const, null),
        citySafety: fc.boolean(),
        sensitive: fc.boolean(),
        retired: fc.boolean(),
      }),
    ),
  ),
);
const sent = fc.subarray(letters);
const owedIn = (entries: readonly PlanItem[]): readonly string[] =>
  entries.filter(mustBeListed).map(({ code }) => code);

describe('A9, for every catalogue and every list', () => {
  test('a list is filed without defects exactly when it holds all that must be in, and nothing unknown', () => {
    fc.assert(
      fc.property(catalogue, sent, (entries, list) => {
        const story = order(issued({ at: at('2026-01-15'), items: entries }), 'planner', 'FileList', {
          items: list,
        });
        const known = entries.filter(({ retired }) => !retired).map(({ code }) => code);
        const whole = owedIn(entries).every((code) => list.includes(code));
        const unknown = list.filter((code) => !known.includes(code));
        expect(codes(story)).toEqual([
          ...(whole ? [] : ['missing-items']),
          ...(unknown.length === 0 ? [] : ['unknown-items']),
        ]);
      }),
    );
  });

  test('with defects accepted every list is filed, and misses exactly what it misses', () => {
    fc.assert(
      fc.property(catalogue, sent, (entries, list) => {
        const story = through(issued({ at: at('2026-01-15'), items: entries }), [
          'planner',
          'FileList',
          { items: list, acceptDefects: true },
        ]);
        expect(shown(story).missing).toEqual(owedIn(entries).filter((code) => !list.includes(code)));
      }),
    );
  });

  test('whatever the catalogue becomes, the plan owes what the catalogue says', () => {
    fc.assert(
      fc.property(catalogue, catalogue, sent, (before, after, list) => {
        const filed = through(issued({ at: at('2026-01-15'), items: before }), [
          'planner',
          'FileList',
          { items: list, acceptDefects: true },
        ]);
        const story = noted(filed, ...after);
        const now = [...before.filter(({ code }) => !after.some((one) => one.code === code)), ...after];
        const listed = Object.entries(plan(story).items).flatMap(([code, item]) =>
          item.listed ? [code] : [],
        );
        expect(shown(story).missing).toEqual(
          owedIn(now)
            .filter((code) => !listed.includes(code))
            .sort(),
        );
        // Nothing leaves the list but what must not be in it any more.
        const left = list.filter((code) => !listed.includes(code));
        for (const code of left)
          expect(owedIn(before).includes(code) && !owedIn(now).includes(code)).toBe(true);
      }),
    );
  });
});

describe('a plan, whatever is done to it', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('FileList' as const), items: sent, acceptDefects: fc.boolean() }),
    fc.record({ type: fc.constant('ReviseList' as const), items: sent, acceptDefects: fc.boolean() }),
    fc.record({ type: fc.constant('OpenItem' as const), code: fc.constantFrom(...letters) }),
    fc.record({ type: fc.constant('WithdrawItem' as const), code: fc.constantFrom(...letters) }),
    fc.record({ type: fc.constant('ReturnFiling' as const) }),
    fc.record({ type: fc.constant('NoteCatalogueChange' as const), entries: catalogue }),
    fc.record({ type: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }),
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
  const lived = (entries: readonly PlanItem[], steps: readonly Step[]): PlanStory =>
    steps.reduce(
      (story, one) => {
        switch (one.type) {
          case 'wait':
            return until(story, new Date(Date.parse(story.now) + one.days * 86_400_000).toISOString());
          case 'NoteCatalogueChange':
            return noted(story, ...one.entries);
          case 'ReturnFiling':
            return order(story, 'commission', 'ReturnFiling', { reason: '重报' });
          case 'OpenItem':
            return order(story, 'planner', 'OpenItem', { code: one.code, channel: 'api', access: 'open' });
          case 'WithdrawItem':
            return order(story, 'planner', 'WithdrawItem', { code: one.code, reason: '撤下' });
          default: {
            const { type, ...data } = one;
            return order(story, 'planner', type, { ...data, reason: '修订' });
          }
        }
      },
      issued({ at: at('2026-01-15'), items: entries }),
    );

  test('its events fold to the same plan again, through JSON; its view is JSON; its notices name it in words', () => {
    fc.assert(
      fc.property(catalogue, fc.array(step, { maxLength: 14 }), (entries, steps) => {
        const story = lived(entries, steps);
        const events = JSON.parse(JSON.stringify(story.events)) as readonly PlanEvent[];
        expect(events.reduce(annualPlan.evolve, initialState)).toEqual(story.state);
        const view = annualPlan.view(story.state);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        for (const event of story.events) {
          for (const { subject, body } of annualPlan.notices(event, story.state)) {
            expect(`${subject}${body}`).not.toMatch(/undefined|null|NaN|\[object|mz-2026/);
            expect(subject).toMatch(/^【市民政局2026年度计划】./);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what a milestone says follows from the items alone: met exactly when all of it is done', () => {
    fc.assert(
      fc.property(catalogue, fc.array(step, { maxLength: 14 }), (entries, steps) => {
        const story = lived(entries, steps);
        const { milestones, items: all, list, status } = plan(story);
        if (status === 'closed') return;
        const complete = milestones.find(({ code }) => code === 'complete')!;
        // What must be listed since after the filing is part of it before it is listed, too.
        const due = Object.values(all).filter(
          (item) => item.due === null && (item.listed || item.later === true),
        );
        const filed = list !== null && !list.returned;
        const isMet = filed && due.length > 0 && due.every(({ opened }) => opened !== null);
        expect(complete.applicable && complete.metAt !== null).toBe(isMet);
        expect(complete.applicable).toBe(!filed || due.length > 0);
        expect(milestones.find(({ code }) => code === 'filing')?.metOn ?? null).toBe(
          filed ? list.filedOn : null,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('five thousand items', () => {
  test('file and open in one go each; what is carried from run to run stays below a megabyte and a half', () => {
    const all = Array.from(
      { length: codesLimit },
      (_, index) => `mzj-resource-${String(index).padStart(6, '0')}`,
    );
    const chunk = 500;
    let story = issued({ at: at('2026-01-15'), items: items(...all.slice(0, chunk)) });
    for (let from = chunk; from < all.length; from += chunk)
      story = noted(story, ...items(...all.slice(from, from + chunk)));
    story = through(
      story,
      ['planner', 'FileList', { items: all, interfaceItems: all }],
      ['planner', 'OpenItems', { items: all, channel: 'api', access: 'on-application' }],
    );
    expect(story.state.status).toBe('completed');
    expect(Buffer.byteLength(JSON.stringify(story.state))).toBeLessThan(1_500_000);
    expect(codeLimitCharacters).toBeLessThanOrEqual(100);
    expect(
      codes(
        order(story, 'planner', 'ReviseList', {
          items: [...all, 'one-more'],
          reason: '超出',
          acceptDefects: true,
        }),
      ),
    ).toEqual(['too-many-items']);
    expect(codes(noted(story, ...items('one-more')))).toEqual(['too-many-items']);
  }, 60_000);
});
