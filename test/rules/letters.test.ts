import { describe, expect, test } from '@jest/globals';
import { clause, fullWidth } from '../../domain/letter/full-width.js';
import { composeLetter, possibleLetters } from '../../domain/letter/compose-letter.js';
import type { LetterContent } from '../../domain/letter/letter-content.js';
import type { LetterKind } from '../../domain/letter/letter-kind.js';
import { factsOf } from './letter-facts.js';
import { at, given, inReview, through, until, type Story } from './story.js';

const propose = (decision: 'approve' | 'refuse') => ['answers.reviewer', 'Propose', { decision }] as const;
const written = (
  story: Story,
  kind: LetterKind,
  of = '',
  documentNo: string | null = '沪公函〔2026〕12号',
): LetterContent => {
  const letter = composeLetter(factsOf(story), kind, of, documentNo);
  if (letter === null) throw new Error(`no ${kind}`);
  return letter;
};
const text = ({ title, addressee, paragraphs, closing, date }: LetterContent): readonly (string | null)[] => [
  title,
  `${addressee}：`,
  ...paragraphs,
  closing,
  date,
];
const hindrances = (story: Story): readonly (readonly [string, string | null])[] =>
  possibleLetters(factsOf(story)).map(({ kind, hindrance }) => [kind, hindrance]);

const conditions = '仅供核对户籍,不得转给第三方.';
const approved = until(
  through(inReview(), propose('approve'), [
    'answers.approver',
    'Approve',
    {
      conditions,
      validUntil: '2027-03-01',
      mode: 'api',
      items: [
        { code: 'I1', granted: true },
        { code: 'I2', granted: false, reason: '与用途无关' },
      ],
    },
  ]),
  at('2026-03-02', '10:30'),
);
const adoptedBy = { ruleSetDocument: '沪经信推〔2018〕1号' };
const refuse = (reasons: readonly string[], basis: readonly string[]) =>
  ['answers.approver', 'Refuse', { reasons, basis }] as const;

const refused = through(
  inReview(),
  propose('refuse'),
  refuse(['用途不符;范围过大。'], ['B9', '《办法》第三条']),
);
const sealed = { letterNo: '沪民函〔2016〕3号', incomingNo: '收16', sealed: true };
const paper = through(
  given({ at: at('2016-09-09') }),
  ['asks.coordinator', 'Submit'],
  ['answers.reviewer', 'ReceiveApplication', { receivedOn: '2016-09-09', ...sealed }],
);
const law = '《政务数据共享条例》（国务院令第809号）';
const plan = '《上海市政务数据资源共享和开放2016年度工作计划》（沪经信推〔2016〕238号）';
const asked = (ruled: Story): Story =>
  through(ruled, ['answers.reviewer', 'RequestSupplement', { missing: ['责任书.', '使用场景(盖章)'] }]);

