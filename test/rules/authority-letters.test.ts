import { describe, expect, test } from '@jest/globals';
import { dossierDecider } from '../../domain/dossier/decider.js';
import type { DossierEvent } from '../../domain/dossier/dossier.js';
import { composeAuthorityLetter, possibleAuthorityLetters } from '../../domain/letter/compose-letter.js';
import type { LetterContent } from '../../domain/letter/letter-content.js';
import type { LetterKind } from '../../domain/letter/letter-kind.js';
import { matterOfChange, matterOfPlan, matterOfRequest } from '../../domain/letter/matters.js';
import type { OwedMatter } from '../../domain/letter/owed-matter.js';
import type { Notice } from '../../domain/notice.js';
import { issued, person, plan, through, until, type PlanStory } from './annual-plan/plan-story.js';
import { later, ordered, reported, type ChangeStory } from './catalogue-change-story.js';
import { at, inReview, known, order, type Story } from './story.js';

const ofPlan = (story: PlanStory): OwedMatter => matterOfPlan({ case: plan(story), events: story.events });
const ofChange = ({ state, events }: ChangeStory): OwedMatter => {
  if (state.status === 'none') throw new Error('no change');
  return matterOfChange({ case: state, events });
};
function written(
  matter: OwedMatter,
  kind: LetterKind,
  of: string,
  documentNo: string | null = null,
): LetterContent {
  const place = { of, matter, authority: '市经济信息化委', supervisor: '市政府办公厅' };
  const letter = composeAuthorityLetter(place, kind, documentNo);
  if (letter === null) throw new Error(`no ${kind} ${of}`);
  return letter;
}
const text = ({ title, addressee, paragraphs, closing, date }: LetterContent): readonly (string | null)[] => [
  title,
  `${addressee}：`,
  ...paragraphs,
  closing,
  date,
];
const hindrances = (matter: OwedMatter): readonly (readonly [string, string, string | null])[] =>
  possibleAuthorityLetters(matter).map(({ kind, of, hindrance }) => [kind, of, hindrance]);
const unsigned = '尚未签发，请先办理“签发文稿”。';
const done = '所催办的事项已经办理，不必再发函。';

