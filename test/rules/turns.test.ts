import { describe, expect, test } from '@jest/globals';
import { shareRequest } from '../../domain/share-request/decider.js';
import {
  at,
  codes,
  given,
  inReview,
  known,
  midnightAfter,
  order,
  paperReceived,
  through,
  types,
  until,
  wholeCalendar,
} from './story.js';

const approveIt = ['answers.reviewer', 'Propose', { decision: 'approve' }] as const;
const refuseIt = ['answers.reviewer', 'Propose', { decision: 'refuse' }] as const;
const askMaterial = ['answers.reviewer', 'RequestSupplement', { missing: ['责任书'] }] as const;
const answered = through(inReview(), approveIt, ['answers.approver', 'Approve']);
const refused = through(inReview(), refuseIt, ['answers.approver', 'Refuse', { reasons: ['用途不符'] }]);

describe('a case that has ended', () => {
  test('withdrawn while the answer waits to be sent: nothing is left to do', () => {
    const withdrawn = through(answered, ['asks.coordinator', 'Withdraw', { reason: '已取得' }]);
    expect(shareRequest.deadlines(withdrawn.state)).toEqual([]);
  });

  test('closed while the refusal waits to be sent: the answer goes out first', () => {
    const closed = through(refused, ['asks.coordinator', 'Close']);
    expect(types(closed).slice(-2)).toEqual(['AnswerSent', 'RequestClosed']);
    expect(shareRequest.deadlines(closed.state)).toEqual([]);
  });
});

describe('what followed from a lateness that was none', () => {
  const proposed = through(inReview(), approveIt);
  const monthLater = until(proposed, at('2026-03-25'));

  test('signed in time but handled late: drafts nobody signed and the entry in the list are taken back', () => {
    expect(known(monthLater)).toMatchObject({ listedForCircular: true, letters: [{}, {}] });
    const inTime = order(monthLater, 'answers.approver', 'Approve', {}, { at: at('2026-03-16', '17:00') });
    expect(types(inTime).at(-1)).toBe('LatenessCorrected');
    expect(known(inTime)).toMatchObject({ listedForCircular: false, letters: [] });
  });

  test('a letter somebody has signed stays on the record', () => {
    const signed = through(monthLater, ['city.commission', 'SignLetter', { letter: 'answer-2' }]);
    const inTime = order(signed, 'answers.approver', 'Approve', {}, { at: at('2026-03-16', '17:00') });
    expect(known(inTime).letters.map(({ id }) => id)).toEqual(['answer-2']);
  });

  test('signed at 24:00 of the last day counts also when heard of after the deadline was recorded as passed', () => {
    const onTheDot = order(
      until(proposed, at('2026-03-17')),
      'answers.approver',
      'Approve',
      {},
      { at: midnightAfter('2026-03-16') },
    );
    expect(types(onTheDot).at(-1)).toBe('LatenessCorrected');
  });

  test('what time has brought is the engine’s doing, whoever’s command found it', () => {
    const late = order(proposed, 'answers.approver', 'Approve', {}, { at: at('2026-03-17', '00:01') });
    expect(
      late.events
        .filter(({ type }) => type === 'DeadlinePassed' || type === 'Escalated')
        .map(({ actor }) => actor.user),
    ).toEqual(['engine', 'engine']);
  });
});

describe('the office chain', () => {
  test('two steps without 经办: the 处长 needs something to review, so that the review cannot be skipped', () => {
    const story = inReview({ settings: { chain: ['endorse', 'approve'], fourEyes: false } });
    expect(codes(order(story, 'answers.approver', 'Approve'))).toEqual(['not-proposed', 'not-endorsed']);
    const decided = through(
      story,
      approveIt,
      ['answers.section-head', 'Endorse'],
      ['answers.approver', 'Approve'],
    );
    expect(known(decided).status).toBe('approved');
  });

  test('one step: there is no 经办 to propose anything', () => {
    const story = inReview({ settings: { chain: ['approve'], fourEyes: false } });
    expect(codes(order(story, ...approveIt))).toEqual(['no-such-step']);
    expect(known(through(story, ['answers.approver', 'Approve'])).status).toBe('approved');
  });

  test('nobody sends back, or asks material for, their own request', () => {
    const started = inReview();
    const own = { ...started, state: { ...known(started), requesterSide: ['answers.reviewer'] } };
    expect(codes(order(own, 'answers.reviewer', 'ReturnMisdirected', { reason: '误' }))).toEqual([
      'own-request',
    ]);
    expect(codes(order(own, ...askMaterial))).toEqual(['own-request']);
  });
});

