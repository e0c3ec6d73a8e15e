import { describe, expect, test } from '@jest/globals';
import { html } from 'hono/html';
import type { ChartData } from './chart-data.js';
import { Chart } from './chart.js';
import { scaleTo } from './scale.js';
import { fitting, textWidth } from './text-width.js';

const drawn = async (data: ChartData): Promise<string> =>
  String(await html`${Chart({ id: 'one', data, empty: '没有数据' })}`);

/** Every bar of a shape: where it begins, how wide and how high it is. */
const bars = (svg: string, colour: string): readonly (readonly number[])[] => {
  const shape = new RegExp(`<path fill="${colour}" d="([^"]*)"`).exec(svg)?.[1] ?? '';
  return [...shape.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)h/g)].map((found) =>
    found.slice(1).map(Number),
  );
};
const marks = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

const [green, red] = ['#00ff00', '#ff0000'];
const lying: ChartData = {
  title: '各部门',
  categories: ['市公安局', '市民政局', '<市>'],
  series: [
    { name: '按期', colour: green, values: [30, 10, 0] },
    { name: '超期', colour: red, values: [10, 30, 5] },
  ],
  lying: true,
  unit: '件',
};

describe('charts', () => {
  test('a lying bar is as long as its number, and the next series begins where it ends', async () => {
    const svg = await drawn(lying);
    const [first, second] = bars(svg, green);
    expect((first?.[2] ?? 0) / (second?.[2] ?? 1)).toBeCloseTo(3, 1);
    // Nothing of the third: it begins with the other series.
    expect(bars(svg, green)).toHaveLength(2);
    const after = bars(svg, red);
    expect(after).toHaveLength(3);
    expect(after[0]?.[0]).toBeCloseTo((first?.[0] ?? 0) + (first?.[2] ?? 0), 0);
    expect(after[2]?.[0]).toBeCloseTo(first?.[0] ?? 0, 0);
  });

  test('a standing bar is as high as its number, and all of them stand on the same line', async () => {
    const data: ChartData = {
      title: '用时',
      categories: ['0', '1', '2'],
      series: [{ name: '件数', colour: green, values: [4, 12, 1] }],
      lying: false,
      unit: '件',
    };
    const all = bars(await drawn(data), green);
    const feet = all.map(([, y = 0, , height = 0]) => y + height);
    expect(new Set(feet.map(Math.round)).size).toBe(1);
    expect((all[1]?.[3] ?? 0) / (all[0]?.[3] ?? 1)).toBeCloseTo(3, 1);
  });

  test('names of series and categories and the unit are written, with their signs made harmless', async () => {
    const texts = marks(await drawn(lying));
    expect(texts).toEqual(
      expect.arrayContaining(['按期', '超期', '市公安局', '&lt;市&gt;', '件', '0', '40']),
    );
  });

  test('a target beyond every bar is still on the picture', async () => {
    const one = { ...lying, line: { name: '目标', at: 90 } };
    const svg = await drawn(one);
    expect(marks(svg)).toEqual(expect.arrayContaining(['目标', '100']));
    const x = Number(/stroke-dasharray="[^"]*" d="M([\d.]+) /.exec(svg)?.[1]);
    expect(x).toBeGreaterThan(100);
    expect(x).toBeLessThan(640);
  });

  test('names below a distribution never stand on each other', async () => {
    const many: ChartData = {
      title: '用时',
      categories: Array.from({ length: 40 }, (_, days) => `${days}个工作日`),
      series: [{ name: '件数', colour: green, values: Array(40).fill(1) }],
      lying: false,
      unit: '件',
    };
    const written = [...(await drawn(many)).matchAll(/<text x="([\d.]+)" y="[\d.]+">(\d+个工作日)</g)].map(
      ([, x, name = '']) => [Number(x), textWidth(name, 13)] as const,
    );
    expect(written.length).toBeGreaterThan(3);
    for (const [index, [x, width]] of written.entries()) {
      const [before, beforeWidth] = written[index - 1] ?? [-999, 0];
      expect(x - width / 2).toBeGreaterThan(before + beforeWidth / 2);
    }
  });

  test('the same numbers stand in a table; a chart of nothing says so', async () => {
    expect(await drawn(lying)).toContain('<th scope="row">市民政局</th><td>10</td><td>30</td>');
    const nothing = { ...lying, series: lying.series.map((one) => ({ ...one, values: [0, 0, 0] })) };
    expect(await drawn(nothing)).toContain('没有数据');
    expect(await drawn(nothing)).not.toContain('<svg');
  });

  test('needs no script and no style of its own: the policy of a page allows neither', async () => {
    expect(await drawn(lying)).not.toMatch(/style=|<style|<script/);
  });
});

describe('a scale', () => {
  test.each([
    [0, 1, [0, 1]],
    [1, 1, [0, 1]],
    [7, 8, [0, 2, 4, 6, 8]],
    [23, 25, [0, 5, 10, 15, 20, 25]],
    [61, 80, [0, 20, 40, 60, 80]],
    [100, 100, [0, 20, 40, 60, 80, 100]],
    [7301, 8000, [0, 2000, 4000, 6000, 8000]],
  ])('to %d ends at %d, in whole round steps', (most, end, ticks) => {
    expect(scaleTo(most)).toEqual({ end, ticks });
  });
});

test('a name that has no room is cut, and says so', () => {
  expect(fitting('市公安局', 13, 60)).toBe('市公安局');
  const cut = fitting('上海市经济和信息化委员会信息中心', 13, 100);
  expect(cut).toMatch(/^上海市经.*…$/);
  expect(textWidth(cut, 13)).toBeLessThanOrEqual(100);
});
