import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moveReasonInEnglish } from './move-reasons-english.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
/** Every reason the rules write themselves, its blanks filled in. */
const written = sources.flatMap((file) =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => /\bwhy\b(?: =|:)/.test(line))
    .flatMap((line) => [...line.matchAll(/(['`])(.*?)\1/g)].map(([, , text = '']) => text))
    .filter((text) => /\p{Script=Han}/u.test(text))
    .map((text) => text.replaceAll('${workingDays}', '5').replace(/\$\{.*?\}(?=$|[^$])/g, '某事')),
);

test('every reason why a date moved that the rules write has its English', () => {
  expect(written.length).toBeGreaterThan(9);
  expect(written.filter((why) => moveReasonInEnglish(why) === null)).toEqual([]);
});

test('days are said in English, what a person wrote stays as it was written', () => {
  const corrected = '收文日期由2026年3月2日（周一）更正为2026年3月3日（周二）：登记时看错：邮戳';
  expect(moveReasonInEnglish(corrected)).toBe(
    'date of receipt corrected from 2 Mar 2026 (Mon) to 3 Mar 2026 (Tue): 登记时看错：邮戳',
  );
  expect(moveReasonInEnglish('计划调整：市里统一推迟')).toBe('the plan was changed: 市里统一推迟');
  expect(moveReasonInEnglish('经同意延长10个工作日')).toBe('extended by 10 working days, as granted');
  expect(moveReasonInEnglish('领导另有安排')).toBeNull();
});
