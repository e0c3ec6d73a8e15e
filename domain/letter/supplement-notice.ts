import { clause } from './full-width.js';
import { appliesItself, byVirtueOf } from './legal-basis.js';
import { letterDate, type LetterContent } from './letter-content.js';
import { application, named, type LetterPlace } from './letter-facts.js';

/** 补正函: everything that is missing, at once. `of` is which request for supplement, from 1. */
export function supplementNotice({
  of,
  facts: { case: own },
}: LetterPlace): Omit<LetterContent, 'kind' | 'documentNo'> {
  const asked = own.supplements[Number(of) - 1];
  if (asked === undefined) throw new Error(`no supplement ${of}`);
  const due = own.answerDue;
  // The plan of 2016 says nothing of supplements (A3): it is not cited for them.
  const law = appliesItself(own.ruleSet, 'cn-2025-809') ? byVirtueOf(own.ruleSet, 'B9') : '';
  return {
    issuer: own.provider.name,
    title: `${own.provider.name}关于补正共享${named(own)}申请材料的函`,
    addressee: own.requester.name,
    paragraphs: [
      `贵单位${application(own)}收悉。经研究，申请材料尚不齐全，${law}现一次性告知需要补正的内容：`,
      ...asked.missing.map((text, index) => `（${chineseNumber(index + 1)}）${clause(text)}。`),
      `请将补正材料送我单位。${due === null ? '' : `本件答复期限为${letterDate(due.due)}。`}`,
    ],
    closing: '特此函告。',
    date: letterDate(asked.askedOn),
    rows: [],
  };
}

const figures = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 100: 一, 十二, 二十. */
function chineseNumber(count: number): string {
  if (count >= 100) return '一百';
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (figures[tens] ?? '')}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : (figures[ones] ?? '')}`;
}