describe('letters are written from what is recorded', () => {
  test('复函: granted in part, with its conditions, term and delivery date, by the law of the case', () => {
    const letter = written(approved, 'consent-reply');
    expect([letter.issuer, letter.documentNo]).toEqual(['市公安局', '沪公函〔2026〕12号']);
    expect(text(letter)).toEqual([
      '市公安局关于同意共享“户籍人口信息”的复函',
      '市民政局：',
      '贵单位关于共享“户籍人口信息”的申请（编号GX-2026-000001）收悉。经研究，现函复如下：',
      '一、同意向贵单位共享“户籍人口信息”（资源代码ga-1，属有条件共享）。提供的信息项：姓名。不予提供的信息项：住址（与用途无关）。',
      '二、提供方式：接口交换。',
      '三、使用条件：仅供核对户籍，不得转给第三方。',
      '四、使用期限至2027年3月1日。',
      `五、依据${law}第二十二条，我单位将于2026年3月30日前提供（含当日）。`,
      `六、请按照${law}第二十五条的规定使用共享数据；未经我单位同意，不得扩大使用范围、用于其他目的或者提供给第三方。`,
      `本函依据${law}第二十一条作出。`,
      '特此函复。',
      '2026年3月2日',
    ]);
  });

  test('复函 under A: no delivery date is promised, 809号 is not cited, and the letter it answers is named', () => {
    const consented = through(paper, propose('approve'), ['answers.approver', 'Approve', { mode: 'api' }]);
    expect(text(written(consented, 'consent-reply'))).toEqual([
      '市公安局关于同意共享“户籍人口信息”的复函',
      '市民政局：',
      '贵单位关于共享“户籍人口信息”的申请（沪民函〔2016〕3号，编号GX-2026-000001）收悉。经研究，现函复如下：',
      '一、同意向贵单位共享“户籍人口信息”（资源代码ga-1，属按需共享）。',
      '二、提供方式：接口交换。',
      `三、请按照${plan}三（四）的要求合理使用共享数据，接受监督。`,
      `本函依据${plan}二（一）4作出。`,
      '特此函复。',
      '2016年9月9日',
    ]);
  });

  test('不同意共享的复函: every reason, every ground by its article, and the way of a dispute', () => {
    expect(text(written(refused, 'refusal-reply'))).toEqual([
      '市公安局关于不同意共享“户籍人口信息”的复函',
      '市民政局：',
      '贵单位关于共享“户籍人口信息”的申请（编号GX-2026-000001）收悉。经研究，现函复如下：',
      '一、不同意向贵单位共享“户籍人口信息”（资源代码ga-1，属有条件共享）。',
      '二、理由：用途不符；范围过大。',
      `三、不同意共享的依据：${law}第二十一条；《办法》第三条。`,
      `四、对本答复有争议的，可以按照${law}第二十八条的规定，先与我单位协商。`,
      `本函依据${law}第二十一条作出。`,
      '特此函复。',
      '2026年3月2日',
    ]);
  });

  test('补正函: everything that is missing at once, and the date that still stands', () => {
    expect(text(written(asked(inReview()), 'supplement-notice', '1'))).toEqual([
      '市公安局关于补正共享“户籍人口信息”申请材料的函',
      '市民政局：',
      `贵单位关于共享“户籍人口信息”的申请（编号GX-2026-000001）收悉。经研究，申请材料尚不齐全，依据${law}第二十一条，现一次性告知需要补正的内容：`,
      '（一）责任书。',
      '（二）使用场景（盖章）。',
      '请将补正材料送我单位。本件答复期限为2026年3月16日。',
      '特此函告。',
      '2026年3月2日',
    ]);
    expect(text(written(asked(paper), 'supplement-notice', '1')).join('')).not.toContain('238号');
  });

  test('催办函: what was due when by which article, how late it is as the ladder found it; dated when signed', () => {
    const late = until(inReview(), at('2026-03-20'));
    const letter = text(written(late, 'urging-letter', 'answer-2', null));
    expect(letter).toEqual([
      '市经济信息化委关于催办“户籍人口信息”共享申请的函',
      '市公安局：',
      `市民政局关于共享“户籍人口信息”的申请（编号GX-2026-000001），由贵单位办理，已于2026年3月2日收到，依据${law}第二十一条，答复期限为2026年3月16日。截至2026年3月19日已超期3个工作日，尚未答复。`,
      '请贵单位尽快办理答复，并将办理情况函告我单位。',
      '特此函告。',
      null,
    ]);
    const signed = through(late, [
      'city.commission',
      'SignLetter',
      { letter: 'answer-2', documentNo: '1号' },
    ]);
    expect(written(signed, 'urging-letter', 'answer-2').date).toBe('2026年3月20日');
    expect([hindrances(late), hindrances(signed)]).toEqual([
      [['urging-letter', '尚未签发，请先办理“签发文稿”。']],
      [['urging-letter', null]],
    ]);
  });

  test('提请督办: asked of whoever supervises, not ordered; nobody is urged to do what has been done', () => {
    const late = until(inReview(), at('2026-03-25'));
    const letter = written(late, 'supervision-request', 'answer-3', null);
    expect([letter.addressee, letter.paragraphs.at(-1), letter.documentNo]).toEqual([
      '市政府办公厅',
      '现提请对市公安局办理答复一事予以督办。',
      null,
    ]);
    const done = through(late, propose('approve'), ['answers.approver', 'Approve']);
    expect(hindrances(done)).toContainEqual(['urging-letter', '所催办的事项已经办理，不必再发函。']);
  });

  test('离线交换交接单: what changes hands, each file by its hash, and room to sign', () => {
    const offline = through(paper, propose('approve'), ['answers.approver', 'Approve', { mode: 'offline' }]);
    const sent = until(offline, at('2016-09-09', '11:00'));
    const given = through(sent, [
      'answers.reviewer',
      'Deliver',
      { mode: 'offline', reference: '移动硬盘1号' },
    ]);
    const files = [{ name: '户籍.csv', sha256: 'ab'.repeat(32), bytes: 1024 }];
    const sheet = composeLetter({ ...factsOf(given), files }, 'hand-over-sheet', '', null);
    expect(Object.fromEntries(sheet?.rows ?? [])).toMatchObject({
      申请编号: 'GX-2026-000001',
      移交单位: '市公安局',
      接收单位: '市民政局',
      介质及编号: '移动硬盘1号',
      文件1: '户籍.csv（1024字节）',
      '文件1的SHA-256': 'ab'.repeat(32),
      移交日期: '2016年9月9日',
      '移交人（签字）': '',
    });
    expect([hindrances(offline).at(-1)?.[1], hindrances(sent).at(-1)?.[1]]).toEqual([
      '同意共享的答复尚未发出，现在只能出草稿。',
      null,
    ]);
  });

  test('what can still be recalled is a draft; what has no place in the case is no letter', () => {
    const fresh = through(inReview(), propose('approve'), ['answers.approver', 'Approve']);
    expect(hindrances(fresh)).toEqual([
      ['consent-reply', '答复还在可以撤销的时间内，请待答复发出后再办理。'],
    ]);
    expect(hindrances(approved)).toEqual([['consent-reply', null]]);
    expect(hindrances(through(inReview(), propose('refuse')))).toEqual([
      ['refusal-reply', '尚未批准，现在只能出草稿。'],
    ]);
    expect(composeLetter(factsOf(approved), 'refusal-reply', '', null)).toBeNull();
    expect(composeLetter(factsOf(approved), 'supplement-notice', '1', null)).toBeNull();
  });

  test('a template adopted for another year is cited by its own document, never as 238号', () => {
    const adopted = through(
      given({ at: at('2018-09-07'), ruleSet: 'sh-2016-238', ruleSetReason: '沿用', data: adoptedBy }),
      ['asks.coordinator', 'Submit'],
      ['answers.reviewer', 'ReceiveApplication', { receivedOn: '2018-09-07' }],
      propose('refuse'),
      refuse(['用途不符'], ['A3']),
    );
    const all = text(written(adopted, 'refusal-reply')).join('');
    expect([all.includes('238'), all.includes('依据沪经信推〔2018〕1号作出')]).toEqual([false, true]);
  });

  test('no half-width punctuation beside Chinese, whatever was typed; numbers and names keep theirs', () => {
    expect(fullWidth('共享(全部)数据, 即"姓名":甲;乙!v1.2,x')).toBe(
      '共享（全部）数据，即“姓名”：甲；乙！v1.2,x',
    );
    expect(clause('理由充分.')).toBe('理由充分');
  });
});
