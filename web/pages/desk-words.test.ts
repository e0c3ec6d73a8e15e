import { expect, test } from '@jest/globals';
import type { DeskItem } from '../../client/desk.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import type { LetterDraft } from '../../domain/obligation/letter-draft.js';
import { deskSubject, deskTask } from './desk-words.js';

const draft = (deadline: string, kind: LetterDraft['kind'], signedBy: string | null = null): LetterDraft => ({
  id: `${deadline}-${kind}`,
  kind,
  deadline,
  signedBy,
});
const signing = (...letters: readonly LetterDraft[]): DeskItem => ({
  of: 'plan',
  task: 'sign-letter',
  due: null,
  milestone: null,
  shown: { year: 2026, letters } as unknown as ShownPlan,
});

test('letters of a plan are one thing to do, which says what is to be signed and about what', () => {
  const one = signing(draft('filing', 'urging-letter'), draft('filing', 'supervision-request'));
  expect(deskTask(one)).toBe('签发催办函、提请督办');
  expect(deskSubject(one)).toBe('2026年度计划：清单报备');
  const more = signing(
    draft('filing', 'urging-letter', 'jx-commission'),
    draft('filing', 'supervision-request'),
    draft('complete', 'urging-letter'),
    draft('added-2026-11-03', 'urging-letter'),
  );
  expect(deskTask(more)).toBe('签发提请督办、催办函（共3份）');
  expect(deskSubject(more)).toBe('2026年度计划：清单报备、年度清单完成、新增项目开放');
});