describe('letters of an annual plan', () => {
  // 238号 came after its own first milestone: what is late is the list of the whole year.
  const late = until(issued({ at: at('2016-05-11') }), at('2016-11-10'));

  test('催办函: what the year’s document asks by when under which article, how late it is; dated when signed', () => {
    expect(text(written(ofPlan(late), 'urging-letter', 'complete-2'))).toEqual([
      '市经济信息化委关于催办2016年度计划年度清单完成事项的函',
      '市民政局：',
      '依据《上海市政务数据资源共享和开放2016年度工作计划》（沪经信推〔2016〕238号）二（二）1，贵单位完成年度开放清单的期限为2016年10月31日。截至2016年11月3日已超期3个工作日，尚未完成年度开放清单。',
      '请贵单位尽快完成年度开放清单，并将办理情况函告我单位。',
      '特此函告。',
      null,
    ]);
    const signed = through(late, [
      'commission',
      'SignLetter',
      { letter: 'complete-2', documentNo: ' 沪经信函〔2016〕8号 ' },
    ]);
    expect(possibleAuthorityLetters(ofPlan(signed)).map(({ of, signedNo }) => [of, signedNo])).toEqual(
      expect.arrayContaining([
        ['complete-2', '沪经信函〔2016〕8号'],
        ['complete-3', null],
      ]),
    );
    const sent = written(ofPlan(signed), 'urging-letter', 'complete-2', '沪经信函〔2016〕9号');
    expect([sent.date, sent.documentNo]).toEqual(['2016年11月10日', '沪经信函〔2016〕9号']);
    expect(hindrances(ofPlan(signed)).filter(([, of]) => of.startsWith('complete'))).toEqual([
      ['urging-letter', 'complete-2', null],
      ['supervision-request', 'complete-3', unsigned],
    ]);
  });

  test('提请督办: asked of whoever supervises, in the third person', () => {
    const letter = written(ofPlan(late), 'supervision-request', 'complete-3');
    expect([letter.title, letter.addressee, letter.paragraphs.at(-1)]).toEqual([
      '市经济信息化委关于提请督办2016年度计划年度清单完成事项的函',
      '市政府办公厅',
      '现提请对市民政局完成年度开放清单一事予以督办。',
    ]);
    expect(letter.paragraphs[0]).toContain('市民政局完成年度开放清单的期限为');
  });

  test('a plan that is set up long after a date says how late it is on the day that was found', () => {
    const issuedLate = until(issued({ at: at('2026-11-29'), issuedOn: '2026-01-05' }), at('2026-11-30'));
    expect(written(ofPlan(issuedLate), 'urging-letter', 'filing-2').paragraphs[0]).toMatch(
      /期限为2026年3月31日。截至2026年11月29日已超期165个工作日，尚未报备年度开放清单。$/,
    );
  });

  test('what the year’s own document calls a date, its letters call it too, and cite that document', () => {
    const state = plan(late);
    const milestones = state.template.milestones.map((one) =>
      one.code === 'complete' ? { ...one, name: '完成年度数据开放任务' } : one,
    );
    const document = { version: 2, documentNumber: '沪数发〔2016〕7号', articles: {}, milestones };
    const adopted = { ...state, template: { ...state.template, ...document } };
    const letter = written(
      matterOfPlan({ case: adopted, events: late.events }),
      'urging-letter',
      'complete-2',
    );
    expect([letter.title, letter.paragraphs[0]]).toEqual([
      '市经济信息化委关于催办2016年度计划完成年度数据开放任务事项的函',
      expect.stringMatching(/^依据沪数发〔2016〕7号，贵单位完成年度数据开放任务的期限为/),
    ]);
  });

  test('nobody is urged to do what has been done, nor by a draft of another kind or of none', () => {
    const fresh = issued({ at: at('2027-01-15') });
    const lateFiling = until(fresh, at('2027-04-10'));
    expect(hindrances(ofPlan(lateFiling))).toEqual([
      ['urging-letter', 'filing-2', unsigned],
      ['supervision-request', 'filing-3', unsigned],
    ]);
    const signed = through(
      lateFiling,
      ['commission', 'SignLetter', { letter: 'filing-2' }],
      ['planner', 'FileList', { items: ['A', 'B', 'C'] }],
    );
    expect(hindrances(ofPlan(signed))).toContainEqual(['urging-letter', 'filing-2', done]);
    for (const [kind, of] of [
      ['supervision-request', 'complete-2'],
      ['urging-letter', 'complete-9'],
      ['consent-reply', 'complete-2'],
    ] as const)
      expect(() => written(ofPlan(late), kind, of)).toThrow('no ');
  });
});

describe('letters of a reported change of the catalogue', () => {
  test('催办函: which entry, which change, by which article; by a setting no article is cited', () => {
    const law = later(
      reported({ at: at('2026-03-02'), data: { cause: 'law', system: '' } }),
      at('2026-03-25'),
    );
    expect(text(written(ofChange(law), 'urging-letter', 'adjust-2'))).toEqual([
      '市经济信息化委关于催办“户籍人口信息”目录调整的函',
      '市公安局：',
      '目录“户籍人口信息”的变动事项（发生于2026年3月2日，编号ML-2026-000001），由贵单位办理，依据《政务数据共享条例》（国务院令第809号）第十七条，调整目录“户籍人口信息”的期限为2026年3月16日。截至2026年3月19日已超期3个工作日，尚未调整目录“户籍人口信息”。',
      '请贵单位尽快调整目录“户籍人口信息”，并将办理情况函告我单位。',
      '特此函告。',
      null,
    ]);
    const system = later(reported({ at: at('2026-03-02') }), at('2026-03-25'));
    expect(written(ofChange(system), 'supervision-request', 'adjust-3').paragraphs[0]).toContain(
      '由市公安局办理，调整目录“户籍人口信息”的期限为',
    );
    const signed = ordered(system, 'city.commission', 'SignLetter', { letter: 'adjust-2' });
    expect(hindrances(ofChange(signed))).toEqual([
      ['urging-letter', 'adjust-2', null],
      ['supervision-request', 'adjust-3', unsigned],
    ]);
  });
});