describe('the answer’s terms', () => {
  const proposed = through(inReview(), approveIt);
  const approve = (data: object) => order(proposed, 'answers.approver', 'Approve', data);

  test('all items that were asked for must be denied before consent is no consent', () => {
    const denied = { code: 'I1', granted: false, reason: '超出用途' };
    expect(codes(approve({ items: [denied] }))).toEqual([]);
    expect(codes(approve({ items: [denied, { ...denied, code: 'I2' }] }))).toEqual(['nothing-granted']);
  });

  test('a term of use is not in the past, and not so far away that no timer reaches it', () => {
    expect(codes(approve({ validUntil: '2026-03-01' }))).toEqual(['valid-until-past']);
    expect(codes(approve({ validUntil: '9999-12-31' }))).toEqual(['valid-until-too-far']);
    expect(codes(approve({ validUntil: '2031-03-01' }))).toEqual([]);
  });

  test('A4: a way of delivery the rule set does not have is refused when the request is started', () => {
    expect(codes(given({ at: at('2016-06-01'), data: { mode: 'batch' } }))).toEqual(['mode-not-offered']);
    expect(codes(given({ at: at('2016-06-01'), data: { mode: 'offline' } }))).toEqual([]);
    expect(codes(given({ at: at('2026-03-02'), data: { mode: 'offline' } }))).toEqual(['mode-not-offered']);
  });

  test('A1: what was granted by itself cannot be recalled, and the reason is said', () => {
    const granted = through(given({ at: at('2016-06-01'), sharing: 'universal' }), [
      'asks.coordinator',
      'Submit',
    ]);
    expect(codes(order(granted, 'answers.approver', 'Recall', { reason: '误' }))).toEqual([
      'automatic-answer',
    ]);
  });

  test('the requester is told of a partial consent as such, item by item', () => {
    const partly = until(
      approve({
        items: [
          { code: 'I1', granted: true },
          { code: 'I2', granted: false, reason: '超出用途' },
        ],
      }),
      at('2026-03-03'),
    );
    const sent = partly.events.find(({ type }) => type === 'AnswerSent')!;
    const [told] = shareRequest.notices(sent, partly.state);
    expect(told?.subject).toBe('【GX-2026-000001】申请已获部分同意');
    expect(told?.body).toContain('不予提供：住址（超出用途）。');
  });
});

describe('material', () => {
  test('B9: a recall does not turn an open supplement into a way to refuse for missing material', () => {
    const story = through(
      inReview(),
      refuseIt,
      askMaterial,
      ['answers.approver', 'Approve'],
      ['answers.approver', 'Recall', { reason: '笔误' }],
    );
    expect(known(story).status).toBe('awaiting-supplement');
  });

  test('material cannot have come before it was asked for', () => {
    const asked = through(until(inReview(), at('2026-03-04')), askMaterial);
    expect(
      codes(order(asked, 'answers.reviewer', 'ReceiveSupplement', { receivedOn: '2026-03-03' })),
    ).toEqual(['supplement-before-request']);
  });

  test('A3: where the setting says so, a request for supplement is the response; B7 states an answer, so there it is not', () => {
    const settings = { responseKinds: ['consent', 'refusal', 'supplement-request'] as const };
    const underA = through(paperReceived('2016-09-09', { settings }), askMaterial);
    expect(known(underA).answerDue?.metAt).toBe(at('2016-09-09'));
    const underB = through(inReview({ settings }), askMaterial);
    expect(known(underB).answerDue?.metAt).toBeNull();
  });
});

