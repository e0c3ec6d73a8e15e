import { describe, expect, test } from '@jest/globals';
import { finding, type FindingCode } from './finding.js';
import { findingSentences } from './finding-sentences.js';

const blanks = (text: string): number => text.split('{}').length - 1;
const codes = Object.keys(findingSentences) as FindingCode[];

describe('what an import finds is said in Chinese and in English', () => {
  test.each(codes)('%s: both name the same details, in the same order', (code) => {
    const { text, english } = findingSentences[code];
    expect(english).toMatch(/[a-z].*\.$/);
    expect(blanks(english)).toBe(blanks(text));
    const details = Array.from({ length: blanks(text) }, (_, index) => `[${index}]`);
    const told = finding(7, code, ...details);
    const named = (sentence: string | null): readonly string[] => sentence?.match(/\[\d\]/g) ?? [];
    expect(named(told.message)).toEqual(details);
    expect(named(told.english)).toEqual(details);
  });
});
