import type { z } from 'zod';
import type { Words } from '../domain/words.js';
import type { InputProblem } from './failures.js';

/**
 * What zod found, as sentences that name the field and say what to fill in. What is missing and what is of the wrong kind
 * are put right in the same way. `within`: what was checked, as a pointer.
 */
export function schemaProblem(issue: z.core.$ZodIssue, within = ''): InputProblem {
  const pointer = `${within}${issue.path.map((part) => `/${String(part)}`).join('')}`;
  const [detail, english] = sentences(issue, issue.path.map(String).join('.'));
  return { pointer, code: issue.code, detail, english };
}

function sentences(issue: z.core.$ZodIssue, name: string): Words {
  const [quoted, quotedEnglish] = name === '' ? ['请求内容', 'The content'] : [`“${name}”`, `“${name}”`];
  const said = (chinese: string, english: string): Words => [
    `${quoted}${chinese}。`,
    `${quotedEnglish} ${english}.`,
  ];
  switch (issue.code) {
    case 'invalid_type': {
      const [kind, kindEnglish] = kinds[issue.expected] ?? [issue.expected, issue.expected];
      return name === ''
        ? said(`应为${kind}`, `should be ${kindEnglish}`)
        : [`请填写${quoted}，应为${kind}。`, `Please fill in ${quotedEnglish}: ${kindEnglish}.`];
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => (name === '' ? key : `${name}.${key}`));
      return [
        `没有“${keys.join('、')}”这一项，请删去。`,
        `There is no “${keys.join(', ')}”. Please leave it out.`,
      ];
    }
    case 'too_big':
      return said(
        `过长或过大，最多${String(issue.maximum)}${measures[issue.origin] ?? ''}`,
        `is too long or too large: ${String(issue.maximum)} at most`,
      );
    case 'too_small':
      return said(
        `过短或过小，至少${String(issue.minimum)}${measures[issue.origin] ?? ''}`,
        `is too short or too small: ${String(issue.minimum)} at least`,
      );
    case 'invalid_format':
      return issue.format === 'date'
        ? said('应为日期，例如 2026-12-07', 'is a date, for example 2026-12-07')
        : said(
            '含有不能保存的字符，或者格式不对，请改正',
            'has characters that cannot be kept, or another form',
          );
    case 'invalid_value':
      return oneOf(said, issue.values);
    case 'invalid_union':
      // By one field is told which of several shapes is meant.
      return 'options' in issue ? oneOf(said, issue.options) : asItShould(said);
    default:
      return asItShould(said);
  }
}

type Said = (chinese: string, english: string) => Words;

const oneOf = (said: Said, values: readonly unknown[]): Words =>
  said(`应为其中之一：${values.map(String).join('、')}`, `is one of: ${values.map(String).join(', ')}`);

const asItShould = (said: Said): Words =>
  said('填写不合规格，请改正', 'is not as it should be; please correct it');

/** What zod calls a kind of value. */
const kinds: { readonly [expected: string]: Words } = {
  string: ['文字', 'a text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['“是”或“否”（true 或 false）', 'yes or no (true or false)'],
  array: ['列表', 'a list'],
  object: ['JSON 对象', 'a JSON object'],
  record: ['JSON 对象', 'a JSON object'],
};

const measures: { readonly [origin: string]: string } = { string: '字', array: '条' };
