import { chineseDate } from './chinese-date.js';
import { dayNumber } from './day-number.js';
import { festivals } from './festivals.js';
import { noticeProblem } from './notice-problems.js';
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
    if (to < from) problems.push(noticeProblem('ends-before-it-begins', { name, from, to }));
    else if (dayNumber(to) - dayNumber(from) >= longestHolidayDays) {
      problems.push(noticeProblem('too-long', { name, from, to, most: longestHolidayDays }));
    }
    if (before !== undefined && from <= before.to) {
      problems.push(noticeProblem('overlapping', { name, from, before: before.name, to: before.to }));
    }
  });
  return problems;
}

function workedProblems({ off, worked, amends }: Notice): readonly string[] {
  const problems: string[] = [];
  worked.forEach((date, index) => {
    const before = worked[index - 1];
    if (before !== undefined && date <= before) problems.push(noticeProblem('worked-order', { date }));
    // Taking back a day off makes a weekday worked again; only an amendment has something to take back.
    if (weekday(date) % 6 !== 0 && amends === undefined) {
      problems.push(noticeProblem('worked-weekday', { day: chineseDate(date) }));
    }
    const inside = off.find(({ from, to }) => from <= date && date <= to);
    if (inside !== undefined)
      problems.push(noticeProblem('worked-and-off', { day: chineseDate(date), name: inside.name }));
  });
  return problems;
}

function yearProblems({ year, issuedOn, off, worked }: Notice): readonly string[] {
  const named = [...off.flatMap(({ from, to }) => [from, to]), ...worked];
  if (named.length === 0) return [noticeProblem('empty')];
  const [first, last] = [`${year - 1}-12-01`, `${year}-12-31`];
  const problems = named
    .filter((date) => date < first || date > last)
    .map((date) => noticeProblem('other-year', { date, year, first, last }));
  if (issuedOn !== null && (issuedOn < `${year - 1}-01-01` || issuedOn > last)) {
    problems.push(noticeProblem('issued-in-another-year', { date: issuedOn, year }));
  }
  return problems;
}

/** A year's own national notice names every festival: one that is missing was forgotten in typing. */
function festivalProblems({ layer, year, off, amends }: Notice): readonly string[] {
  if (layer !== 'cn' || amends !== undefined || year < firstYearOfSevenFestivals) return [];
  return festivals
    .filter((festival) => !off.some(({ name }) => name.includes(festival)))
    .map((festival) => noticeProblem('festival-missing', { festival }));
}

function placeProblems(notice: Notice, known: readonly Notice[]): readonly string[] {
  const { layer, year, number, amends } = notice;
  const problems: string[] = [];
  if (known.some((other) => other.number === number))
    problems.push(noticeProblem('known', { number: number ?? '' }));
  const years = known.filter((other) => other.layer === 'cn').map((other) => other.year);
  const amended = known.find((other) => other.layer === layer && other.number === amends);
  if (amends !== undefined && known.length > 0) {
    if (amended === undefined) problems.push(noticeProblem('amends-unknown', { amends }));
    else if (amended.year !== year)
      problems.push(noticeProblem('amends-other-year', { amends, year: amended.year }));
  }
  if (layer === 'cn' && amends === undefined && years.includes(year)) {
    problems.push(noticeProblem('year-known', { year }));
  }
  if (years.length > 0 && !years.includes(year) && !(layer === 'cn' && years.includes(year - 1))) {
    problems.push(noticeProblem('gap', { year }));
  }
  return problems;
}
