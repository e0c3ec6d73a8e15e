import { commandFields } from '../../domain/share-request/fields.js';
import type { Words } from '../say.js';

export const draftFields = ['purpose', 'basis', 'scenario', 'scope', 'timeLimit', 'mode'] as const;
export type DraftField = (typeof draftFields)[number];

/** One sitting's worth of an application. */
export interface DraftTask {
  readonly name: string;
  readonly title: Words;
  readonly fields: readonly DraftField[];
  /** Without these the application cannot be begun. */
  readonly required: readonly DraftField[];
}

export const draftTasks: readonly DraftTask[] = [
  {
    name: 'purpose',
    title: ['使用目的和依据', 'Purpose and basis'],
    fields: ['purpose', 'basis', 'scenario'],
    required: ['purpose', 'basis'],
  },
  {
    name: 'scope',
    title: ['使用范围和时限', 'Scope and term of use'],
    fields: ['scope', 'timeLimit'],
    required: [],
  },
  { name: 'mode', title: ['提供方式', 'Mode of provision'], fields: ['mode'], required: [] },
];

export type TypedDraft = { readonly [field: string]: string };

const isFilled = (typed: TypedDraft, field: string): boolean => (typed[field] ?? '').trim() !== '';

/** 已完成, 未完成, or 选填 where nothing is written and nothing has to be. */
export function taskState({ fields, required }: DraftTask, typed: TypedDraft): 'done' | 'open' | 'optional' {
  if (required.some((field) => !isFilled(typed, field))) return 'open';
  return fields.some((field) => isFilled(typed, field)) ? 'done' : 'optional';
}

/** What is missing, each with its sentence: beside the field and at the top the same. */
export function missingIn(
  typed: TypedDraft,
): readonly { readonly field: DraftField; readonly task: string }[] {
  return draftTasks.flatMap(({ name, required }) =>
    required.filter((field) => !isFilled(typed, field)).map((field) => ({ field, task: name })),
  );
}

export const missingSentences: { readonly [F in DraftField]?: Words } = {
  purpose: ['请填写使用目的。', 'Please fill in the purpose.'],
  basis: ['请填写使用依据。', 'Please fill in the basis.'],
};

/** Its kind decides how it is asked. */
export const draftFieldKinds = commandFields.Start;
