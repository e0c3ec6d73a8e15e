import type { init } from 'echarts/core';

/** What a chart shows: rows of categories, and a series of numbers each. */
export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars lie: for names that are long. */
  readonly lying: boolean;
  /** Bars of one category stand on each other. */
  readonly stacked: boolean;
  readonly unit: string;
  /** A line across, with its name: a target. */
  readonly line?: { readonly name: string; readonly at: number };
}

export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

const width = 640;
const rowHeight = 34;
const font = 'Noto Sans SC, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

let loaded: ReturnType<typeof load> | undefined;

/** Loaded when the first chart is asked for, one after the other, and once. */
async function load(): Promise<{ readonly init: typeof init }> {
  const core = await import('echarts/core');
  const { BarChart } = await import('echarts/charts');
  const { GridComponent, LegendComponent, MarkLineComponent } = await import('echarts/components');
  const { SVGRenderer } = await import('echarts/renderers');
  core.use([BarChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);
  return core;
}

/** Draws on the server: an SVG that needs no script. Loaded when the first chart is asked for. */
export async function drawChart(data: ChartData): Promise<string> {
  const core = await (loaded ??= load());
  const height = data.lying ? 90 + data.categories.length * rowHeight : 300;
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, width, height });
  const names = { type: 'category' as const, data: [...data.categories], axisTick: { show: false } };
  const numbers = { type: 'value' as const, minInterval: 1, name: data.unit };
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, fontSize: 13 },
    legend: { top: 0, show: data.series.length > 1 },
    grid: { left: 8, right: 56, top: 48, bottom: 8, outerBoundsMode: 'same' },
    xAxis: data.lying ? numbers : names,
    yAxis: data.lying ? { ...names, inverse: true } : numbers,
    series: data.series.map(({ name, colour, values }, index) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      itemStyle: { color: colour },
      barMaxWidth: 22,
      ...(data.stacked ? { stack: 'all' } : {}),
      ...(index === 0 && data.line !== undefined ? { markLine: markLine(data.line, data.lying) } : {}),
    })),
  });
  // Its style sheet only says how a pointer looks over a bar; no page of ours has one inline.
  const svg = chart.renderToSVGString().replace(/<style[\s\S]*?<\/style>/g, '');
  chart.dispose();
  return svg;
}

function markLine({ name, at }: NonNullable<ChartData['line']>, lying: boolean): object {
  return {
    symbol: 'none',
    label: { formatter: name, position: 'end' },
    lineStyle: { color: '#8c1d18', type: 'dashed' },
    data: [lying ? { xAxis: at } : { yAxis: at }],
  };
}
