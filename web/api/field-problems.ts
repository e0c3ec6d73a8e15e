import type { z } from '@hono/zod-openapi';
import type { InputProblem } from '../../client/failures.js';
import { schemaProblem } from '../../client/schema-problems.js';

/** zod's findings as sentences that name the field; our own schemas' sentences are kept. `within`: what was checked, as a pointer. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[], within = ''): readonly InputProblem[] {
  return issues.map((issue) => {
    const problem = schemaProblem(issue, within);
    // Said in the language of the request already.
    return isOurs(issue.message) ? { ...problem, detail: issue.message, english: issue.message } : problem;
  });
}

/** Ours end as sentences do; zod's own words do not. */
const isOurs = (message: string): boolean => /[。.]$/.test(message);
