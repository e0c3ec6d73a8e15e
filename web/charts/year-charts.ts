import type { CaseStatistics } from '../../client/case-statistics.js';
import type { PlanBoard } from '../../client/plan-board.js';
import type { ChartData } from './chart-data.js';
import { say } from '../say.js';

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
    title: say(`${year}年各部门答复情况`, `Answers by department, ${year}`),
    categories: providers.map(({ providerName }) => providerName),
    series: [
      { name: say('按期答复', 'Answered on time'), colour: colours.good, values: values('answeredInTime') },
      { name: say('超期答复', 'Answered late'), colour: colours.soon, values: values('answeredLate') },
      {
        name: say('办理中，未到期', 'Under way, not due'),
        colour: colours.calm,
        values: values('openInTime'),
      },
      { name: say('办理中，已超期', 'Under way, overdue'), colour: colours.late, values: values('openLate') },
    ],
    lying: true,
    unit: say('件', 'cases'),
  };
}

/** How many working days answers took. */
export function answerDaysChart({ year, workingDaysToAnswer }: CaseStatistics): ChartData {
  return {
    title: say(`${year}年答复用了几个工作日`, `Working days to the answer, ${year}`),
    categories: workingDaysToAnswer.map((_cases, days) => say(`${days}个工作日`, `${days} working days`)),
    series: [{ name: say('申请件数', 'Applications'), colour: colours.calm, values: workingDaysToAnswer }],
    lying: false,
    unit: say('件', 'cases'),
  };
}

/** The year's opening against the lists. */
export function openingChart({ year, plans }: PlanBoard): ChartData {
  return {
    title: say(`${year}年数据开放与计划`, `Data opened against plan, ${year}`),
    categories: plans.map(({ departmentName }) => departmentName),
    series: [
      { name: say('已开放', 'Open'), colour: colours.good, values: plans.map(({ items }) => items.opened) },
      {
        name: say('清单中尚未开放', 'Listed, not open yet'),
        colour: colours.quiet,
        values: plans.map(({ items }) => Math.max(0, items.listed - items.opened)),
      },
    ],
    lying: true,
    unit: say('项', 'items'),
  };
}

/** Opened by interface, of what is opened in the year. Who has opened nothing is not in it: that is no zero. */
export function interfaceChart({ year, plans, city }: PlanBoard): ChartData {
  const opened = plans.flatMap(({ departmentName, interfaceShare }) =>
    interfaceShare === null ? [] : [[departmentName, Math.round(interfaceShare * 100)] as const],
  );
  const target = Math.round(city.interfaceTarget * 100);
  return {
    title: say(`${year}年以接口方式开放的占比`, `Share opened by interface, ${year}`),
    categories: opened.map(([name]) => name),
    series: [
      {
        name: say('接口占比', 'Share by interface'),
        colour: colours.calm,
        values: opened.map(([, share]) => share),
      },
    ],
    lying: true,
    unit: '%',
    line: { name: say(`目标${target}%`, `Target ${target}%`), at: target },
  };
}
