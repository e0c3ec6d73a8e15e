import { describe, expect, test } from '@jest/globals';
import { eventTerm } from './event-term.js';
import { commonTerms, glossary } from './glossary.js';

describe('the glossary: everything that has a name has its official term', () => {
  const kinds: [string, { readonly [name: string]: string }][] = [
    ['roles', commonTerms.roles],
    ['engine refusals', commonTerms.refusals],
    ...Object.entries(glossary).flatMap(([category, { statuses, commands, events, refusals }]) =>
      Object.entries({ statuses, commands, events, refusals }).map(
        ([what, terms]): [string, { readonly [name: string]: string }] => [`${category} ${what}`, terms],
      ),
    ),
  ];

  test.each(kinds)('%s: every term is Chinese, none is empty or a name of the program', (_, terms) => {
    expect(Object.keys(terms)).not.toHaveLength(0);
    for (const [name, term] of Object.entries(terms)) {
      expect([name, term === '{}' || /\p{Script=Han}/u.test(term)]).toEqual([name, true]);
    }
  });

  test.each(kinds.filter(([name]) => name.endsWith(' refusals')))(
    '%s: a refusal is a whole sentence: what is the matter, what to do',
    (_, sentences) => {
      for (const [code, sentence] of Object.entries(sentences)) {
        expect([code, sentence === '{}' || sentence.endsWith('。')]).toEqual([code, true]);
        expect([code, /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u.test(sentence)]).toEqual([code, false]);
      }
    },
  );

  test('one name means in each kind of stream what that kind calls it', () => {
    expect(glossary.demand.commands.Start).toBe('登记需求');
    expect(glossary['annual-plan'].commands.Start).toBe('建立计划');
    expect(eventTerm('annual-plan/mzj-2026', 'PlanIssued')).toBe('下达计划');
    expect(eventTerm('share-request/GX-2026-000001', 'ExtensionGranted')).toBe('同意延期');
    expect(eventTerm('annual-plan/mzj-2026/attempts', 'CommandRefused')).toBe('未予办理');
    expect(eventTerm('somewhere/else', 'PlanIssued')).toBe('其他事件');
  });
});
