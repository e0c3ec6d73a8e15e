/** What a chart shows: rows of categories, and a series of numbers each. */
export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars lie: for names that are long. Those of one category follow on each other. */
  readonly lying: boolean;
  readonly unit: string;
  /** A line across, with its name: a target. */
  readonly line?: { readonly name: string; readonly at: number };
}

export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}
