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
import { scaleTo, type Scale } from './scale.js';
import { fitting, textWidth } from './text-width.js';

const rowHeight = 28;
const barHeight = 18;
const mostNameWidth = 200;
const right = 56;
const bottom = 28;

/** A bar a category, from left to right; those of several series follow on each other. */
export function LyingBars({ data }: { readonly data: ChartData }): Child {
  const { categories, line } = data;
  const totals = categories.map((_, row) =>
    data.series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0),
  );
  const scale = scaleTo(Math.max(line?.at ?? 0, ...totals));
  const names = categories.map((name) => fitting(name, fontSize, mostNameWidth));
  const left = Math.max(0, ...names.map((name) => textWidth(name, fontSize))) + 12;
  const top = topOf(data);
  const plot: Plot = { left, top, width: chartWidth - left - right, height: categories.length * rowHeight };
  return (
    <Picture data={data} height={top + plot.height + bottom}>
      <Marks plot={plot} scale={scale} unit={data.unit} />
      <g text-anchor="end">
        {names.map((name, row) => (
          <text x={round(left - 8)} y={top + row * rowHeight + 19}>
            {name}
          </text>
        ))}
      </g>
      <Bars plot={plot} scale={scale} data={data} />
      {line === undefined ? null : (
        <Target plot={plot} x={left + (line.at / scale.end) * plot.width} name={line.name} />
      )}
    </Picture>
  );
}

function Bars({
  plot,
  scale,
  data,
}: {
  readonly plot: Plot;
  readonly scale: Scale;
  readonly data: ChartData;
}): Child {
  const ends = data.categories.map(() => plot.left);
  return data.series.map(({ colour, values }) => (
    <path
      fill={colour}
      d={rectangles(
        values.map((value, row) => {
          const x = ends[row] ?? plot.left;
          const width = (value / scale.end) * plot.width;
          ends[row] = x + width;
          return { x, y: plot.top + row * rowHeight + (rowHeight - barHeight) / 2, width, height: barHeight };
        }),
      )}
    />
  ));
}

/** Lines down from top to bottom, each with its number below it. */
function Marks({
  plot,
  scale,
  unit,
}: {
  readonly plot: Plot;
  readonly scale: Scale;
  readonly unit: string;
}): Child {
  const bottomY = plot.top + plot.height;
  const at = scale.ticks.map((tick) => round(plot.left + (tick / scale.end) * plot.width));
  return (
    <>
      <path stroke={colours.grid} d={at.map((x) => `M${x} ${plot.top}V${bottomY}`).join('')} />
      <g text-anchor="middle">
        {scale.ticks.map((tick, index) => (
          <text x={at[index]} y={bottomY + 18}>
            {tick}
          </text>
        ))}
      </g>
      <text x={chartWidth - right + 22} y={bottomY + 18}>
        {unit}
      </text>
    </>
  );
}

/** The line to reach, with its name above the bars. */
function Target({
  plot,
  x,
  name,
}: {
  readonly plot: Plot;
  readonly x: number;
  readonly name: string;
}): Child {
  return (
    <>
      <path
        stroke={colours.target}
        stroke-width={1.5}
        stroke-dasharray="5 4"
        d={`M${round(x)} ${plot.top - 4}V${plot.top + plot.height}`}
      />
      <text x={round(x)} y={plot.top - 9} text-anchor="middle" fill={colours.target}>
        {name}
      </text>
    </>
  );
}