describe('receipts', () => {
  const submitted2016 = through(given({ at: at('2016-12-28') }), ['asks.coordinator', 'Submit']);
  const inJanuary = until(submitted2016, at('2017-01-05'));
  const receive = (data: object) => order(inJanuary, 'answers.coordinator', 'ReceiveApplication', data);

  test('paper that arrives on a day no rule set covers: refused, unless whoever registers it chooses with a reason', () => {
    expect(codes(receive({ receivedOn: '2017-01-04' }))).toEqual(['no-rule-set']);
    expect(codes(receive({ receivedOn: '2017-01-04', ruleSet: 'sh-2016-238' }))).toEqual([
      'rule-set-reason-missing',
    ]);
    expect(codes(receive({ receivedOn: '2017-01-04', ruleSet: 'x', ruleSetReason: '参照' }))).toEqual([
      'rule-set-unknown',
    ]);
    const chosen = receive({
      receivedOn: '2017-01-04',
      ruleSet: 'sh-2016-238',
      ruleSetReason: '参照上年办理',
    });
    expect(known(chosen)).toMatchObject({
      status: 'in-review',
      ruleSetChoice: { id: 'sh-2016-238', reason: '参照上年办理' },
      answerDue: { startedOn: '2017-01-04' },
    });
  });

  test('A of another year is a template a person adopts under its own 文号, never a citation of 238号', () => {
    const adopted = through(
      given({
        at: at('2024-04-23'),
        ruleSet: 'sh-2016-238',
        ruleSetReason: '按本年计划办理',
        data: { ruleSetDocument: '沪某发〔2024〕1号' },
      }),
      ['asks.coordinator', 'Submit'],
    );
    expect(known(adopted).ruleSet).toMatchObject({
      id: 'sh-2016-238',
      documentNumber: '沪某发〔2024〕1号',
      articles: {},
    });
    expect(JSON.stringify(adopted.events)).not.toMatch(/238号|2016年度工作计划/);
    const inForce = through(given({ at: at('2016-06-01') }), ['asks.coordinator', 'Submit']);
    expect(known(inForce).ruleSet?.documentNumber).toBe('沪经信推〔2016〕238号');
  });

  test('B6a: a registration that shows an earlier receipt moves the running clock and keeps its extension', () => {
    const extended = through(
      inReview(),
      ['answers.reviewer', 'RequestExtension', { workingDays: 5, reason: '复杂' }],
      ['city.commission', 'GrantExtension'],
      ['answers.reviewer', 'ReceiveApplication', { receivedOn: '2026-02-27' }],
    );
    expect(types(extended).slice(-2)).toEqual(['ApplicationReceived', 'DeadlineMoved']);
    expect(known(extended).answerDue).toMatchObject({
      startedOn: '2026-02-27',
      extendedByWorkingDays: 5,
      // Saturday 02-28 is worked, in exchange for the Spring Festival.
      due: '2026-03-19',
    });
  });

  test('B: no event of a case under B cites a rule of A', () => {
    const story = through(
      inReview(),
      ['asks.coordinator', 'RecordDispatch', { letterNo: '民发1号' }],
      ['answers.head', 'Reassign', { to: 'answers.reviewer2' }],
      ['answers.head', 'CorrectReceipt', { receivedOn: '2026-02-27', reason: '误' }],
    );
    expect(story.events.map(({ rule }) => rule).filter((rule) => /^A\d/.test(rule))).toEqual([]);
  });

  test('A2: a dispatch after the receipt contradicts it, and the case says so as long as it does', () => {
    const paper = paperReceived('2016-06-06');
    const sent = through(paper, ['asks.coordinator', 'RecordDispatch', { sentOn: '2016-06-07' }]);
    expect(shareRequest.view(sent.state)).toMatchObject({ contradictions: ['received-before-dispatch'] });
    const corrected = through(until(sent, at('2016-06-08')), [
      'answers.head',
      'CorrectReceipt',
      { receivedOn: '2016-06-08', reason: '误' },
    ]);
    expect(shareRequest.view(corrected.state)).toMatchObject({ contradictions: [] });
  });
});

describe('a notice that would move a deadline into the past', () => {
  test('gives until the next working day after it was applied, also on the last day', () => {
    const calendar = wholeCalendar();
    const worked = { ...calendar, worked: [...calendar.worked, '2026-03-07', '2026-03-08'] };
    const moved = order(
      until(inReview(), at('2026-03-16')),
      'city.commission',
      'AdoptCalendar',
      { notice: '号' },
      { context: { calendar: worked } },
    );
    expect(known(moved).answerDue).toMatchObject({ due: '2026-03-17', passed: false });
  });
});

describe('who is told', () => {
  test('a reminder reaches whoever has the case, not only the handler', () => {
    const waiting = until(through(inReview(), approveIt), at('2026-03-10'));
    const reminded = waiting.events.find(({ type }) => type === 'DeadlineReminded')!;
    expect(shareRequest.notices(reminded, waiting.state).map(({ to }) => to)).toEqual([
      { department: 'ga', role: 'reviewer' },
      { department: 'ga', role: 'approver' },
    ]);
  });

  test('A2: a reminder that the paper is missing rests on a setting, not on the plan', () => {
    const waiting = until(
      through(given({ at: at('2016-06-01') }), ['asks.coordinator', 'Submit']),
      at('2016-06-07'),
    );
    expect(waiting.events.at(-1)).toMatchObject({
      type: 'PaperMissingReminded',
      rule: 'setting:missingPaperWorkingDays',
    });
  });

  test('words of the case’s own rule set: 不共享 under A, 不予共享 under B', () => {
    const under = (day: string) => given({ at: at(day), sharing: 'not-shared' }).refusals[0]?.message;
    expect(under('2016-06-01')).toContain('不共享类');
    expect(under('2026-03-02')).toContain('不予共享类');
  });
});

test('A3: an extension asked under B is not granted once the case is judged by a set that states none', () => {
  const asked = through(inReview(), [
    'answers.reviewer',
    'RequestExtension',
    { workingDays: 5, reason: '复杂' },
  ]);
  const corrected = order(asked, 'answers.head', 'CorrectReceipt', {
    receivedOn: '2016-11-30',
    reason: '误',
  });
  expect(known(corrected).ruleSet?.id).toBe('sh-2016-238');
  expect(codes(order(corrected, 'city.commission', 'GrantExtension'))).toEqual(['no-extension-asked']);
});
