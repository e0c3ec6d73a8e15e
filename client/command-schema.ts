import { z } from 'zod';
import { isDate } from '../calendar/is-date.js';
import {
  codeLimitCharacters,
  codePattern,
  codesLimit,
  countLimit,
  itemsLimit,
  largeCountLimit,
  textLimitCharacters,
  textsLimit,
  type CommandFields,
  type FieldKind,
} from '../domain/command-fields.js';
import { MalformedInput, type InputProblem } from './failures.js';

/** PostgreSQL holds no U+0000. */

const withoutNull = /^[^\u0000]*$/;
const text = z
  .string()
  .max(textLimitCharacters)
  .regex(withoutNull)
  .refine((value) => !/\p{Surrogate}/u.test(value), 'half-a-character');

function schemaOf(kind: FieldKind): z.ZodType {
  if (typeof kind !== 'string') return z.enum(kind);
  switch (kind) {
    case 'text':
      return text;
    case 'texts':
      return z.array(text).max(textsLimit);
    case 'codes':
      return z.array(z.string().max(codeLimitCharacters).regex(codePattern)).max(codesLimit);
    case 'date':
      // One sentence for one date that is wrong.
      return z.iso.date({ abort: true }).refine(isDate, 'not-a-date');
    case 'flag':
      return z.boolean();
    case 'count':
      return z.int().min(0).max(countLimit);
    case 'large-count':
      return z.int().min(0).max(largeCountLimit);
    case 'granted-items':
      return z
        .array(z.strictObject({ code: text, granted: z.boolean(), reason: text.optional() }))
        .max(itemsLimit);
  }
}

/** A command and its data, for the description of the interface. */
export const describedCommand = (type: string, fields: CommandFields): z.ZodObject =>
  z.strictObject({ type: z.literal(type), data: dataSchema(fields).optional() });

const schemas = new WeakMap<CommandFields, z.ZodObject>();

/**
 * zod's schema of a command's data, made from the table of fields that the workflow's own guard uses too. Kept:
 * zod compiles a schema when it is first used, which takes longer than to check a hundred commands with it.
 */
function dataSchema(fields: CommandFields): z.ZodObject {
  const known = schemas.get(fields);
  if (known !== undefined) return known;
  const made = z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, schemaOf(kind).optional()])),
  );
  schemas.set(fields, made);
  return made;
}

const kindWords: { readonly [kind: string]: readonly [chinese: string, english: string] } = {
  text: [
    `应为文字，不超过${textLimitCharacters}字，不含不能保存的字符`,
    `is a text of ${textLimitCharacters} characters at most, without any that cannot be kept`,
  ],
  texts: [`应为文字列表，不超过${textsLimit}条`, `is a list of ${textsLimit} texts at most`],
  codes: [
    `应为目录代码的列表，不超过${codesLimit}个`,
    `is a list of ${codesLimit} codes of the catalogue at most`,
  ],
  date: ['应为日期，例如 2026-12-07', 'is a date, for example 2026-12-07'],
  flag: ['应为“是”或“否”（true 或 false）', 'is yes or no (true or false)'],
  count: [`应为0至${countLimit}的整数`, `is a whole number from 0 to ${countLimit}`],
  'large-count': [`应为0至${largeCountLimit}的整数`, `is a whole number from 0 to ${largeCountLimit}`],
  'granted-items': [
    '应为列表，每项写明 code（代码）、granted（是否提供）、reason（不提供的理由）',
    'is a list, each with code, granted (or not) and reason (for not granting)',
  ],
};

/**
 * The command's data, checked for shape. Whether something required is missing is a rule, not a question of
 * shape: it is answered by a refusal.
 * @throws MalformedInput, all problems at once; nothing is recorded.
 */
export function parseData(fields: CommandFields, data: unknown): { readonly [key: string]: never } {
  const result = dataSchema(fields).safeParse(data);
  if (result.success) return result.data as { readonly [key: string]: never };
  throw new MalformedInput(result.error.issues.flatMap((issue) => problemsOf(fields, issue)));
}

function problemsOf(fields: CommandFields, issue: z.core.$ZodIssue): readonly InputProblem[] {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    return issue.keys.map((key) => ({
      pointer: `/data/${key}`,
      code: 'unknown-field',
      detail: `没有“${key}”这一项，可填：${Object.keys(fields).join('、')}。`,
      english: `There is no “${key}”. Possible: ${Object.keys(fields).join(', ')}.`,
    }));
  }
  const [name] = issue.path;
  const kind = typeof name === 'string' ? fields[name] : undefined;
  const pointer = `/data${issue.path.map((part) => `/${String(part)}`).join('')}`;
  const [detail, english] =
    name === undefined
      ? ['指令数据应为 JSON 对象。', 'The data of a command is a JSON object.']
      : wordsOf(String(name), kind);
  return [{ pointer, code: issue.code, detail, english }];
}

function wordsOf(name: string, kind: FieldKind | undefined): readonly [chinese: string, english: string] {
  const [chinese, english] = (typeof kind === 'string' ? kindWords[kind] : kind && choiceWords(kind)) ?? [
    '填写有误',
    'is not filled in well',
  ];
  return [`“${name}”${chinese}，请改正。`, `“${name}” ${english}. Please correct it.`];
}

const choiceWords = (choices: readonly string[]): readonly [chinese: string, english: string] => [
  `应为其中之一：${choices.join('、')}`,
  `is one of: ${choices.join(', ')}`,
];
