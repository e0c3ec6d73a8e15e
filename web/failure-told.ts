import type { MalformedInput } from '../client/failures.js';
import type { FieldProblem } from './problem.js';
import { say } from './say.js';

/** What went wrong, in the language of whoever asks. */
export const failureTold = (error: Error): string =>
  'english' in error && typeof error.english === 'string' ? say(error.message, error.english) : error.message;

const isMalformed = (error: Error): error is MalformedInput => error.name === 'MalformedInput';

/** What cannot be read, field by field. */
export const problemsTold = (error: Error): readonly FieldProblem[] =>
  isMalformed(error)
    ? error.problems.map(({ pointer, code, detail, english }) => ({
        pointer,
        code,
        detail: say(detail, english),
      }))
    : [];
