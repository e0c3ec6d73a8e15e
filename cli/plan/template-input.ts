import type { MilestoneCode } from '../../domain/plan-templates/plan-template.js';
import type { WrittenMilestone, WrittenTemplate } from '../../domain/plan-templates/recorded-template.js';
import { misused } from '../failed.js';
import { givenText } from '../given-file.js';
import type { Given } from '../leaf.js';
import { milestoneCodes } from './plan-rows.js';

/** What is written of a template: as it stands, with the file's fields over it, and what was typed over both. */
export async function writtenIn(given: Given, before: WrittenTemplate): Promise<WrittenTemplate> {
  const path = given.text('fromFile');
  const file = path === undefined ? before : fromFile(await givenText(path), before);
  const without = new Set(given.texts('without').map(codeOf));
  const typed = (name: string, usual: string): string => given.text(name) ?? usual;
  const issued = given.text('issuedOn');
  return {
    title: typed('title', file.title),
    documentNumber: typed('documentNo', file.documentNumber),
    issuedOn: issued ?? file.issuedOn,
    milestones: given
      .texts('milestone')
      .reduce(withDate, file.milestones)
      .filter(({ code }) => !without.has(code)),
    interfaceTargetPercent: given.number('interfaceTarget') ?? file.interfaceTargetPercent,
  };
}

/** `safety=06-20` */
function withDate(milestones: readonly WrittenMilestone[], typed: string): readonly WrittenMilestone[] {
  const [word = '', date = ''] = typed.split('=');
  const code = codeOf(word);
  const known = milestones.some((one) => one.code === code);
  const blank = { code, date, name: '', article: '', counts: null };
  return known
    ? milestones.map((one) => (one.code === code ? { ...one, date: date.trim() } : one))
    : [...milestones, { ...blank, date: date.trim() }];
}

/** Short words to type; the code does as well. */
const typedWords: { readonly [C in MilestoneCode]: string } = {
  filing: '报备',
  safety: '年中',
  complete: '完成',
  catalogue: '目录',
};

function codeOf(word: string): MilestoneCode {
  // What it is about in most years does as well.
  const words = (one: MilestoneCode): readonly string[] =>
    one === 'safety' ? [one, typedWords[one], '城市安全'] : [one, typedWords[one]];
  const code = milestoneCodes.find((one) => words(one).includes(word.trim()));
  if (code !== undefined) return code;
  throw misused(
    `没有名为“${word}”的节点。节点为${Object.values(typedWords).join('、')}，写作 年中=06-20。`,
    'hefu plan template set --help',
  );
}

const fields = ['title', 'documentNumber', 'issuedOn', 'milestones', 'interfaceTargetPercent'] as const;
const shape =
  '模板文件应为一个 JSON 对象，写法同 hefu plan template show --json 所列的 title、documentNumber、issuedOn、milestones、interfaceTargetPercent。';

/** A file has what `show --json` prints; what only the record knows is left aside, what it lacks stays as it is. */
function fromFile(text: string, before: WrittenTemplate): WrittenTemplate {
  const read = parsed(text);
  const given = Object.fromEntries(fields.flatMap((name) => (name in read ? [[name, read[name]]] : [])));
  const { milestones = before.milestones, ...rest } = given as Partial<WrittenTemplate>;
  if (!Array.isArray(milestones)) throw misused(shape, null);
  // What has another type than it should is told by the entrance's own check.
  return {
    ...before,
    ...rest,
    milestones: (milestones as readonly Partial<WrittenMilestone>[]).map((one) => ({
      name: '',
      article: '',
      counts: null,
      ...one,
    })) as readonly WrittenMilestone[],
  };
}

function parsed(text: string): { readonly [name: string]: unknown } {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof read === 'object' && read !== null && !Array.isArray(read))
      return read as { readonly [name: string]: unknown };
  } catch {
    // Said below.
  }
  throw misused(shape, null);
}
