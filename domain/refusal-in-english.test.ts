import { describe, expect, test } from '@jest/globals';
import { noticeProblem } from '../calendar/notice-problems.js';
import { refusal as planRefusal, named } from './annual-plan/refusals.js';
import { refusal as changeRefusal } from './catalogue-change/refusals.js';
import { catalogueRefusal } from './catalogue/refusals.js';
import { dossierRefusal } from './dossier/glossary.js';
import { commonTerms, glossary } from './glossary.js';
import { noticeProblemInEnglish, refusalInEnglish } from './refusal-in-english.js';
import { engineRefusalsEnglish, refusalsEnglish } from './refusals-english.js';
import type { Refusal } from './refusal.js';
import { settingDefinitions } from './settings/setting-definitions.js';
import { settingsRefusal } from './settings/refusals.js';
import { refusal } from './share-request/refusals.js';
import type { Sentences } from './translation.js';

const kinds: readonly (readonly [string, Sentences, Sentences])[] = [
  ...Object.entries(glossary).map(
    ([kind, { refusals }]) =>
      [kind, refusals, refusalsEnglish[kind as keyof typeof refusalsEnglish] as Sentences] as const,
  ),
  ['engine', commonTerms.refusals, engineRefusalsEnglish] as const,
];
const all = kinds.flatMap(([kind, chinese, english]) =>
  Object.entries(chinese).map(([code, sentence]): readonly [string, string, string, string] => [
    kind,
    code,
    sentence,
    english[code]!,
  ]),
);

test('every reason to say no has its English, in which nothing is Chinese but a quoted term', () => {
  expect(all.length).toBeGreaterThan(200);
  const chinese = all.filter(([, , , english]) =>
    /\p{Script=Han}/u.test(english.replace(/（.*?）|\(针对新提交材料\)/g, '')),
  );
  expect(chinese).toEqual([]);
});

test('whatever fills a sentence fills its English too, in its own places', () => {
  for (const [, code, sentence, english] of all) {
    const names = [...sentence.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
    const filledWith = (text: string): string =>
      text.replace(/\{(\w*)\}/g, (_, name: string) => `〔${names.indexOf(name)}〕`);
    const told = refusalInEnglish({ code, message: filledWith(sentence) });
    // Another kind may say the same in Chinese and call its cases otherwise.
    const possible = all
      .filter(([, otherCode, other]) => otherCode === code && other === sentence)
      .map(([, , , one]) => filledWith(one));
    expect(possible).toContain(filledWith(english));
    expect(possible).toContain(told);
  }
});

describe('values are told in English where they are terms', () => {
  const cases: readonly (readonly [Refusal, string])[] = [
    [
      refusal('wrong-status', { status: '办理中', command: '同意共享' }),
      'The case stands at “In review”: “Agree to sharing” is not possible now. Please reload and do what the page offers.',
    ],
    [
      changeRefusal('wrong-status', { status: '待审核发布', command: '撤销报告' }),
      'The case stands at “Entry in review”: “Withdraw report” is not possible now. Please reload and do what the page offers.',
    ],
    [
      refusal('not-yours', { command: '批准', who: '提供方分管领导、提供方主要领导' }),
      '“批准” is for: provider’s deputy head, provider’s head. It is not yours to do; please ask whoever holds that office.',
    ],
    [
      refusal('grace-over', { at: '2026年3月2日（周一）10时5分' }),
      'The time to recall the answer is over (2 Mar 2026 (Mon) 10:05): it has been sent. Changes need a procedure of their own.',
    ],
    [
      refusal('mode-not-offered', { mode: '批量交换', modes: '接口交换、文件下载' }),
      'The rules do not offer “Batch exchange”. Possible: Interface, File download.',
    ],
    [
      planRefusal('not-in-list', { codes: named(['mzj-1', 'mzj-2'], { 'mzj-1': '救助对象' }) }),
      'These items are not on the department’s list: 救助对象（mzj-1）, mzj-2. Please list them first.',
    ],
    [
      planRefusal('already-opened', { codes: named(Array.from({ length: 23 }, (_, n) => `a${n}`)) }),
      expect.stringMatching(/a19, and others, 23 in all\.$/) as unknown as string,
    ],
    [
      catalogueRefusal('entry-incomplete', '信息项、公开方式'),
      'An entry sent to review must be complete. Please fill in: Items, Openness.',
    ],
    [
      dossierRefusal('letter-not-ready', { why: '尚未批准，现在只能出草稿' }),
      'The letter cannot be sent now: Not approved yet: for now there is a draft only.',
    ],
    [
      settingsRefusal('setting-unchanged', '超期升级'),
      'The new value of “Escalation when overdue” is the same as before: there is nothing to change.',
    ],
  ];
  test.each(cases)('%p', (said, english) => {
    expect(refusalInEnglish(said)).toEqual(english);
  });

  test('what a setting expects', () => {
    for (const { read } of Object.values(settingDefinitions)) {
      const told = read(null);
      expect(told.kind).toBe('unsuitable');
      const message = told.kind === 'unsuitable' ? told.message : '';
      expect(refusalInEnglish(settingsRefusal('setting-value-unsuitable', message))).not.toMatch(
        /\p{Script=Han}/u,
      );
    }
  });
});

test('what is wrong with a notice of days off, alone and as the reason of a refusal', () => {
  const problem = noticeProblem('worked-and-off', { day: '2026年2月14日（周六）', name: '春节' });
  const english = '14 Feb 2026 (Sat) is within the days off of “Spring Festival” and worked as well.';
  expect(noticeProblemInEnglish(problem)).toBe(english);
  expect(refusalInEnglish({ code: 'notice-unsuitable', message: problem })).toBe(english);
  expect(noticeProblemInEnglish('别的话。')).toBe('别的话。');
});

test('a sentence this version does not know is not guessed at', () => {
  expect(refusalInEnglish({ code: 'purpose-missing', message: '请写明用途。' })).toBeNull();
  expect(refusalInEnglish({ code: 'no-such-code', message: '请填写使用目的。' })).toBeNull();
  expect(refusalInEnglish({ code: 'toString', message: '' })).toBeNull();
});
