import type { z } from '@hono/zod-openapi';
import type { InputProblem } from '../../client/failures.js';
import { listed, say } from '../say.js';

/** zod's findings as sentences that name the field; our own schemas' sentences are kept. `within`: what was checked, as a pointer. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[], within = ''): readonly InputProblem[] {
  return issues.map((issue) => {
    const pointer = `${within}${issue.path.map((part) => `/${String(part)}`).join('')}`;
    const name = issue.path.length === 0 ? say('请求内容', 'the content') : issue.path.map(String).join('.');
    // Said in the language of the request already.
    const detail = sentence(issue, name);
    return { pointer, code: issue.code, detail, english: detail };
  });
}

/** Ours end as sentences do; zod's own words do not. */
const isOurs = (message: string): boolean => /[。.]$/.test(message);

function sentence(issue: z.core.$ZodIssue, name: string): string {
  if (isOurs(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return say(
        `请填写“${name}”，并使用正确的类型（${issue.expected}）。`,
        `Please give “${name}”, of the right type (${issue.expected}).`,
      );
    case 'unrecognized_keys':
      return say(
        `没有“${listed(issue.keys)}”这一项，请删去。`,
        `There is no “${listed(issue.keys)}”. Please leave it out.`,
      );
    case 'too_big':
      return say(
        `“${name}”过长或过大，最多 ${String(issue.maximum)}。`,
        `“${name}” is too long or too large: ${String(issue.maximum)} at most.`,
      );
    case 'too_small':
      return say(
        `“${name}”过短或过小，至少 ${String(issue.minimum)}。`,
        `“${name}” is too short or too small: ${String(issue.minimum)} at least.`,
      );
    case 'invalid_value':
      return oneOf(name, issue.values);
    case 'invalid_union':
      // By one field is told which of several shapes is meant.
      return 'options' in issue ? oneOf(name, issue.options) : notAsItShould(name);
    default:
      return notAsItShould(name);
  }
}

const oneOf = (name: string, values: readonly unknown[]): string =>
  say(
    `“${name}”应为其中之一：${listed(values.map(String))}。`,
    `“${name}” is one of: ${listed(values.map(String))}.`,
  );

const notAsItShould = (name: string): string =>
  say(`“${name}”填写不合规格，请改正。`, `“${name}” is not as it should be. Please correct it.`);
