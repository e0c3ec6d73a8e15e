import { describe, expect, test } from '@jest/globals';
import { chanceFrom } from './chance.js';

describe('chance with a seed', () => {
  test('the first numbers of seed 1 are mulberry32’s', () => {
    const chance = chanceFrom(1);
    expect([chance.next(), chance.next(), chance.next()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  test('working days keep their mean and their limit', () => {
    const chance = chanceFrom(3);
    const drawn = Array.from({ length: 20_000 }, () => chance.workingDays(4, 60));
    expect(drawn.reduce((sum, days) => sum + days, 0) / drawn.length).toBeCloseTo(4, 0);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(60);
    expect(Math.min(...drawn)).toBe(0);
  });
});
