import { arrangementProblems } from './arrangement-problems.js';
import { isDate } from './is-date.js';
import { noticeProblem } from './notice-problems.js';
import type { DaysOff, Notice } from './notice.js';

export type ParsedNotice = { readonly notice: Notice } | { readonly problems: readonly string[] };

const fields = ['layer', 'year', 'number', 'title', 'issuedOn', 'off', 'worked', 'amends', 'note'];
const longestListEntries = 60;
const longestTextCharacters = 500;

/**
 * A notice file as somebody typed it, or every problem in it at once, as Chinese sentences. Who loads a notice
 * has it at hand: 文号 and 成文日期 are required here.
 * @param known notices the new one joins (`calendar.notices`), against which repetition and gaps are asked
 */
export function parseNotice(json: unknown, known: readonly Notice[] = []): ParsedNotice {
  if (!isRecord(json)) return { problems: [noticeProblem('not-an-object')] };
  const problems = [...shapeProblems(json), ...listProblems(json)];
  if (problems.length > 0) return { problems };
  // Every member was asked for above; the rules that follow are about what the dates say.
  const notice = json as unknown as Notice;
  const found = arrangementProblems(notice, known);
  return found.length > 0 ? { problems: found } : { notice };
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestTextCharacters;

const isDay = (value: unknown): value is string => typeof value === 'string' && isDate(value);

function shapeProblems(json: Json): readonly string[] {
  const problems = Object.keys(json)
    .filter((name) => !fields.includes(name))
    .map((name) => noticeProblem('unknown-field', { name: name.slice(0, 50) }));
  const { layer, year } = json;
  if (layer !== 'cn' && layer !== 'sh') problems.push(noticeProblem('layer'));
  if (!(typeof year === 'number' && Number.isInteger(year) && year >= 2004 && year <= 2100)) {
    problems.push(noticeProblem('year'));
  }
  if (!isText(json['number'])) problems.push(noticeProblem('number'));
  if (!isText(json['title'])) problems.push(noticeProblem('title'));
  if (!isDay(json['issuedOn'])) problems.push(noticeProblem('issued-on'));
  for (const name of ['amends', 'note']) {
    if (json[name] !== undefined && !isText(json[name])) problems.push(noticeProblem('not-text', { name }));
  }
  return problems;
}

function listProblems({ off, worked }: Json): readonly string[] {
  const problems: string[] = [];
  if (!Array.isArray(off) || off.length > longestListEntries) {
    problems.push(noticeProblem('off', { most: longestListEntries }));
  } else if (!off.every(isDaysOff)) {
    problems.push(noticeProblem('off-entry'));
  }
  if (!Array.isArray(worked) || worked.length > longestListEntries) {
    problems.push(noticeProblem('worked', { most: longestListEntries }));
  } else if (!worked.every(isDay)) {
    problems.push(noticeProblem('worked-entry'));
  }
  return problems;
}

function isDaysOff(value: unknown): value is DaysOff {
  return (
    isRecord(value) &&
    Object.keys(value).length === 3 &&
    isText(value['name']) &&
    isDay(value['from']) &&
    isDay(value['to'])
  );
}
