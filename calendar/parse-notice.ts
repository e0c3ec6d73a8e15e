import { arrangementProblems } from './arrangement-problems.js';
import { isDate } from './is-date.js';
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
  if (!isRecord(json)) return { problems: ['文件内容应为一个 JSON 对象。格式见 docs/calendar.md。'] };
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
    .map((name) => `不认识的字段“${name.slice(0, 50)}”，请删除或改正。`);
  const { layer, year } = json;
  if (layer !== 'cn' && layer !== 'sh') problems.push('“layer”应为“cn”（全国）或“sh”（上海市）。');
  if (!(typeof year === 'number' && Number.isInteger(year) && year >= 2004 && year <= 2100)) {
    problems.push('“year”应为2004至2100之间的整数年份。');
  }
  if (!isText(json['number'])) problems.push('“number”应填写通知的文号，例如“国办发明电〔2025〕7号”。');
  if (!isText(json['title'])) problems.push('“title”应填写通知的标题。');
  if (!isDay(json['issuedOn'])) problems.push('“issuedOn”应填写成文日期，格式为YYYY-MM-DD。');
  for (const name of ['amends', 'note']) {
    if (json[name] !== undefined && !isText(json[name]))
      problems.push(`“${name}”应为文字，没有内容时请删除。`);
  }
  return problems;
}

function listProblems({ off, worked }: Json): readonly string[] {
  const problems: string[] = [];
  if (!Array.isArray(off) || off.length > longestListEntries) {
    problems.push(`“off”应为放假时段的列表，至多${longestListEntries}段。`);
  } else if (!off.every(isDaysOff)) {
    problems.push('“off”的每一段应有且只有“name”（节日）、“from”和“to”（起止日期，YYYY-MM-DD）。');
  }
  if (!Array.isArray(worked) || worked.length > longestListEntries) {
    problems.push(`“worked”应为调休上班日期的列表，至多${longestListEntries}天。`);
  } else if (!worked.every(isDay)) {
    problems.push('“worked”的每一项应为存在的日期，格式为YYYY-MM-DD。');
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
