import type { z } from '@hono/zod-openapi';
import type { FieldProblem } from '../problem.js';

/** zod's findings as Chinese sentences that name the field; our own schemas' sentences are kept. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[]): readonly FieldProblem[] {
  return issues.map((issue) => {
    const pointer = issue.path.map((part) => `/${String(part)}`).join('');
    const name = issue.path.length === 0 ? '请求内容' : issue.path.map(String).join('.');
    return { pointer, code: issue.code, detail: sentence(issue, name) };
  });
}

function sentence(issue: z.core.$ZodIssue, name: string): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `请填写“${name}”，并使用正确的类型（${issue.expected}）。`;
    case 'unrecognized_keys':
      return `没有“${issue.keys.join('、')}”这一项，请删去。`;
    case 'too_big':
      return `“${name}”过长或过大，最多 ${String(issue.maximum)}。`;
    case 'too_small':
      return `“${name}”过短或过小，至少 ${String(issue.minimum)}。`;
    case 'invalid_value':
      return `“${name}”应为其中之一：${issue.values.map(String).join('、')}。`;
    default:
      return `“${name}”填写不合规格，请改正。`;
  }
}
