import type { MalformedInput } from '../../client/failures.js';
import type { CommandFields } from '../../domain/command-fields.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Mistake } from './error-summary.js';
import { fieldOf } from './field-of.js';
import { refusalTold } from '../refusal-told.js';
import { problemsTold } from '../failure-told.js';

/** What the rules say no for, each beside the field it is about. */
export function refusedMistakes(refusals: readonly Refusal[], fields: CommandFields): readonly Mistake[] {
  return refusals.map((refusal) => ({
    field: fieldOf(refusal.code, fields),
    sentence: refusalTold(refusal),
  }));
}

/** What cannot be read, each beside its field. */
export function malformedMistakes(error: MalformedInput): readonly Mistake[] {
  return problemsTold(error).map(({ pointer, detail }) => ({
    field: pointer.split('/')[2] ?? null,
    sentence: detail,
  }));
}
