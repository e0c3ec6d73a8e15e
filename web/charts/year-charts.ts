import type { CaseStatistics } from '../../client/case-statistics.js';
import type { PlanBoard } from '../../client/plan-board.js';
import type { ChartData } from './draw-chart.js';

const colours = {
  good: '#1d6b34',
  late: '#a3120a',
  soon: '#c07a00',
  calm: '#0b4f9e',
  quiet: '#8a949c',
} as const;

/** By department: answered in time and late, still open in time and late. */
export function standingChart({ year, providers }: CaseStatistics): ChartData {
  const values = (of: 'answeredInTime' | 'answeredLate' | 'openInTime' | 'openLate'): readonly number[] =>
    providers.map((row) => row[of]);
  return {
    title: `${year}年各部门答复情况`,
    categories: providers.map(({ providerName }) => providerName),
    series: [
      { name: '按期答复', colour: colours.good, values: values('answeredInTime') },
      { name: '超期答复', colour: colours.soon, values: values('answeredLate') },
      { name: '办理中，未到期', colour: colours.calm, values: values('openInTime') },
      { name: '办理中，已超期', colour: colours.late, values: values('openLate') },
    ],
    lying: true,
    stacked: true,
    unit: '件',
  };
}

/** How many working days answers took. */
export function answerDaysChart({ year, workingDaysToAnswer }: CaseStatistics): ChartData {
  return {
    title: `${year}年答复用了几个工作日`,
    categories: workingDaysToAnswer.map((_cases, days) => `${days}个工作日`),
    series: [{ name: '申请件数', colour: colours.calm, values: workingDaysToAnswer }],
    lying: false,
    stacked: false,
    unit: '件',
  };
}

/** The year's opening against the lists. */
export function openingChart({ year, plans }: PlanBoard): ChartData {
  return {
    title: `${year}年数据开放与计划`,
    categories: plans.map(({ departmentName }) => departmentName),
    series: [
      { name: '已开放', colour: colours.good, values: plans.map(({ items }) => items.opened) },
      {
        name: '清单中尚未开放',
        colour: colours.quiet,
        values: plans.map(({ items }) => Math.max(0, items.listed - items.opened)),
      },
    ],
    lying: true,
    stacked: true,
    unit: '项',
  };
}

/** Opened by interface, of what is opened in the year. Who has opened nothing is not in it: that is no zero. */
export function interfaceChart({ year, plans, city }: PlanBoard): ChartData {
  const opened = plans.flatMap(({ departmentName, interfaceShare }) =>
    interfaceShare === null ? [] : [[departmentName, Math.round(interfaceShare * 100)] as const],
  );
  const target = Math.round(city.interfaceTarget * 100);
  return {
    title: `${year}年以接口方式开放的占比`,
    categories: opened.map(([name]) => name),
    series: [{ name: '接口占比', colour: colours.calm, values: opened.map(([, share]) => share) }],
    lying: true,
    stacked: false,
    unit: '%',
    line: { name: `目标${target}%`, at: target },
  };
}