describe('sending a letter tells the department it goes to', () => {
  const to = [
    { department: 'mz', role: 'coordinator' },
    { department: 'mz', role: 'head' },
  ];
  const late = until(issued({ at: at('2016-05-11') }), at('2016-11-10'));
  const sent = (
    kind: 'urging-letter' | 'supervision-request',
    urged?: typeof to,
    addressees?: typeof to,
  ): readonly DossierEvent[] => {
    const of = kind === 'urging-letter' ? 'complete-2' : 'complete-3';
    const documentNo = '沪经信函〔2016〕9号';
    const file = { sha256: '0'.repeat(64), bytes: 1 };
    const content = written(ofPlan(late), kind, of, documentNo);
    const own = { status: 'filed', requester: '', provider: 'mz', decision: null, sentAt: null };
    const decision = dossierDecider.decide(dossierDecider.initial, {
      type: 'IssueLetter',
      data: { kind, of, documentNo, content, caseVersion: 1, docx: file, pdf: null },
      meta: { commandId: 'c', caseId: 'mz-2016', at: at('2016-11-10'), actor: person('commission') },
      context: {
        case: { ...own, validUntil: null, mode: null, version: 1 },
        hindrance: null,
        ...(urged === undefined ? {} : { urged }),
        ...(addressees === undefined ? {} : { addressees }),
      },
    });
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
    return decision.events;
  };
  const told = (events: readonly DossierEvent[]): readonly Notice[] =>
    events.flatMap((event) =>
      dossierDecider.notices(event, dossierDecider.evolve(dossierDecider.initial, event)),
    );

  test('催办函: those the gateway names, with its number and what is asked of them', () => {
    const notices = told(sent('urging-letter', to));
    expect(notices.map((one) => [one.kind, one.to])).toEqual(to.map((one) => ['urged', one]));
    expect(notices[0]?.subject).toBe('收到催办函：市经济信息化委关于催办2016年度计划年度清单完成事项的函');
    expect(notices[0]?.body).toMatch(/沪经信函〔2016〕9号[^]*请贵单位尽快完成年度开放清单/);
  });

  test('those are whoever handles the case there, the one it was handed to where it was, and the head', () => {
    const roles = (matter: OwedMatter): readonly string[] =>
      matter.urged.map((one) =>
        'user' in one ? one.user : `${'department' in one ? one.department : '*'}.${one.role}`,
      );
    expect(roles(ofPlan(late))).toEqual(['mz.planner', 'mz.coordinator', 'mz.head']);
    expect(roles(ofChange(reported({ at: at('2026-03-02') })))).toEqual(['ga.coordinator', 'ga.head']);
    const asked = inReview();
    const handed = order(asked, 'answers.head', 'Reassign', { to: 'answers.reviewer2' });
    const ofRequest = (story: Story): OwedMatter =>
      matterOfRequest({ case: known(story), events: story.events });
    const department = known(asked).provider.code;
    expect(roles(ofRequest(asked))).toEqual([`${department}.reviewer`, `${department}.head`]);
    expect(roles(ofRequest(handed))).toEqual(['answers.reviewer2', `${department}.head`]);
  });

  test('提请督办 goes elsewhere; a command that names nobody is decided as it was before anybody was told', () => {
    expect(told(sent('supervision-request', to, to))).toEqual([]);
    // Whoever applied is told of what is written to them, not of what the authority writes.
    expect(told(sent('urging-letter', undefined, to))).toEqual([]);
    const [before] = sent('urging-letter');
    expect(before?.data).not.toHaveProperty('told');
    expect(told(sent('urging-letter'))).toEqual([]);
  });

  test('who was told is no part of what lies with the case', () => {
    const [event] = sent('urging-letter', to);
    expect(event?.data).toMatchObject({ told: to });
    const state = dossierDecider.evolve(dossierDecider.initial, event!);
    expect(state).toMatchObject({ letters: [{ letter: 'L1', kind: 'urging-letter' }] });
    expect(JSON.stringify(state)).not.toContain('told');
  });
});
