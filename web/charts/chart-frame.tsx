import type { Child } from 'hono/jsx';
import type { ChartData, ChartSeries } from './chart-data.js';
import { textWidth } from './text-width.js';

export const chartWidth = 640;
export const fontSize = 13;
export const colours = { grid: '#dde2e6', soft: '#4a5259', target: '#8c1d18' } as const;

/** Where bars are drawn: what is left beside names and marks. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Room above the bars: for the names of the series where there are several, else for the unit. */
export const topOf = ({ series }: ChartData): number => (series.length > 1 ? 40 : 26);

/** A picture that needs no script and no style sheet. The numbers stand beside it, so it is for the eye alone. */
export function Picture({
  height,
  data,
  children,
}: {
  readonly height: number;
  readonly data: ChartData;
  readonly children?: Child;
}): Child {
  return (
    <svg viewBox={`0 0 ${chartWidth} ${height}`} font-size={fontSize} fill={colours.soft} aria-hidden="true">
      {data.series.length > 1 ? <Legend series={data.series} /> : null}
      {children}
    </svg>
  );
}

const swatch = 22;

/** The colours with their names, in the middle above the bars. */
function Legend({ series }: { readonly series: readonly ChartSeries[] }): Child {
  const widths = series.map(({ name }) => swatch + 6 + textWidth(name, fontSize) + 16);
  let x = Math.max(0, (chartWidth - widths.reduce((sum, one) => sum + one, 0)) / 2);
  return series.map(({ name, colour }, index) => {
    const from = x;
    x += widths[index] ?? 0;
    return (
      <>
        <rect x={round(from)} y={6} width={swatch} height={12} rx={2} fill={colour} />
        <text x={round(from + swatch + 6)} y={17}>
          {name}
        </text>
      </>
    );
  });
}

/** Rectangles as one shape. */
export const rectangles = (
  all: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[],
): string =>
  all
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(
      ({ x, y, width, height }) =>
        `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`,
    )
    .join('');

export const round = (value: number): number => Math.round(value * 10) / 10;
