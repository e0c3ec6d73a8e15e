import { chineseDate } from './chinese-date.js';
import { dayNumber } from './day-number.js';
import { festivals } from './festivals.js';
import type { Notice } from './notice.js';
import { weekday } from './shanghai-time.js';

/** Before 2008 a notice named four, and two of them otherwise. */
const firstYearOfSevenFestivals = 2008;
const longestHolidayDays = 16;

/** What is wrong with the dates of a well-shaped notice, and with its place among the known ones, in Chinese. */
export function arrangementProblems(notice: Notice, known: readonly Notice[]): readonly string[] {
  return [
    ...offProblems(notice),
    ...workedProblems(notice),
    ...yearProblems(notice),
    ...festivalProblems(notice),
    ...placeProblems(notice, known),
  ];
}

function offProblems({ off }: Notice): readonly string[] {
  const problems: string[] = [];
  off.forEach(({ name, from, to }, index) => {
    const before = off[index - 1];
    if (to < from) problems.push(`“${name}”的结束日期${to}早于开始日期${from}。`);
    else if (dayNumber(to) - dayNumber(from) >= longestHolidayDays) {
      problems.push(`“${name}”从${from}到${to}超过${longestHolidayDays}天，请核对。`);
    }
    if (before !== undefined && from <= before.to) {
      problems.push(
        `“${name}”（${from}起）与前一段“${before.name}”（至${before.to}）重叠或未按日期先后排列。`,
      );
    }
  });
  return problems;
}

function workedProblems({ off, worked, amends }: Notice): readonly string[] {
  const problems: string[] = [];
  worked.forEach((date, index) => {
    const before = worked[index - 1];
    if (before !== undefined && date <= before) problems.push(`调休上班日期${date}重复或未按先后排列。`);
    // Taking back a day off makes a weekday worked again; only an amendment has something to take back.
    if (weekday(date) % 6 !== 0 && amends === undefined) {
      problems.push(
        `${chineseDate(date)}不是周六或周日，不能作为调休上班日。取消已公布的放假，请填写“amends”（所调整通知的文号）。`,
      );
    }
    const inside = off.find(({ from, to }) => from <= date && date <= to);
    if (inside !== undefined)
      problems.push(`${chineseDate(date)}既在“${inside.name}”放假时段内，又是调休上班日。`);
  });
  return problems;
}

function yearProblems({ year, issuedOn, off, worked }: Notice): readonly string[] {
  const named = [...off.flatMap(({ from, to }) => [from, to]), ...worked];
  if (named.length === 0) return ['“off”和“worked”都没有日期，通知没有内容。'];
  const [first, last] = [`${year - 1}-12-01`, `${year}-12-31`];
  const problems = named
    .filter((date) => date < first || date > last)
    .map((date) => `${date}不属于${year}年度的安排（可写的日期为${first}至${last}）。`);
  if (issuedOn !== null && (issuedOn < `${year - 1}-01-01` || issuedOn > last)) {
    problems.push(`成文日期${issuedOn}与${year}年度不符，请核对。`);
  }
  return problems;
}

/** A year's own national notice names every festival: one that is missing was forgotten in typing. */
function festivalProblems({ layer, year, off, amends }: Notice): readonly string[] {
  if (layer !== 'cn' || amends !== undefined || year < firstYearOfSevenFestivals) return [];
  return festivals
    .filter((festival) => !off.some(({ name }) => name.includes(festival)))
    .map((festival) => `没有写明“${festival}”的放假日期。`);
}

function placeProblems(notice: Notice, known: readonly Notice[]): readonly string[] {
  const { layer, year, number, amends } = notice;
  const problems: string[] = [];
  if (known.some((other) => other.number === number)) problems.push(`文号“${number ?? ''}”的通知已经载入。`);
  const years = known.filter((other) => other.layer === 'cn').map((other) => other.year);
  const amended = known.find((other) => other.layer === layer && other.number === amends);
  if (amends !== undefined && known.length > 0) {
    if (amended === undefined) problems.push(`没有找到所调整的通知“${amends}”，请核对“amends”。`);
    else if (amended.year !== year)
      problems.push(`所调整的通知“${amends}”是${amended.year}年度的，与“year”不符。`);
  }
  if (layer === 'cn' && amends === undefined && years.includes(year)) {
    problems.push(`${year}年度的全国安排已经载入。如系调整，请填写“amends”（所调整通知的文号）。`);
  }
  if (years.length > 0 && !years.includes(year) && !(layer === 'cn' && years.includes(year - 1))) {
    problems.push(`${year}年度之前尚有未载入的全国安排，请按年度先后载入。`);
  }
  return problems;
}
