import { expect, test } from '@jest/globals';
import { commonTerms, glossary } from '../domain/glossary.js';
import { refusalTold } from './refusal-told.js';
import { inLanguage } from './say.js';

test('no reason tells whoever reads a page, or asks over HTTP, to type a command of hefu that looks something up', () => {
  const all = [...Object.values(glossary).map(({ refusals }) => refusals), commonTerms.refusals].flatMap(
    (refusals) => Object.entries(refusals),
  );
  const looksUp = /hefu [a-z]+ list/;
  expect(all.filter(([, message]) => looksUp.test(message)).length).toBeGreaterThan(0);
  for (const language of ['zh-CN', 'en'] as const)
    for (const [code, message] of all)
      expect(inLanguage(language, () => refusalTold({ code, message }))).not.toMatch(looksUp);
  expect(
    refusalTold({
      code: 'provider-unknown',
      message: '没有代码为“x”的部门，请用 hefu department list 核对。',
    }),
  ).toBe('没有代码为“x”的部门，请核对。');
});
