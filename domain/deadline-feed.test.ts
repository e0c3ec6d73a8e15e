import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newlyTold, type OwedDeadline, type ToldDeadline } from './deadline-feed.js';

const answer: OwedDeadline = {
  stream: 'share-request/GX-2026-000001',
  name: 'answer',
  due: '2026-12-07',
  title: '答复期限：低保名单',
};
const told: ToldDeadline = { ...answer, sequence: 3, cancelledOn: null };

describe('a subscribed calendar is told', () => {
  test('a new deadline under number 0', () => {
    expect(newlyTold([], [answer], '2026-11-24')).toEqual([{ ...answer, sequence: 0, cancelledOn: null }]);
  });

  test('nothing of what has not changed', () => {
    expect(newlyTold([told], [answer], '2026-11-24')).toEqual([]);
  });

  test('a moved deadline under the next number', () => {
    const moved = { ...answer, due: '2026-12-14' };
    expect(newlyTold([told], [moved], '2026-11-24')).toEqual([{ ...moved, sequence: 4, cancelledOn: null }]);
  });

  test('of one no longer owed that it is cancelled, once', () => {
    const cancelled = { ...told, sequence: 4, cancelledOn: '2026-11-24' };
    expect(newlyTold([told], [], '2026-11-24')).toEqual([cancelled]);
    expect(newlyTold([cancelled], [], '2026-11-25')).toEqual([]);
  });

  test('of one that is owed again, under the next number', () => {
    const cancelled = { ...told, sequence: 4, cancelledOn: '2026-11-24' };
    expect(newlyTold([cancelled], [answer], '2026-11-25')).toEqual([
      { ...told, sequence: 5, cancelledOn: null },
    ]);
  });

  test('whatever happens in whatever order, in the end it has exactly what is owed, and no number has ever fallen', () => {
    const day = fc.constantFrom('2026-12-01', '2026-12-02', '2026-12-03');
    const owedNow = fc
      .uniqueArray(fc.record({ stream: fc.constantFrom('a', 'b', 'c'), due: day }), {
        selector: ({ stream }) => stream,
      })
      .map((some) => some.map(({ stream, due }) => ({ ...answer, stream, due })));
    fc.assert(
      fc.property(fc.array(owedNow, { minLength: 1, maxLength: 12 }), (history) => {
        const calendar = new Map<string, ToldDeadline>();
        for (const owed of history) {
          for (const one of newlyTold([...calendar.values()], owed, '2026-11-24')) {
            const known = calendar.get(one.stream);
            expect(one.sequence).toBe(known === undefined ? 0 : known.sequence + 1);
            calendar.set(one.stream, one);
          }
          const shown = [...calendar.values()].filter(({ cancelledOn }) => cancelledOn === null);
          const dates = (some: readonly OwedDeadline[]): readonly string[] =>
            some.map(({ stream, due }) => `${stream} ${due}`).sort();
          expect(dates(shown)).toEqual(dates(owed));
        }
      }),
    );
  });
});
