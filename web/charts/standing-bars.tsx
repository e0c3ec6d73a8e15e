import type { Child } from 'hono/jsx';
import type { ChartData } from './chart-data.js';
import {
  chartWidth,
  colours,
  fontSize,
  Picture,
  rectangles,
  round,
  topOf,
  type Plot,
} from './chart-frame.js';
import { scaleTo } from './scale.js';
import { textWidth } from './text-width.js';

const height = 300;
const bottom = 28;
const mostBarWidth = 22;

/** A bar a category, upwards: a distribution. As many names stand below as have room. */
export function StandingBars({ data }: { readonly data: ChartData }): Child {
  const { categories, series } = data;
  const scale = scaleTo(Math.max(0, ...series.flatMap(({ values }) => values)));
  const left = Math.max(...scale.ticks.map((tick) => textWidth(`${tick}`, fontSize))) + 12;
  const top = topOf(data);
  const plot: Plot = { left, top, width: chartWidth - left - 8, height: height - top - bottom };
  const slot = plot.width / Math.max(1, categories.length);
  const bar = Math.min(mostBarWidth, (slot * 0.7) / series.length);
  const widest = Math.max(0, ...categories.map((name) => textWidth(name, fontSize)));
  const every = Math.max(1, Math.ceil((widest + 10) / slot));
  const yOf = (value: number): number => plot.top + plot.height * (1 - value / scale.end);
  const middle = (index: number): number => plot.left + slot * (index + 0.5);
  return (
    <Picture data={data} height={height}>
      <path
        stroke={colours.grid}
        d={scale.ticks.map((tick) => `M${round(left)} ${round(yOf(tick))}H${chartWidth - 8}`).join('')}
      />
      <g text-anchor="end">
        {scale.ticks.map((tick) => (
          <text x={round(left - 6)} y={round(yOf(tick) + 4)}>
            {tick}
          </text>
        ))}
      </g>
      <text x={round(left)} y={plot.top - 10}>
        {data.unit}
      </text>
      <g text-anchor="middle">
        {categories.map((name, index) =>
          index % every === 0 ? (
            <text x={round(middle(index))} y={height - 8}>
              {name}
            </text>
          ) : null,
        )}
      </g>
      {series.map(({ colour, values }, place) => (
        <path
          fill={colour}
          d={rectangles(
            values.map((value, index) => ({
              x: middle(index) + bar * (place - series.length / 2),
              y: yOf(value),
              width: bar,
              height: (value / scale.end) * plot.height,
            })),
          )}
        />
      ))}
    </Picture>
  );
}
