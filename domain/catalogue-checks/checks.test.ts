import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blankContent, blankItem } from '../catalogue/blank-content.js';
import { checkAcceptance, type ProjectEntry } from './acceptance.js';
import { progressOf } from './progress.js';

const complete: ProjectEntry = {
  code: 'a-1',
  status: 'published',
  content: {
    ...blankContent('universal'),
    classSource: 'declared',
    title: '甲',
    abstract: '甲的信息',
    provider: 'a',
    modes: ['api'],
    items: [blankItem('i', '名称')],
    openness: 'open',
    format: ['csv'],
    updateFrequency: '每月',
  },
};

describe('A7: the catalogue of a project before its acceptance', () => {
  test('passes when every entry is in force and complete', () => {
    expect(checkAcceptance('P', [complete], null)).toMatchObject({ passed: true, findings: [] });
  });
  test('a project without entries does not pass', () => {
    expect(checkAcceptance('P', [], null)).toMatchObject({ passed: false, findings: [{ code: '' }] });
  });
  test('what is missing, wrong, twice or not yet published is listed by name', () => {
    const draft: ProjectEntry = {
      code: 'a-2',
      status: 'draft',
      content: { ...complete.content, abstract: '', updateFrequency: '随时' },
    };
    const { passed, findings } = checkAcceptance('P', [complete, draft], null);
    expect(passed).toBe(false);
    expect(findings.map(({ code, message }) => [code, message.slice(0, 4)])).toEqual([
      ['a-2', '状态为“'],
      ['a-2', '缺少“信'],
      ['a-2', '更新周期'],
      ['a-2', '与条目 '],
    ]);
  });
  test('what is withdrawn is no entry any more', () => {
    expect(
      checkAcceptance('P', [complete, { ...complete, code: 'a-3', status: 'retired' }], null).passed,
    ).toBe(true);
  });
  test('A6: the volume is in principle in keeping with the database: said, and left to the auditor', () => {
    expect(checkAcceptance('P', [complete], 9)).toMatchObject({
      passed: true,
      findings: [{ blocks: false }],
    });
    expect(checkAcceptance('P', [complete], 1).findings).toEqual([]);
  });
});

describe('A7: 4:3:3', () => {
  const settings = { base: 'entries', days: ['04-30', '08-31', '12-31'] } as const;
  const at = (asOf: string, done: number, whole = 10): ReturnType<typeof progressOf>[number] =>
    progressOf([{ department: 'a', name: '甲', whole, done }], settings, asOf)[0]!;
  test.each([
    ['2016-04-30', 0, { step: 0, expectedPercent: 0, behind: false, missing: 4, nextOn: '2016-04-30' }],
    ['2016-05-01', 3, { step: 1, expectedPercent: 40, behind: true, missing: 4, nextOn: '2016-08-31' }],
    ['2016-05-01', 4, { behind: false, missing: 3 }],
    ['2016-09-01', 7, { step: 2, expectedPercent: 70, behind: false, missing: 3, nextOn: '2016-12-31' }],
  ] as const)('on %s with %s of 10', (asOf, done, expected) => {
    expect(at(asOf, done)).toMatchObject(expected);
  });
  test('no share of nothing', () => {
    expect(at('2016-09-01', 0, 0)).toMatchObject({ percent: null, behind: false, missing: 0 });
  });
  test('whoever has everything is never behind', () => {
    const day = fc.constantFrom('2016-01-01', '2016-05-01', '2016-09-01', '2016-12-31');
    fc.assert(
      fc.property(fc.nat(1000), day, (whole, asOf) => {
        expect(at(asOf, whole, whole).behind).toBe(false);
      }),
    );
  });
});
